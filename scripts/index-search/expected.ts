import type { Content } from '../../src/catalog/types.ts';
import { isIndexable, listRoutes, urlFor } from '../../src/routing/routes.ts';
import type { IndexedLocale } from './index.ts';

/**
 * What must be in the search index: every page that is a text of its own in its language. Home
 * pages only repeat what stands elsewhere; the layout gives the others `data-pagefind-body`.
 */
export function listIndexedLocales(content: Content): readonly IndexedLocale[] {
  const routes = listRoutes(content).filter(
    (route) => isIndexable(route) && route.entry.frontMatter.layout !== 'home',
  );
  return content.locales.map(({ locale, info, search }) => ({
    locale,
    lang: info.lang,
    search,
    pages: routes
      .filter((route) => route.locale === locale)
      .map(({ slug, entry }) => ({
        address: urlFor(locale, slug),
        audience: entry.frontMatter.audience,
      })),
  }));
}
