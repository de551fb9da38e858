import { type AuditRule, addressOf, type BuiltSite, type Finding } from '../site.ts';

/** Nothing comes from elsewhere, nothing runs inline, and help is one tap away. */
export class Safety implements AuditRule {
  readonly name = 'safety';

  *check(site: BuiltSite): Iterable<Finding> {
    for (const page of site.pages) {
      const say = (message: string): Finding => ({ path: page.path, message });
      for (const { tag, address } of page.loads) {
        if (/^(https?:)?\/\//.test(address)) yield say(`<${tag}> loads ${address} from elsewhere`);
        else if (
          !address.startsWith('data:') &&
          !site.files.has(address.replace(/^\/|[?#].*$/g, ''))
        ) {
          yield say(`<${tag}> loads ${address}: no such file`);
        }
      }
      for (const attribute of page.unsafeAttributes) yield say(`unsafe attribute ${attribute}`);
      const offersHelp =
        /\/help\/$/.test(addressOf(page)) || page.links.some((link) => /\/help\/$/.test(link));
      if (!offersHelp) yield say('no link to help');
    }
  }
}
