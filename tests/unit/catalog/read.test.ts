import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEntry } from '../../../src/catalog/parse-entry.ts';
import { ContentError, formatProblem } from '../../../src/catalog/problem.ts';
import { readContent } from '../../../src/catalog/read.ts';
import { slugOf } from '../../../src/catalog/read-pages.ts';
import { type Changes, makeSite, readSiteFile } from '../../fixtures/make-site.ts';

function problemsOf(changes: Changes): readonly string[] {
  return readContent(makeSite(changes)).problems.map(formatProblem);
}

function errorOf(changes: Changes): readonly string[] {
  try {
    readContent(makeSite(changes));
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}

describe('readContent', () => {
  test('reads languages, pages, sources, terms and media', () => {
    const root = makeSite();
    const { content, problems } = readContent(root);
    expect(problems).toEqual([]);
    expect(content.label).toBe('content');
    expect(content.locales.map(({ locale }) => locale)).toEqual(['ar', 'en']);
    expect([...content.sources.keys()]).toEqual(['crc']);
    expect(content.terms.map(({ id }) => id)).toEqual(['abuse-material']);
    expect([...content.media]).toEqual(['lamp.svg']);
    const english = content.locales[1];
    expect([...(english?.entries.keys() ?? [])]).toEqual(['', 'help']);
    expect(english?.entries.get('help')).toMatchObject({
      locale: 'en',
      slug: 'help',
      file: 'content/en/help/index.mdx',
      text: readSiteFile(root, 'en/help/index.mdx'),
      frontMatter: { title: 'Get help', topics: [], sensitive: false },
    });
  });

  test('finds a language by its folder and lists it after the official ones', () => {
    const { content, problems } = readContent(
      makeSite({
        'aa/locale.json': JSON.stringify({
          label: 'Afaraf',
          lang: 'aa',
          dir: 'ltr',
          intl: 'aa',
          openGraph: 'aa_ET',
          fonts: { body: 'system-ui', heading: 'system-ui' },
          measure: '70ch',
          leading: 1.6,
          hasItalics: true,
          hasPhraseBreaks: false,
          status: 'additional',
        }),
        'aa/ui.json': '{}',
      }),
    );
    expect(problems).toEqual([]);
    expect(content.locales.map(({ locale }) => locale)).toEqual(['ar', 'en', 'aa']);
    expect(content.locales[2]).toMatchObject({ definitions: {}, search: { stopWords: [] } });
  });

  test('names a folder that is no language', () => {
    expect(problemsOf({ 'drafts/a.mdx': 'x' })).toEqual([
      'content/drafts:1  folder is no language: it has no locale.json — add locale.json, or remove the folder',
    ]);
  });

  test.each<[Changes, string]>([
    [
      { 'en/index.mdx': ['layout: home', 'layout: hme'] },
      'content/en/index.mdx:4  layout is "hme" — write one of: home, guide, lesson, story, activity, plain, help, missing',
    ],
    [
      { 'en/index.mdx': ['[anyone]', '[anyone, kids]'] },
      'content/en/index.mdx:5  audience[2] is "kids" — write one of: anyone, children, parents, educators, industry, policymakers',
    ],
    [
      { 'en/index.mdx': ['2026-11-22', '2026-02-30'] },
      'content/en/index.mdx:9  reviewed is "2026-02-30" — write a day that exists as YYYY-MM-DD',
    ],
    [
      { 'en/index.mdx': ['title: "A safe start"', 'title: 404'] },
      'content/en/index.mdx:2  title is 404 — write text in quotes',
    ],
    [
      { 'en/index.mdx': ['title: "A safe start"\n', ''] },
      'content/en/index.mdx:1  title is missing — add title: text in quotes',
    ],
    [
      { 'en/index.mdx': ['status: draft', 'status: reviewed'] },
      'content/en/index.mdx:1  reviewedBy is missing — status "reviewed" needs the name of a person in reviewedBy, and a draft has none',
    ],
    [
      { 'en/index.mdx': ['next: /help/', 'next: /en/help'] },
      'content/en/index.mdx:11  next is "/en/help" — write the address without the language, with a slash at both ends: /parents/start-here/',
    ],
    [
      { 'en/help/Index_2.mdx': '' },
      'content/en/help/Index_2.mdx:1  file name is no address — use lower-case English words, digits and hyphens',
    ],
    [
      { 'en/help.md': '' },
      'content/en/help.md:1  page is not an .mdx file — rename it so that it ends in .mdx',
    ],
    [
      { 'en/help.mdx': '' },
      'content/en/help/index.mdx:1  page has the same address as content/en/help.mdx — keep one of the two files',
    ],
    [
      { 'en/search.json': '{"stopWords": [],\n"synonyms": [["a"]]}' },
      'content/en/search.json:2  synonyms[1] is ["a"] — list at least 2',
    ],
  ])('%j is a problem and the page is left out', (changes, line) => {
    expect(problemsOf(changes)).toContain(line);
  });

  test('an unknown key gets its line and the keys there are', () => {
    const [line] = problemsOf({ 'en/index.mdx': ['next:', 'nxt:'] });
    expect(line).toMatch(
      /^content\/en\/index\.mdx:11 {2}unknown key nxt — remove it, or write one of: title, /,
    );
  });

  test('a file that is not UTF-8 is a problem on the line of the lost character', () => {
    const root = makeSite();
    const path = join(root, 'en/help/index.mdx');
    const bytes = Buffer.from(`${readSiteFile(root, 'en/help/index.mdx')}caf?\n`);
    writeFileSync(path, bytes.fill(0xe9, bytes.lastIndexOf('?'), bytes.lastIndexOf('?') + 1));
    expect(readContent(root).problems.map(formatProblem)).toEqual([
      'content/en/help/index.mdx:13  file is not UTF-8 — save it as UTF-8 and write the lost character again',
    ]);
  });

  test('an id that two sources have is a problem', () => {
    const root = makeSite();
    const [source] = JSON.parse(readSiteFile(root, 'sources.json'));
    writeFileSync(join(root, 'sources.json'), JSON.stringify([source, source], null, 1));
    expect(readContent(root).problems.map(formatProblem)).toEqual([
      'content/sources.json:20  id crc is given twice — give one of the two another id',
    ]);
  });
});

describe('content that cannot be used at all', () => {
  test.each<[Changes, string]>([
    [
      { 'site.json': null },
      'content/site.json:1  file is missing — add it; the README says what it holds',
    ],
    [
      { 'sources.json': '[\n{,}]' },
      'content/sources.json:2  file is not valid JSON — look for a comma, quote or bracket that is missing or too many',
    ],
    [
      { 'terms.json': '[' },
      'content/terms.json:1  file is not valid JSON — look for a comma, quote or bracket that is missing or too many',
    ],
    [
      { 'ar/ui.json': null },
      'content/ar/ui.json:1  file is missing — add it; the README says what it holds',
    ],
    [
      { 'ar/ui.json': ['"site.name": "موقع",', '"site.name": "موقع",\n"site.name": "موقع",'] },
      'content/ar/ui.json:3  key site.name is written twice — keep one of the two',
    ],
    [
      { 'ar/ui.json': ['    "other": "{count} صفحة"', '    "others": "{count} صفحة"'] },
      'content/ar/ui.json:4  page.count.other is missing — add page.count.other: text in quotes',
    ],
    [
      { 'ar/ui.json': ['site.name', 'name'] },
      'content/ar/ui.json:2  unknown key name — write a dotted key such as search.empty',
    ],
    [
      { 'ar/locale.json': ['"rtl"', '"left"'] },
      'content/ar/locale.json:4  dir is "left" — write one of: ltr, rtl',
    ],
    [
      { 'sources.json': ['https://source.example/crc', 'source.example'] },
      'content/sources.json:4  item 1.address is "source.example" — write a whole address that begins with https://',
    ],
  ])('%j throws', (changes, line) => {
    expect(errorOf(changes)).toContain(line);
  });

  test('every problem is told at once', () => {
    expect(errorOf({ 'site.json': null, 'terms.json': null })).toHaveLength(2);
  });

  test('a folder that does not exist is told', () => {
    expect(() => readContent('nowhere')).toThrow(
      'nowhere:1  folder does not exist — run the command from the project folder, or set COP_CONTENT',
    );
  });
});

test.each([
  ['index.mdx', ''],
  ['404.mdx', '404'],
  ['parents/index.mdx', 'parents'],
  ['parents/start-here.mdx', 'parents/start-here'],
  ['my-index.mdx', 'my-index'],
])('%s has the slug %j', (path, slug) => {
  expect(slugOf(path)).toBe(slug);
});

describe('parseEntry', () => {
  test('gives the blocks with the front matter that was read', () => {
    const entry = readContent(makeSite()).content.locales[1]?.entries.get('help');
    const tree = entry && parseEntry(entry);
    expect(tree?.frontMatter).toBe(entry?.frontMatter);
    expect(tree?.frontMatterLines).toMatchObject({ title: 2, status: 7 });
    expect(tree?.blocks).toHaveLength(2);
  });

  test('throws for a page that a writer must mend', () => {
    const root = makeSite({ 'en/help/index.mdx': ['Tell an adult you trust.', '<b>Tell</b>'] });
    const entry = readContent(root).content.locales[1]?.entries.get('help');
    expect(() => entry && parseEntry(entry)).toThrow(
      'content/en/help/index.mdx:12  <b> is HTML, which a page cannot have',
    );
  });
});
