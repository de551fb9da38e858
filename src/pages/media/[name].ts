import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getContent } from '../../catalog/load.ts';
import { readDrawing } from '../../media/drawings.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...getContent().media].map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => {
  const content = getContent();
  const name = params['name'] ?? '';
  if (!content.media.has(name)) return new Response(null, { status: 404 });
  if (name.endsWith('.svg')) {
    return new Response(readDrawing(content, name), {
      headers: { 'content-type': 'image/svg+xml' },
    });
  }
  return new Response(readFileSync(join(content.root, 'media', name)));
};
