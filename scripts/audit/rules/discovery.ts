import { type AuditRule, addressOf, type BuiltSite, type Finding } from '../site.ts';

/** Titles, canonical addresses, languages of a page and the sitemap agree with one another. */
export class Discovery implements AuditRule {
  readonly name = 'discovery';

  *check({ pages, origin, sitemap, files }: BuiltSite): Iterable<Finding> {
    const byUrl = new Map(pages.map((page) => [origin + addressOf(page), page]));
    const titles = new Map<string, string>();
    for (const page of pages) {
      const { path, title, canonical, alternates, isNoindex, lang, card } = page;
      const say = (message: string): Finding => ({ path, message });
      const url = origin + addressOf(page);
      // Titles of sensitive pages say no more than where they lie, so that no list of pages tells.
      const isSensitive = /<body[^>]* data-sensitive/.test(page.html);
      const key = `${lang} ${title}`;
      const twin = titles.get(key);
      if (title === '') yield say('no title');
      else if (isSensitive) {
        const [, own = ''] = /<meta property="og:title" content="([^"]*)"/.exec(page.html) ?? [];
        if (own !== '' && title.includes(own))
          yield say(`its title tells what it is about: "${title}"`);
      } else if (twin !== undefined && !isNoindex) yield say(`same title as ${twin}: "${title}"`);
      if (!isNoindex && !isSensitive) titles.set(key, path);
      if (isNoindex) {
        if (alternates.length > 0) yield say('noindex, yet it lists other languages');
        if (sitemap.has(url)) yield say('noindex, yet it stands in the sitemap');
        continue;
      }
      if (card !== undefined && !files.has(card.replace(`${origin}/`, ''))) {
        yield say(`its card ${card} is no file`);
      }
      if (!sitemap.has(url)) yield say('not in the sitemap');
      if (canonical !== url) yield say(`canonical is ${canonical}, expected ${url}`);
      const isEveryLanguage = addressOf(page) === '/';
      if (!isEveryLanguage && !alternates.some((it) => it.url === url && it.lang === lang)) {
        yield say('hreflang does not list the page itself');
      }
      if (!alternates.some((it) => it.lang === 'x-default')) yield say('no x-default');
      for (const alternate of alternates) {
        const other = byUrl.get(alternate.url);
        if (!other) yield say(`hreflang ${alternate.lang} leads to no page: ${alternate.url}`);
        else if (
          alternate.lang !== 'x-default' &&
          (other.lang !== alternate.lang ||
            (!isEveryLanguage && !other.alternates.some((back) => back.url === url)))
        ) {
          yield say(`hreflang ${alternate.lang}: ${other.path} does not answer`);
        }
      }
    }
    for (const url of sitemap) {
      if (!byUrl.has(url)) yield { path: 'sitemap', message: `lists ${url}, which is no page` };
    }
  }
}
