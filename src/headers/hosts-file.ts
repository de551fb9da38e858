import {
  cacheRules,
  type FileKind,
  fixedHeaders,
  type HeaderFields,
  kindOf,
  policyOf,
} from './fields.ts';
import { isPage, isSearchPage } from './paths.ts';
import type { Policies } from './policies.ts';

/** Longest line that hosts read; a longer rule would be dropped without a word. */
const longestLine = 2000;
/** Most rules that hosts read (Cloudflare Pages); those after them would be dropped likewise. */
const mostRules = 100;
/**
 * Up to this many files of one ending that are kept for a year are named one by one: hosts give
 * the headers of a pattern to what is missing too, and browsers would believe that for a year.
 */
const mostNamed = 16;

const segmentsOf = (path: string): readonly string[] => path.split('/').slice(1);

/** What decides over the headers of an address. */
const sortOf = (path: string): FileKind | 'search' =>
  isSearchPage(path) ? 'search' : kindOf(path);

/**
 * A pattern as hosts read it: a name after a colon stands for one segment, a star at the end for
 * everything below. Elsewhere a star goes past slashes with Cloudflare (`isWide`), with Netlify
 * it does not.
 */
function compilePattern(pattern: string, isWide: boolean): RegExp {
  const source = pattern.replace(/:[a-z]+|[.*+?^${}()|[\]\\]/g, (part, offset: number) => {
    if (part.startsWith(':')) return '[^/]+';
    if (part !== '*') return `\\${part}`;
    return isWide || offset === pattern.length - 1 ? '.*' : '[^/]*';
  });
  return new RegExp(`^${source}$`);
}

/** `/xx/help/` → `/:folder/help/`: one rule for the same page in every language. */
function generalise(path: string): string {
  const [first = '', ...rest] = segmentsOf(path);
  return rest.length === 0 ? `/${first}` : ['', ':folder', ...rest].join('/');
}

/** Patterns of a page: its section, where nothing in it searches; the page in every language. */
function listPagePatterns(path: string): readonly string[] {
  const [, section, ...rest] = segmentsOf(path);
  const isInSection = section !== undefined && rest.length > 0 && !isSearchPage(path);
  return [...(isInSection ? [`/:folder/${section}/*`] : []), generalise(path), path];
}

/** Patterns of a file by its folder and the ending of its name; of the root every file is named. */
function listFilePatterns(path: string, isInLanguage: boolean): readonly string[] {
  const start = path.lastIndexOf('/') + 1;
  const name = path.slice(start);
  const folder = path.slice(0, start);
  const shared = isInLanguage ? generalise(folder) : folder;
  const endings = folder === '/' ? [] : [/\.[^.]+$/, /\.[^.]+\.[^.]+$/];
  return [
    ...endings.flatMap((ending) => (ending.exec(name) ?? []).map((text) => `${shared}*${text}`)),
    shared + name,
    path,
  ];
}

/**
 * The fewest patterns under which every path falls once, and only with paths of its sort: hosts
 * join equal names of several rules with a comma, and two cache rules make none.
 */
function choosePatterns(paths: readonly string[]): ReadonlyMap<string, string> {
  const languages = new Set(paths.filter(isPage).map((path) => segmentsOf(path)[0]));
  const left = new Set(paths);
  const unfit = new Set<string>();
  const chosen = new Map<string, string>();

  function findMatches(pattern: string, path: string): readonly string[] | undefined {
    const wide = compilePattern(pattern, true);
    const narrow = compilePattern(pattern, false);
    const sort = sortOf(path);
    const found: string[] = [];
    for (const other of paths) {
      if (!wide.test(other)) continue;
      if (!left.has(other) || sortOf(other) !== sort || !narrow.test(other)) return undefined;
      found.push(other);
    }
    const isNamed = sort === 'hashed' && pattern !== path && found.length <= mostNamed;
    return isNamed ? undefined : found;
  }

  for (const path of paths) {
    if (!left.has(path)) continue;
    const patterns = isPage(path)
      ? listPagePatterns(path)
      : listFilePatterns(path, languages.has(segmentsOf(path)[0]));
    for (const pattern of patterns) {
      if (unfit.has(pattern)) continue;
      const matches = findMatches(pattern, path);
      if (matches === undefined) {
        unfit.add(pattern);
        continue;
      }
      chosen.set(pattern, path);
      for (const match of matches) left.delete(match);
      break;
    }
  }
  return chosen;
}

/**
 * The text of `_headers`, which static hosts read (Cloudflare, Netlify and others). Where several
 * rules match, they join equal names with a comma: cache rules therefore never overlap, and of the
 * two policies (that of all addresses and that of the sort) both are enforced, so that the narrower
 * decides. Languages add no rules but those of files named one by one. `paths` are the addresses of
 * all files of the built site.
 * @throws when there are more rules, or a longer line, than hosts read.
 */
export function formatHeadersFile(paths: readonly string[], policies: Policies): string {
  const patterns = choosePatterns([...paths].sort());
  const rules: readonly (readonly [string, HeaderFields])[] = [
    ['/*', { ...fixedHeaders, 'Content-Security-Policy': policies.ground }],
    ...[...patterns].map(([pattern, path]): readonly [string, HeaderFields] => [
      pattern,
      {
        'Content-Security-Policy': policyOf(path, policies),
        'Cache-Control': cacheRules[kindOf(path)],
      },
    ]),
  ];
  if (rules.length > mostRules) {
    throw new Error(
      `dist/_headers: the site needs ${rules.length} rules and hosts read ${mostRules}, because files of many endings lie in many folders, or among pages — put them into one folder for each ending, away from pages`,
    );
  }
  const lines = rules.flatMap(([pattern, fields]) => [
    pattern,
    ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > longestLine);
  if (long !== undefined) {
    throw new Error(
      `dist/_headers: a line has ${long.length} characters and hosts read ${longestLine}, because pages hold too many different inline scripts and styles — move some into files: ${long.slice(0, 60)}…`,
    );
  }
  return `${lines.join('\n')}\n`;
}
