import { cacheRules, fixedHeaders, type HeaderFields, kindOf, policyOf } from './fields.ts';
import { isPage } from './paths.ts';
import type { Policies } from './policies.ts';

/** Longest line that hosts read; a longer rule would be dropped without a word. */
const longestLine = 2000;

const segmentsOf = (path: string): readonly string[] => path.split('/').slice(1);

/** `/xx/help/` → `/:folder/help/`: one rule for the same page in every language. */
function generalise(path: string): string {
  const [first = '', ...rest] = segmentsOf(path);
  return rest.length === 0 ? `/${first}` : ['', ':folder', ...rest].join('/');
}

/** `/xx/help/who/` → `/:folder/help/`, the section it lies in; `undefined` above sections. */
function sectionOf(path: string): string | undefined {
  const [, section, ...rest] = segmentsOf(path);
  return section === undefined || rest.length === 0 ? undefined : `/:folder/${section}/`;
}

function isSame(paths: readonly string[], read: (path: string) => string): boolean {
  return new Set(paths.map(read)).size <= 1;
}

function groupBy(
  paths: readonly string[],
  keyOf: (path: string) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = keyOf(path);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(path);
    else groups.set(key, [path]);
  }
  return groups;
}

/** Patterns of pages, none matching the same address as another with other headers. */
function listPageRules(
  paths: readonly string[],
  policies: Policies,
): ReadonlyMap<string, HeaderFields> {
  const rules = new Map<string, HeaderFields>();
  const fieldsOf = (path: string): HeaderFields => ({
    'Content-Security-Policy': policyOf(path, policies),
    'Cache-Control': cacheRules[kindOf(path)],
  });
  const whole = new Set(
    [...groupBy(paths, sectionOf)]
      .filter(
        ([, group]) =>
          group.length > 1 &&
          group.every((path) => isPage(path) && policyOf(path, policies) === policies.ordinary),
      )
      .map(([section]) => section),
  );
  for (const path of paths.filter(isPage)) {
    const section = sectionOf(path);
    const isWhole = section !== undefined && whole.has(section);
    rules.set(isWhole ? `${section}*` : generalise(path), fieldsOf(path));
  }
  return rules;
}

/** Cache rules of the other files: a folder where all files agree, else file by file. */
function listFileRules(
  paths: readonly string[],
  folder: string,
): ReadonlyMap<string, HeaderFields> {
  const below = paths.filter((path) => path.startsWith(folder));
  const files = below.filter((path) => !isPage(path));
  const [first] = files;
  const rules = new Map<string, HeaderFields>();
  if (first === undefined) return rules;
  const cacheOf = (path: string): string => cacheRules[kindOf(path)];
  if (folder !== '/' && files.length === below.length && isSame(files, cacheOf)) {
    return rules.set(`${folder}*`, { 'Cache-Control': cacheOf(first) });
  }
  const inner = groupBy(files, (path) => /^[^/]+\//.exec(path.slice(folder.length))?.[0]);
  for (const name of inner.keys()) {
    for (const [pattern, fields] of listFileRules(below, `${folder}${name}`)) {
      rules.set(pattern, fields);
    }
  }
  const hasPages = folder !== '/' && files.length < below.length;
  for (const path of files.filter((file) => !file.slice(folder.length).includes('/'))) {
    rules.set(hasPages ? generalise(path) : path, { 'Cache-Control': cacheOf(path) });
  }
  return rules;
}

/**
 * The text of `_headers`, which static hosts read (Cloudflare, Netlify and others). Where several
 * rules match, they join equal names with a comma: cache rules therefore never overlap, and the
 * policies that do (that of all addresses and that of a page) are both enforced, the narrower one
 * deciding. `paths` are the addresses of all files of the built site.
 * @throws when a line is longer than hosts read.
 */
export function formatHeadersFile(paths: readonly string[], policies: Policies): string {
  const sorted = [...paths].sort();
  const rules = new Map<string, HeaderFields>([
    ['/*', { ...fixedHeaders, 'Content-Security-Policy': policies.file }],
    ...listPageRules(sorted, policies),
    ...listFileRules(sorted, '/'),
  ]);
  const lines = [...rules].flatMap(([pattern, fields]) => [
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
