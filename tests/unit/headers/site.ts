import { buildPolicies, collectHashes } from '../../../src/headers/index.ts';

const ordinary = '<style>p{}</style><script>leave()</script>';
const search = '<style>p{}</style><script type="module" src="/_astro/search.js"></script>';

/** Addresses of a small site in two languages. */
export const paths = [
  '/',
  '/404.html',
  '/_astro/search.js',
  '/favicon.svg',
  '/media/lumi.svg',
  '/pagefind/fragment/a.pf_fragment',
  '/pagefind/index/a.pf_index',
  '/pagefind/pagefind-entry.json',
  '/pagefind/pagefind.js',
  '/pagefind/pagefind.xx_a.pf_meta',
  '/pagefind/wasm.xx.pagefind',
  '/xx/',
  '/xx/404.html',
  '/xx/brief/',
  '/xx/brief/brief.pdf',
  '/xx/parents/',
  '/xx/parents/start/',
  '/xx/search/',
  '/yy/',
  '/yy/parents/',
  '/yy/parents/start/',
  '/yy/search/',
] as const;

export const pages = new Map(
  paths
    .filter((path) => /(\/|html)$/.test(path))
    .map((path) => [path, collectHashes(path.endsWith('/search/') ? search : ordinary)]),
);

export const policies = buildPolicies(paths, pages);
