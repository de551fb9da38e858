import type { Content, Entry, LocaleContent } from '../catalog/types.ts';

/** The slug of the page that a server shows for an address that does not exist. */
export const missingSlug = '404';

/** An address that is served: the shell's language and the text it shows. */
export type Route = {
  /** Language of the frame; also the first segment of the address. */
  readonly locale: string;
  readonly slug: string;
  /** The text; of another language than the frame's when the page is not translated yet. */
  readonly entry: Entry;
  readonly isFallback: boolean;
};

/** Address of a page below its language: `/fr/parents/start-here/`. Throws nothing. */
export function urlFor(locale: string, slug: string): string {
  if (slug === missingSlug) return `/${locale}/${missingSlug}.html`;
  return slug === '' ? `/${locale}/` : `/${locale}/${slug}/`;
}

/** Slug and fragment of an address written in a text: `/parents/#x` → `parents`, `#x`. */
export function parsePageAddress(address: string): { slug: string; fragment: string } {
  const [path = '', fragment] = address.split('#');
  return {
    slug: path.replace(/^\/|\/$/g, ''),
    fragment: fragment === undefined ? '' : `#${fragment}`,
  };
}

/** The address a text writes without language, in a language. */
export function localizeAddress(locale: string, address: string): string {
  const { slug, fragment } = parsePageAddress(address);
  return urlFor(locale, slug) + fragment;
}

export function findLocale(content: Content, locale: string): LocaleContent {
  const found = content.locales.find((candidate) => candidate.locale === locale);
  if (!found) throw new Error(`no language "${locale}" in ${content.root}`);
  return found;
}

/**
 * Every page in every language. A language that lacks a page gets a fallback: its own frame around
 * the source locale's text (DESIGN "Languages").
 */
export function listRoutes(content: Content): readonly Route[] {
  const source = findLocale(content, content.site.sourceLocale);
  return content.locales.flatMap(({ locale, entries }) =>
    [...source.entries].map(([slug, original]) => {
      const own = entries.get(slug);
      return { locale, slug, entry: own ?? original, isFallback: own === undefined };
    }),
  );
}

/** The languages that have a page of their own under this slug, in the site's order. */
export function listAlternates(content: Content, slug: string): readonly LocaleContent[] {
  return content.locales.filter(({ entries }) => entries.has(slug));
}

/** Whether search engines may list the page: fallbacks and the 404 page stay out. */
export function isIndexable(route: Route): boolean {
  return !route.isFallback && route.slug !== missingSlug;
}

/** The pages above a page that exist, from the home page down. */
export function listAncestors(route: Route, content: Content): readonly Entry[] {
  if (route.slug === '' || route.slug === missingSlug) return [];
  const { entries } = findLocale(content, route.locale);
  const source = findLocale(content, content.site.sourceLocale);
  const parts = route.slug.split('/');
  return parts
    .map((_, depth) => parts.slice(0, depth).join('/'))
    .map((slug) => entries.get(slug) ?? source.entries.get(slug))
    .filter((entry) => entry !== undefined);
}
