import type { APIRoute, GetStaticPaths } from 'astro';
import { getContent } from '../../catalog/load.ts';
import { formatSecurityText } from '../../headers/index.ts';

/** `security.txt`, where there is somebody to tell. */
export const getStaticPaths = (() => {
  const { site, locales } = getContent();
  if (site.security === null) return [];
  const text = formatSecurityText(
    site.security,
    site.origin,
    locales.map(({ info }) => info.lang),
  );
  return [{ params: { file: 'security' }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(String(props['text']));
