import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../scripts/check/index.ts';
import {
  planLanguage,
  planPage,
  type Scaffold,
  ScaffoldRefusal,
} from '../../../scripts/new/index.ts';
import { formatProblem } from '../../../src/catalog/problem.ts';
import { readContent } from '../../../src/catalog/read.ts';
import { makeSite, readSiteFile, smallSite } from '../../fixtures/make-site.ts';

const open = (root: string) => readContent(root).content;

function write(root: string, { files }: Scaffold): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
}

function check(root: string): readonly string[] {
  const { content, problems } = readContent(root);
  return checkContent(content, problems).map(formatProblem);
}

/** Runs the command on a site. */
function run(root: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/new/cli.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, COP_CONTENT: root },
  });
  return { status, stdout, stderr };
}

const page = {
  name: 'help/at-school',
  title: 'Help at school',
  description: 'Whom to tell when it happens at school.',
  today: '2026-11-22',
};

describe('a new page', () => {
  test('is written in the source locale, in the words of its writer', () => {
    expect(planPage(open(makeSite()), page).files).toEqual([
      {
        path: 'en/help/at-school.mdx',
        text: `---
title: "Help at school"
description: "Whom to tell when it happens at school."
layout: help
audience: [anyone]
topics: []
keyPoints: []
sources: []
reviewed: 2026-11-22
status: draft
related: []
---

Whom to tell when it happens at school.
`,
      },
    ]);
  });

  test('is valid, and the check asks for it in every official language', () => {
    const root = makeSite();
    write(root, planPage(open(root), page));
    expect(check(root)).toEqual([
      'content/ar/help/at-school.mdx:1  page is missing — translate content/en/help/at-school.mdx',
    ]);
  });

  test('names the files to be written in the other languages', () => {
    const root = makeSite();
    write(
      root,
      planLanguage(open(root), { locale: 'pt', label: 'Português', lang: 'pt-BR', dir: 'ltr' }),
    );
    expect(planPage(open(root), page).notes).toEqual([
      'Write the text in content/en/help/at-school.mdx: its first paragraph is the description.',
      'npm run check fails until these are written too:',
      '  content/ar/help/at-school.mdx',
      'These may follow:',
      '  content/pt/help/at-school.mdx',
      'After each: npm run translate -- pin <language> help/at-school',
    ]);
  });

  test.each([
    ['parents/first-phone', 'layout: guide\naudience: [parents]'],
    ['somewhere/else', 'layout: guide\naudience: [anyone]'],
    ['help/at-school', 'layout: help\naudience: [anyone]'],
  ])('%s is laid out like the pages around it', (name, lines) => {
    const site = readSiteFile(makeSite(), 'site.json');
    const section = { address: '/parents/', audience: 'parents', icon: 'door-a', isAudience: true };
    const sections = [section, ...JSON.parse(site).sections];
    const root = makeSite({ 'site.json': JSON.stringify({ ...JSON.parse(site), sections }) });
    expect(planPage(open(root), { ...page, name }).files[0]?.text).toContain(lines);
  });

  test('is sensitive below a sensitive page', () => {
    const root = makeSite({
      'en/help/index.mdx': ['status: draft', 'status: draft\nsensitive: true'],
    });
    expect(planPage(open(root), page).files[0]?.text).toContain('\nsensitive: true\n');
  });

  test('may be the first of its folder', () => {
    const { files } = planPage(open(makeSite()), { ...page, name: '/children/index/' });
    expect(files.map(({ path }) => path)).toEqual(['en/children/index.mdx']);
  });

  test('keeps quotes and colons of a title', () => {
    const root = makeSite();
    write(root, planPage(open(root), { ...page, title: 'Rules: "ours" — \\ 10' }));
    expect(open(root).locales[1]?.entries.get('help/at-school')?.frontMatter.title).toBe(
      'Rules: "ours" — \\ 10',
    );
  });

  test.each([
    [{ name: 'help' }, 'content/en/help/index.mdx exists'],
    [{ name: 'help/index' }, 'content/en/help/index.mdx exists'],
    [
      { name: 'Help/At School' },
      'Help/At School is no address — use lower-case English words, digits and hyphens: parents/start-here',
    ],
    [
      { name: '../site' },
      '../site is no address — use lower-case English words, digits and hyphens: parents/start-here',
    ],
    [{ name: 'ar/help/now' }, 'ar/help/now begins with a language — leave it out'],
    [{ title: ' ' }, 'title is "" — write the text'],
    [{ description: 'x'.repeat(201) }, /^description is "x+…? — write at most 200 characters$/],
    [{ description: 'See <b>here</b>.' }, '--description reads as markup — write a plain sentence'],
    [{ description: '# One' }, '--description reads as markup — write a plain sentence'],
    [{ description: 'A {word}.' }, '--description reads as markup — write a plain sentence'],
  ])('is refused for %j', (request, message) => {
    const content = open(makeSite());
    const error = typeof message === 'string' ? new ScaffoldRefusal(message) : message;
    expect(() => planPage(content, { ...page, ...request })).toThrow(error);
  });
});

describe('a new language', () => {
  const portuguese = { locale: 'pt', label: 'Português', lang: 'pt-BR', dir: 'ltr' };

  test('is two files: its settings, and the strings to be translated', () => {
    const { files } = planLanguage(open(makeSite()), portuguese);
    expect(files.map(({ path }) => path)).toEqual(['pt/locale.json', 'pt/ui.json']);
    const [info, ui] = files.map(({ text }) => JSON.parse(text));
    expect(info).toEqual({
      label: 'Português',
      lang: 'pt-BR',
      dir: 'ltr',
      intl: 'pt-BR',
      openGraph: 'pt_BR',
      fonts: { body: 'system-ui', heading: 'system-ui' },
      measure: '70ch',
      leading: 1.6,
      hasItalics: true,
      hasPhraseBreaks: false,
      document: { faces: ['Noto Sans'], size: 10, leading: 0.68, isJustified: false },
      status: 'additional',
    });
    expect(ui).toEqual({
      'site.name': 'A site',
      'page.reviewed': 'Reviewed by {name}',
      'page.count': { one: '{count} pages', many: '{count} pages', other: '{count} pages' },
    });
  });

  test('says first that its strings are still those of the source locale', () => {
    expect(planLanguage(open(makeSite()), portuguese).notes[0]).toBe(
      'All 3 strings of content/pt/ui.json are still in English. Translate them first: npm run check names what is left, and nothing is built until it is done.',
    );
  });

  test.each([
    ['uk', 'uk', 'uk_UA'],
    ['he', 'he', 'he_IL'],
    ['sr', 'sr-Latn', 'sr_RS'],
  ])('%s takes the country of its tag for cards', (locale, lang, openGraph) => {
    const { files } = planLanguage(open(makeSite()), { ...portuguese, locale, lang });
    expect(JSON.parse(files[0]?.text ?? '')).toMatchObject({ lang, openGraph });
  });

  test('has the plural forms of its own language', () => {
    const { files } = planLanguage(open(makeSite()), { ...portuguese, locale: 'ja', lang: 'ja' });
    expect(JSON.parse(files[1]?.text ?? '')['page.count']).toEqual({ other: '{count} pages' });
  });

  test('passes the check with no page of its own once no sentence is left in the source language', () => {
    const sentence = 'Skip to the text of this page';
    const withString = (path: string, text: string) =>
      (smallSite[path] ?? '').replace('{', `{\n  "site.skip": "${text}",`);
    const root = makeSite({
      'en/ui.json': withString('en/ui.json', sentence),
      'ar/ui.json': withString('ar/ui.json', 'انتقل إلى النص'),
    });
    write(root, planLanguage(open(root), portuguese));
    expect(check(root)).toEqual([
      'content/pt/ui.json:2  string site.skip is still that of content/en/ui.json:2: Skip to the text of this page — translate it',
      'content/pt/ui.json:3  short strings still those of content/en/ui.json: 3, the first is site.name — translate them too',
    ]);
    const own = readSiteFile(root, 'pt/ui.json')
      .replace(sentence, 'Pular para o texto')
      .replace('A site', 'Um site')
      .replace('Reviewed by', 'Revisto por');
    writeFileSync(join(root, 'pt/ui.json'), own);
    expect(check(root)).toEqual([
      'content/pt/ui.json:5  short strings still those of content/en/ui.json: 1, the first is page.count — translate them too',
    ]);
    writeFileSync(join(root, 'pt/ui.json'), own.replaceAll('} pages', '} páginas'));
    expect(check(root)).toEqual([]);
  });

  test.each([
    [{ locale: 'ar' }, 'content/ar exists'],
    [{ locale: 'PT' }, 'PT is no folder of a language — write one such as pt'],
    [{ locale: '../pt' }, '../pt is no folder of a language — write one such as pt'],
    [{ lang: 'p_t' }, '--lang p_t is no BCP 47 tag — write one such as pt-BR'],
    [{ lang: 'ar' }, 'content/ar has the tag ar already'],
    [{ lang: 'es-419' }, 'the country of es-419 is not known — add --open-graph, such as pt_BR'],
    [{ dir: 'up' }, 'dir is "up" — write one of: ltr, rtl'],
    [{ openGraph: 'pt' }, 'openGraph is "pt" — write language_TERRITORY, such as pt_BR'],
  ])('is refused for %j', (request, message) => {
    const content = open(makeSite());
    expect(() => planLanguage(content, { ...portuguese, ...request })).toThrow(
      new ScaffoldRefusal(message),
    );
  });
});

describe('the command', () => {
  test('writes a page of today and says what is left to do', () => {
    const root = makeSite();
    const { title, description, name } = page;
    const { status, stdout } = run(
      root,
      'page',
      name,
      '--title',
      title,
      '--description',
      description,
    );
    expect(status).toBe(0);
    expect(stdout).toContain('content/en/help/at-school.mdx written\n');
    expect(stdout).toContain('  content/ar/help/at-school.mdx\n');
    expect(readSiteFile(root, 'en/help/at-school.mdx')).toMatch(/^reviewed: \d{4}-\d{2}-\d{2}$/m);
  });

  test('writes a language', () => {
    const root = makeSite();
    const args = ['--label', 'Português', '--lang', 'pt', '--dir', 'ltr', '--open-graph', 'pt_PT'];
    expect(run(root, 'language', 'pt', ...args).status).toBe(0);
    expect(JSON.parse(readSiteFile(root, 'pt/locale.json')).openGraph).toBe('pt_PT');
  });

  test('overwrites nothing and writes nothing beside it', () => {
    const root = makeSite();
    mkdirSync(join(root, 'pt'));
    writeFileSync(join(root, 'pt/ui.json'), 'mine');
    const args = ['--label', 'Português', '--lang', 'pt', '--dir', 'ltr'];
    expect(run(root, 'language', 'pt', ...args)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'content/pt/ui.json exists\n',
    });
    expect(readSiteFile(root, 'pt/ui.json')).toBe('mine');
    expect(existsSync(join(root, 'pt/locale.json'))).toBe(false);
  });

  test.each([
    [['page', 'help/now', '--description', 'x'], /^--title is missing — say: npm run new -- page /],
    [['page', 'help/now', '--title', 'x'], /^--description is missing — say: /],
    [['language', 'pt', '--label', 'x', '--lang', 'pt'], /^--dir is missing — say: /],
    [['page'], /^say: npm run new -- page /],
    [['page', 'a', 'b'], /^say: npm run new -- page /],
    [['language', 'pt', '--titel', 'x'], /^say: npm run new -- language /],
    [[], /^say: npm run new -- page .*\nor: {2}npm run new -- language /],
  ])('refuses %j and says how', (args, message) => {
    const { status, stderr } = run(makeSite(), ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });
});
