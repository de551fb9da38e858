import type { BuiltPage } from '../page.ts';
import type { AuditRule, BuiltSite, Finding } from '../site.ts';

/** What plays, counts, opens over the page or goes on by itself. */
const pressing =
  /<(?:video|audio|progress|meter|dialog|marquee|iframe|embed|object)\b|\sautoplay\b|http-equiv="?refresh/i;
const forAdults = /^\/[^/]+\/(?:parents|educators)\//;
const notice = /^\/[^/]+\/(?:children\/.*)?privacy(?:-notice)?\/$/;

/** The first two places the keyboard comes to. */
function firstLinks({ html }: BuiltPage): readonly string[] {
  const body = html.slice(html.indexOf('<body'));
  return [...body.matchAll(/<a [^>]*?href="?([^"\s>]+)/g)].slice(0, 2).map(([, href = '']) => href);
}

/**
 * A page for children begins with help, presses for nothing, asks for nothing, shares nothing, and
 * leads to the notice on privacy and to what the adults beside the child should know (issue 5).
 */
export class Children implements AuditRule {
  readonly name = 'children';

  *check(site: BuiltSite): Iterable<Finding> {
    for (const page of site.pages) {
      if (!page.html.includes('data-audience="children"')) continue;
      const say = (message: string): Finding => ({ path: page.path, message });
      const [skip, second = ''] = firstLinks(page);
      if (skip !== '#main' || !/\/help\/$/.test(second)) {
        yield say('help is not the first link after the one that skips the head');
      }
      const [found] = pressing.exec(page.html) ?? [];
      if (found !== undefined) yield say(`something presses or plays: ${found.trim()}`);
      for (const [input] of page.html.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
        if (!/type="?(?:radio|search)/.test(input)) yield say(`something is asked for: ${input}`);
      }
      if (!page.links.some((link) => notice.test(link)))
        yield say('no link to a notice on privacy');
      if (!page.links.some((link) => forAdults.test(link)))
        yield say('no link to a page for adults');
    }
  }
}
