import { type AuditRule, addressOf, type BuiltSite, type Finding } from '../site.ts';

/** Every address inside the site leads to a file, and every fragment to an id. */
export class Links implements AuditRule {
  readonly name = 'links';

  *check(site: BuiltSite): Iterable<Finding> {
    const idsByAddress = new Map(site.pages.map((page) => [addressOf(page), new Set(page.ids)]));
    for (const page of site.pages) {
      const here = addressOf(page);
      for (const link of page.links) {
        if (/^(https?|mailto|tel|sms):/.test(link)) continue;
        const [path = '', fragment] = link.split('#');
        const target = path === '' ? here : path.split('?')[0] || here;
        const ids = idsByAddress.get(target);
        if (!ids && !site.files.has(target.slice(1))) {
          yield { path: page.path, message: `link to ${link}: no such page` };
        } else if (fragment !== undefined && fragment !== '' && !ids?.has(fragment)) {
          yield { path: page.path, message: `link to ${link}: no such id on that page` };
        }
      }
    }
  }
}
