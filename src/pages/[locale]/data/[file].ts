import type { APIRoute, GetStaticPaths } from 'astro';
import { getContent } from '../../../catalog/load.ts';
import { recordKinds } from '../../../records/kinds.ts';
import { kindOfFile, listPublishedKinds, writeCsv, writeJson } from '../../../records/publish.ts';
import { findLocale } from '../../../routing/routes.ts';

export const getStaticPaths: GetStaticPaths = () => {
  const content = getContent();
  const files = listPublishedKinds(content).map((kind) => recordKinds[kind].file);
  return content.locales.flatMap(({ locale }) =>
    files.flatMap((file) =>
      ['json', 'csv'].map((format) => ({ params: { locale, file: `${file}.${format}` } })),
    ),
  );
};

export const GET: APIRoute = ({ params }) => {
  const content = getContent();
  const [name = '', format] = (params['file'] ?? '').split('.');
  const kind = kindOfFile(name);
  if (!kind) return new Response(null, { status: 404 });
  const locale = findLocale(content, params['locale'] ?? '');
  return format === 'csv'
    ? new Response(writeCsv(content, locale, kind), { headers: { 'content-type': 'text/csv' } })
    : new Response(writeJson(content, locale, kind), {
        headers: { 'content-type': 'application/json' },
      });
};
