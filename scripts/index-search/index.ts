import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { SearchData } from '../../src/content-model/search.ts';
import {
  buildDictionary,
  pickWordRules,
  VocabularyCollector,
} from '../../src/search/dictionary.ts';
import { type ReadPage, readPage } from './page.ts';

/** A page that must be in the index. */
export type ExpectedPage = {
  /** Address from the root of the site: `/xx/parents/`. */
  readonly address: string;
  readonly audience: readonly string[];
};

export type IndexedLocale = {
  readonly locale: string;
  /** BCP 47 tag: `<html lang>` of the locale's pages. */
  readonly lang: string;
  readonly search: SearchData;
  /** Exactly the pages that must be found. */
  readonly pages: readonly ExpectedPage[];
};

export type IndexOptions = {
  /** The built site; `pagefind/` is written into it. */
  readonly dist: string;
  readonly locales: readonly IndexedLocale[];
};

/** For each locale: pages in the index, and bytes of its dictionary before compression. */
export type IndexReport = Readonly<
  Record<string, { readonly pages: number; readonly dictionaryBytes: number }>
>;

type Index = pagefind.PagefindIndex;
type Shelf = { readonly locale: IndexedLocale; readonly vocabulary: VocabularyCollector };

const folder = 'pagefind';
/** What the browser needs of what Pagefind writes; the rest are interfaces we do not use. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+\.pagefind|.+\.pf_meta|index|fragment|filter)$/;

function addressOf(file: string): string {
  return `/${file.split(path.sep).join('/')}`.replace(/(?<=\/)index\.html$/, '');
}

async function listPages(dist: string): Promise<readonly string[]> {
  const files = await readdir(dist, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).sort();
}

function unwrap<T>(value: T | undefined, errors: readonly string[], what: string): T {
  if (errors.length > 0 || value === undefined) {
    throw new Error(`the search index refused ${what}: ${errors.join('; ') || 'no answer'}`);
  }
  return value;
}

function comparePages(found: ReadonlySet<string>, expected: ReadonlySet<string>): void {
  const missing = [...expected].filter((address) => !found.has(address));
  const surplus = [...found].filter((address) => !expected.has(address));
  const problems = [
    ...missing.map(
      (address) => `${address} is not in the search index: its page lacks data-pagefind-body`,
    ),
    ...surplus.map((address) => `${address} is in the search index but was not expected`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

function checkLang(page: ReadPage, address: string, { lang }: IndexedLocale): void {
  if (page.lang === lang) return;
  throw new Error(`${address} has <html lang="${page.lang}">, its language is "${lang}"`);
}

/** Each expected page with its language, by address. */
function listExpected(shelves: readonly Shelf[]) {
  return new Map(
    shelves.flatMap((shelf) =>
      shelf.locale.pages.map(({ address, audience }) => [address, { shelf, audience }] as const),
    ),
  );
}

/** Walks through the built pages in a fixed order: another order gives other file names. */
async function addPages(index: Index, dist: string, shelves: readonly Shelf[]): Promise<void> {
  const expected = listExpected(shelves);
  const found = new Set<string>();
  // The next page is read while the indexer, a program of its own, takes in this one.
  let pending: Promise<unknown> = Promise.resolve();
  try {
    for (const file of await listPages(dist)) {
      const page = readPage(await readFile(path.join(dist, file), 'utf8'));
      if (!page.isIndexed) continue;
      const address = addressOf(file);
      found.add(address);
      const known = expected.get(address);
      if (!known) continue;
      const { locale, vocabulary } = known.shelf;
      checkLang(page, address, locale);
      const content = page.write(locale.search, locale.lang, known.audience);
      for (const text of page.texts) vocabulary.add(text);
      await pending;
      pending = index
        .addHTMLFile({ url: address, content })
        .then(({ file: added, errors }) => unwrap(added, errors, address));
    }
  } finally {
    await pending;
  }
  comparePages(found, new Set(expected.keys()));
}

async function writeBundle(index: Index, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const written = await index.writeFiles({ outputPath: target });
  unwrap(written.outputPath, written.errors, target);
  for (const name of await readdir(target)) {
    if (!needed.test(name)) await rm(path.join(target, name), { recursive: true });
  }
}

type Entry = { readonly languages: Readonly<Record<string, { readonly page_count: number }>> };

/** Fails unless the written index counts as many pages of each language as were expected. */
async function checkCounts(target: string, locales: readonly IndexedLocale[]): Promise<void> {
  const entry: Entry = JSON.parse(await readFile(path.join(target, 'pagefind-entry.json'), 'utf8'));
  for (const { lang, pages } of locales) {
    const count = entry.languages[lang.toLowerCase()]?.page_count ?? 0;
    if (count === pages.length) continue;
    throw new Error(`the search index of "${lang}" has ${count} pages, expected ${pages.length}`);
  }
}

async function writeDictionary(target: string, { locale, vocabulary }: Shelf) {
  const { lang, search, pages } = locale;
  const json = JSON.stringify(buildDictionary(search, lang, pages.length, vocabulary.toString()));
  await writeFile(path.join(target, `${lang}.dictionary.json`), json);
  return [
    locale.locale,
    { pages: pages.length, dictionaryBytes: Buffer.byteLength(json) },
  ] as const;
}

/**
 * Indexes the built site for search and writes `pagefind/` into it, with a dictionary per language
 * (`<lang>.dictionary.json`). The pages themselves are not changed. The same pages give the same
 * bytes. Throws when Pagefind reports an error, when a page has another language than its folder,
 * and when the pages of the index are not exactly the expected ones.
 */
export async function indexSite({ dist, locales }: IndexOptions): Promise<IndexReport> {
  const target = path.resolve(dist, folder);
  const shelves = locales.map((locale): Shelf => {
    const vocabulary = new VocabularyCollector(pickWordRules(locale.search, locale.lang));
    return { locale, vocabulary };
  });
  const created = await pagefind.createIndex();
  const index = unwrap(created.index, created.errors, 'to start');
  try {
    await addPages(index, dist, shelves);
    await writeBundle(index, target);
    await checkCounts(target, locales);
    return Object.fromEntries(
      await Promise.all(shelves.map((shelf) => writeDictionary(target, shelf))),
    );
  } finally {
    await pagefind.close();
  }
}
