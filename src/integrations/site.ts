import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { contentRoot, forgetContent, getContent } from '../catalog/load.ts';
import { isIndexable, listAlternates, listRoutes, urlFor } from '../routing/routes.ts';

/** Watches `content/` in the dev server: a saved text shows at once. */
function watchContent(): AstroIntegration {
  return {
    name: 'watch-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentRoot());
        server.watcher.on('all', (_event, path) => {
          if (!path.includes(contentRoot())) return;
          forgetContent();
          server.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/**
 * The sitemap, fed from the routes: pages that may be listed, each with the languages that have it
 * and the front door as default. Source: DESIGN "Languages"; sitemaps.org, hreflang in sitemaps.
 */
function listPages(): AstroIntegration {
  const content = getContent();
  const { origin, sourceLocale } = content.site;
  const pages = new Map(
    listRoutes(content)
      .filter(isIndexable)
      .map(({ locale, slug, entry }) => {
        const defaultUrl = slug === '' ? `${origin}/` : origin + urlFor(sourceLocale, slug);
        const links = [
          ...listAlternates(content, slug).map((alternate) => ({
            lang: alternate.info.lang,
            url: origin + urlFor(alternate.locale, slug),
          })),
          { lang: 'x-default', url: defaultUrl },
        ];
        return [origin + urlFor(locale, slug), { lastmod: entry.frontMatter.reviewed, links }];
      }),
  );
  pages.set(`${origin}/`, {
    lastmod:
      [...pages.values()]
        .map(({ lastmod }) => lastmod)
        .sort()
        .at(-1) ?? '',
    links: [
      ...listAlternates(content, '').map(({ locale, info }) => ({
        lang: info.lang,
        url: origin + urlFor(locale, ''),
      })),
      { lang: 'x-default', url: `${origin}/` },
    ],
  });
  const withSlash = (url: string): string => url.replace(/\/?$/, '/');
  return sitemap({
    filter: (url) => pages.has(withSlash(url)),
    serialize: ({ url }) => ({ url: withSlash(url), ...pages.get(withSlash(url)) }),
  });
}

/** What the site adds to Astro. */
export default function site(): AstroIntegration[] {
  return [watchContent(), listPages()];
}
