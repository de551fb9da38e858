import type { APIRoute } from 'astro';
import { getContent } from '../catalog/load.ts';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${getContent().site.origin}/sitemap-index.xml\n`,
  );
