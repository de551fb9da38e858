import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, type BuiltSite, readBuiltSite } from '../../scripts/audit/site.ts';
import { addLanguage, copyContent, newcomers } from '../fixtures/languages.ts';

const shelf = mkdtempSync(join(tmpdir(), 'dist-'));
afterAll(() => rmSync(shelf, { recursive: true, force: true }));

type Run = { readonly status: number | null; readonly output: string };

/** `npm run build` of a content folder into a folder of its own. */
function build(root: string, target: string): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build/cli.ts', target], {
    encoding: 'utf8',
    env: { ...process.env, COP_CONTENT: root },
  });
  return { status, output: stdout + stderr };
}

/** Path → hash of every file of a folder. */
function hashFolder(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [
      file.slice(folder.length),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

describe('a build', () => {
  it('gives the same bytes every time, from Windows line ends and a byte order mark too', () => {
    const root = copyContent();
    const file = join(root, 'en/privacy.mdx');
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
    const again = join(shelf, 'again');
    expect(build(root, again)).toMatchObject({ status: 0 });
    expect(hashFolder(again)).toEqual(hashFolder('dist'));
  });

  it.each([
    [
      'a heading without id',
      'en/privacy.mdx',
      '\n## No id\n',
      /en\/privacy\.mdx:\d+ {2}heading has no id — /,
    ],
    [
      'a script',
      'en/privacy.mdx',
      '\n<script>alert(1)</script>\n',
      /en\/privacy\.mdx:\d+ {2}.*script.* — /,
    ],
    [
      'an unknown component',
      'en/privacy.mdx',
      '\n<Marquee/>\n',
      /en\/privacy\.mdx:\d+ {2}.*Marquee.* — /,
    ],
    [
      'a tag left open',
      'en/privacy.mdx',
      '\n<Callout kind="note">\n\ntext\n',
      /en\/privacy\.mdx:\d+ {2}.* — /,
    ],
    ['invalid JSON', 'fr/ui.json', '}', /fr\/ui\.json:\d+ {2}.* — /],
  ])('refuses %s by name and leaves what was built before untouched', (_, name, added, message) => {
    const root = copyContent();
    appendFileSync(join(root, name), added);
    const target = join(shelf, 'kept');
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'kept.txt'), 'what was here');
    const before = hashFolder(target);
    const run = build(root, target);
    expect(run.status).toBe(1);
    expect(run.output).toMatch(message);
    expect(hashFolder(target)).toEqual(before);
  });
});

describe('more languages, and a contact', () => {
  const target = join(shelf, 'more');
  const languages = Object.values(newcomers);
  let site: BuiltSite;
  beforeAll(() => {
    const root = copyContent(mkdtempSync(join(shelf, 'content-')));
    for (const language of languages) addLanguage(root, language);
    const file = join(root, 'site.json');
    const text = readFileSync(file, 'utf8');
    const security = '"security": { "contact": "holes@site.example", "expires": "2027-05-01" }';
    writeFileSync(file, text.replace('"security": null', security));
    const run = build(root, target);
    expect(run.status, run.output).toBe(0);
    site = readBuiltSite(target, 'https://growing-up-online.example');
  });

  it.each(languages)(
    '$label ($dir) is a folder: every page is there, those it lacks in the source language',
    (language) => {
      const pages = site.pages.filter(({ path }) => path.startsWith(`${language.locale}/`));
      const sources = site.pages.filter(({ path }) => path.startsWith('en/'));
      expect(pages.length).toBe(sources.length);
      expect(new Set(pages.map(({ lang, dir }) => `${lang} ${dir}`))).toEqual(
        new Set([`${language.lang} ${language.dir}`]),
      );

      const own = pages.find((page) => addressOf(page) === `/${language.locale}/help/`);
      expect(own?.html).toContain(language.helpTitle);
      expect(own?.isNoindex).toBe(false);
      expect(own?.alternates).toHaveLength(7 + languages.length);
      const english = site.pages.find((page) => addressOf(page) === '/en/help/');
      expect(english?.alternates.map(({ lang }) => lang)).toContain(language.lang);

      const fallback = pages.find((page) => addressOf(page) === `/${language.locale}/privacy/`);
      expect(fallback?.isNoindex).toBe(true);
      expect(fallback?.alternates).toEqual([]);
      expect(fallback?.canonical).toBe('https://growing-up-online.example/en/privacy/');
      expect(fallback?.html).toMatch(/<main[^>]* lang="en" dir="ltr"/);
      expect(fallback?.html).toContain('notice-missing');
      expect(fallback?.html).not.toContain('data-pagefind-body');
      expect(
        site.sitemap.has(`https://growing-up-online.example/${language.locale}/privacy/`),
      ).toBe(false);

      const chooser = site.pages.find((page) => addressOf(page) === '/');
      expect(chooser?.links).toContain(`/${language.locale}/`);
      expect(existsSync(join(target, 'pagefind', `${language.lang}.dictionary.json`))).toBe(true);
    },
  );

  it('and whom to tell of a hole is written where there is somebody, and only there', () => {
    const path = '.well-known/security.txt';
    expect(readFileSync(join(target, path), 'utf8')).toMatch(
      /^Contact: mailto:holes@site\.example\n/,
    );
    expect(existsSync(join('dist', path))).toBe(false);
  });
});
