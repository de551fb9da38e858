import type { APIRoute, GetStaticPaths } from 'astro';
import { getContent } from '../../catalog/load.ts';
import { recordKinds } from '../../records/kinds.ts';
import { kindOfFile, listPublishedKinds, writeJsonSchema } from '../../records/publish.ts';

export const getStaticPaths: GetStaticPaths = () =>
  listPublishedKinds(getContent()).map((kind) => ({ params: { file: recordKinds[kind].file } }));

export const GET: APIRoute = ({ params }) => {
  const kind = kindOfFile(params['file'] ?? '');
  return kind
    ? new Response(writeJsonSchema(kind, getContent().site.origin), {
        headers: { 'content-type': 'application/json' },
      })
    : new Response(null, { status: 404 });
};
