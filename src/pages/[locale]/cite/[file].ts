import type { APIRoute, GetStaticPaths } from 'astro';
import { getContent } from '../../../catalog/load.ts';
import { formatBibtex, formatRis } from '../../../citations/format.ts';
import { findLocale } from '../../../routing/routes.ts';
import { listRecommendations } from '../../../view/recommendations.ts';

const formats = { bib: formatBibtex, ris: formatRis } as const;

export const getStaticPaths: GetStaticPaths = () => {
  const content = getContent();
  return content.locales.flatMap((locale) =>
    listRecommendations(content, locale).flatMap(({ id }) =>
      Object.keys(formats).map((format) => ({
        params: { locale: locale.locale, file: `${id}.${format}` },
      })),
    ),
  );
};

export const GET: APIRoute = ({ params }) => {
  const content = getContent();
  const [id, format] = (params['file'] ?? '').split('.');
  const locale = findLocale(content, params['locale'] ?? '');
  const found = listRecommendations(content, locale).find((candidate) => candidate.id === id);
  if (!found || (format !== 'bib' && format !== 'ris')) return new Response(null, { status: 404 });
  return new Response(formats[format](found.citation));
};
