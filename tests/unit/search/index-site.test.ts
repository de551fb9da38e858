import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IndexedLocale, indexSite } from '../../../scripts/index-search/index.ts';
import type { Dictionary } from '../../../src/search/dictionary.ts';
import { openDictionary } from '../../../src/search/lexicon.ts';
import {
  type PageEngine,
  type PagefindModule,
  readPage,
  startEngine,
} from '../../../src/search/pagefind-engine.ts';
import { rankPages } from '../../../src/search/rank.ts';
import { readResult } from '../../../src/search/result.ts';
import { rewriteQuery } from '../../../src/search/rewrite.ts';
import { langs, type SampleLocale, sampleLocales, samples } from './data.ts';
import { buildPage, samplePages } from './pages.ts';

const folders: string[] = [];
const locales: readonly IndexedLocale[] = sampleLocales.map((locale) => ({
  locale,
  lang: langs[locale],
  search: samples[locale],
  pages: samplePages[locale].map(({ slug }) => ({
    address: `/${locale}/${slug}/`,
    audience: ['parents', 'anyone'],
  })),
}));

async function writeSite(): Promise<string> {
  const dist = await mkdtemp(path.join(os.tmpdir(), 'search-'));
  folders.push(dist);
  for (const locale of sampleLocales) {
    for (const page of samplePages[locale]) {
      const folder = path.join(dist, locale, page.slug);
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'index.html'), buildPage(langs[locale], page));
    }
  }
  await writeFile(
    path.join(dist, 'index.html'),
    '<html lang="en"><main>Not for search</main></html>',
  );
  return dist;
}

async function hashFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const hashes = await Promise.all(
    files.sort().map(async (file) => {
      const bytes = await readFile(file);
      return [path.relative(folder, file), createHash('sha256').update(bytes).digest('hex')];
    }),
  );
  return Object.fromEntries(hashes);
}

/** Pagefind's browser module asks the page for its language and fetches its files. */
async function openEngine(dist: string, lang: string): Promise<PageEngine> {
  const file = pathToFileURL(path.join(dist, 'pagefind/pagefind.js')).href;
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => lang }) },
    fetch: async (address: string) => {
      const [file = ''] = address.split('?');
      return new Response(await readFile(path.join(dist, file)));
    },
  });
  // One module holds one WebAssembly: each language needs its own copy.
  const module: PagefindModule = await import(/* @vite-ignore */ `${file}?${lang}`);
  const engine = await startEngine(module, '/pagefind/');
  await engine.search('ready');
  return engine;
}

async function findPages(dist: string, locale: SampleLocale, query: string) {
  const lang = langs[locale];
  const dictionary: Dictionary = JSON.parse(
    await readFile(path.join(dist, 'pagefind', `${lang}.dictionary.json`), 'utf8'),
  );
  const engine = await openEngine(dist, lang);
  const lexicon = openDictionary(dictionary);
  const ranked = await rankPages(rewriteQuery(query, lexicon), engine, lexicon.pages);
  const results = [];
  for (const page of ranked) results.push(readResult(await readPage(page, engine)));
  return results;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe('an indexed site', () => {
  let dist = '';
  beforeAll(async () => {
    dist = await writeSite();
    await indexSite({ dist, locales });
  });
  test('comes out the same byte for byte', async () => {
    const again = await writeSite();
    await indexSite({ dist: again, locales });
    expect(await hashFiles(path.join(again, 'pagefind'))).toEqual(
      await hashFiles(path.join(dist, 'pagefind')),
    );
  });

  test('has no interface of Pagefind’s own, and no worker', async () => {
    const names = await readdir(path.join(dist, 'pagefind'));
    expect(names.filter((name) => /\.(js|css)$/.test(name))).toEqual(['pagefind.js']);
  });

  test('has a vocabulary of what is shown and nothing else', async () => {
    const file = path.join(dist, 'pagefind/en.dictionary.json');
    const { vocabulary, pages }: Dictionary = JSON.parse(await readFile(file, 'utf8'));
    expect(pages).toBe(2);
    expect(vocabulary).toContain('cyberbullying');
    expect(vocabulary).toContain('strong');
    expect(vocabulary).not.toMatch(
      /(navigation|breadcrumb|hidden|voice|drawing|ignored|footer)word/,
    );
  });

  test.each<[SampleLocale, string, string]>([
    ['en', 'how do I report bullying', 'bullying'],
    ['en', 'pasword', 'password'],
    ['en', 'evidence', 'bullying'],
    ['fr', 'école', 'bullying'],
    ['fr', 'equilibre', 'password'],
    ['fr', 'coeur', 'password'],
    ['fr', '“à l’école”', 'bullying'],
    ['es', 'contrasena', 'password'],
    ['es', 'niñas', 'bullying'],
    ['ru', 'буллинг', 'bullying'],
    ['ru', 'цифровой', 'password'],
    ['ar', 'الخصوصية', 'password'],
    ['ar', 'والتنمر', 'bullying'],
    ['zh', '孩子被霸凌怎么办', 'bullying'],
    ['zh', '密碼', 'password'],
    ['zh', '指南', 'bullying'],
  ])('in %s answers “%s” with the page on %s', async (locale, query, slug) => {
    const [first] = await findPages(dist, locale, query);
    expect(first?.address).toBe(`/${locale}/${slug}/`);
  });

  test('shows texts as they were written, found words marked, and sections', async () => {
    const [result] = await findPages(dist, 'fr', 'ecole');
    expect(result?.title).toBe('L’enfant blessé');
    expect(result?.excerpt.map(({ text }) => text).join('')).toContain("à l’école. D'abord");
    expect(result?.excerpt.filter(({ isMarked }) => isMarked)).toEqual([
      { text: 'école.', isMarked: true },
    ]);
    expect(result?.sections).toEqual([{ title: 'En parler', address: '/fr/bullying/#tell' }]);
    expect(result?.audience).toEqual(['parents', 'anyone']);
  });

  test('answers nonsense with nothing', async () => {
    expect(await findPages(dist, 'ru', 'йцукен')).toEqual([]);
    expect(await findPages(dist, 'en', 'azerty')).toEqual([]);
  });
});

describe('indexing fails', () => {
  const withPage = (address: string) =>
    locales.map((locale) =>
      locale.locale === 'en'
        ? { ...locale, pages: [...locale.pages, { address, audience: [] }] }
        : locale,
    );

  test('when an expected page is not there', async () => {
    const dist = await writeSite();
    await expect(indexSite({ dist, locales: withPage('/en/missing/') })).rejects.toThrow(
      '/en/missing/ is not in the search index',
    );
  });

  test('when a page was not expected', async () => {
    const dist = await writeSite();
    await expect(indexSite({ dist, locales: locales.slice(1) })).rejects.toThrow(
      '/en/bullying/ is in the search index but was not expected',
    );
  });

  test('when a page has the language of another folder', async () => {
    const dist = await writeSite();
    const file = path.join(dist, 'en/password/index.html');
    await writeFile(file, buildPage('fr', samplePages.en[1]));
    await expect(indexSite({ dist, locales })).rejects.toThrow('<html lang="fr">');
  });
});
