import { reachOf } from '../address.ts';
import { type AuditRule, addressOf, type BuiltSite, type Finding } from '../site.ts';

/**
 * The script that stands in pages themselves: the site has one and the same (HelpBar.astro). Where
 * there are several, it is the one of most pages; `undefined` where there is none.
 */
function findFrameScript({ pages }: BuiltSite): string | undefined {
  const counts = new Map<string, number>();
  for (const script of pages.flatMap(({ scripts }) => scripts)) {
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Nothing comes from elsewhere, nothing foreign runs, and help is one tap away (issue 7). */
export class Safety implements AuditRule {
  readonly name = 'safety';

  *check(site: BuiltSite): Iterable<Finding> {
    const frameScript = findFrameScript(site);
    for (const page of site.pages) {
      const say = (message: string): Finding => ({ path: page.path, message });
      for (const { tag, address } of page.loads) {
        if (reachOf(address) !== 'own') {
          yield say(`<${tag}> loads ${address} from elsewhere — put the file into the site`);
        } else if (
          !address.startsWith('#') &&
          !site.files.has(address.replace(/^\/|[?#].*$/g, ''))
        ) {
          yield say(`<${tag}> loads ${address}: no such file — correct the address`);
        }
      }
      for (const fault of page.faults) yield say(fault);
      if (page.scripts.some((script) => script !== frameScript)) {
        yield say('a script in the page that is not the one of the frame — put it into src/client');
      }
      const offersHelp =
        /\/help\/$/.test(addressOf(page)) || page.links.some((link) => /\/help\/$/.test(link));
      if (!offersHelp) yield say('no link to help — every page has one: see HelpBar.astro');
    }
    for (const [path, faults] of site.fileFaults) {
      for (const message of faults) yield { path, message };
    }
  }
}
