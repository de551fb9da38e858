import { buildPolicies, collectHashes } from '../../../src/headers/index.ts';

const ordinary = '<style>p{}</style><script>leave()</script>';
const search = '<style>p{}</style><script type="module" src="/_astro/search.js"></script>';

/** What the search engine keeps for one language. */
const listIndex = (language: string): readonly string[] => [
  `/pagefind/${language}.dictionary.json`,
  `/pagefind/filter/${language}_1.pf_filter`,
  `/pagefind/fragment/${language}_1.pf_fragment`,
  `/pagefind/index/${language}_1.pf_index`,
  `/pagefind/pagefind.${language}_1.pf_meta`,
  `/pagefind/wasm.${language}.pagefind`,
];

const listLanguage = (language: string): readonly string[] => [
  `/${language}/`,
  `/${language}/404.html`,
  `/${language}/brief/`,
  `/${language}/brief/brief.pdf`,
  `/${language}/cite/rec-01.bib`,
  `/${language}/cite/rec-01.ris`,
  `/${language}/data/controls.csv`,
  `/${language}/data/controls.json`,
  `/${language}/documents/guide.epub`,
  `/${language}/documents/guide.pdf`,
  `/${language}/parents/`,
  `/${language}/parents/start/`,
  `/${language}/search/`,
  ...listIndex(language),
];

/** Addresses of a small site in these languages. */
export function listPaths(languages: readonly string[]): readonly string[] {
  return [
    '/',
    '/.well-known/security.txt',
    '/404.html',
    '/_astro/print.css',
    '/_astro/search.js',
    '/favicon.svg',
    '/media/lumi.svg',
    '/media/share.png',
    '/pagefind/pagefind-entry.json',
    '/pagefind/pagefind.js',
    '/robots.txt',
    '/schemas/controls.json',
    '/sitemap-0.xml',
    ...languages.flatMap(listLanguage),
  ];
}

export const paths = listPaths(['xx', 'yy']);

/** The text of the page at an address. */
export const writePage = (path: string): string => (path.endsWith('/search/') ? search : ordinary);

export const pages = new Map(
  paths
    .filter((path) => /(\/|html)$/.test(path))
    .map((path) => [path, collectHashes(writePage(path))]),
);

export const policies = buildPolicies(paths, pages);
