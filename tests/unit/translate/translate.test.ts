import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../scripts/check/index.ts';
import {
  formatStatus,
  judgeSite,
  pinPages,
  TranslateRefusal,
} from '../../../scripts/translate/index.ts';
import { formatProblem } from '../../../src/catalog/problem.ts';
import { readContent } from '../../../src/catalog/read.ts';
import { type Changes, makeSite, readSiteFile, smallSite } from '../../fixtures/make-site.ts';

const lockPath = 'ar/translation.lock.json';

/** Pins pages of a site as the command does. */
function pin(root: string, ...slugs: readonly string[]): readonly string[] {
  const { path, text, report } = pinPages(readContent(root).content, 'ar', slugs);
  writeFileSync(join(root, path), text);
  return report;
}

function change(root: string, path: string, from: string, to: string): void {
  const text = readSiteFile(root, path);
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

const statusOf = (root: string) => formatStatus(judgeSite(readContent(root).content));
const checkLock = (root: string) => {
  const { content, problems } = readContent(root);
  return checkContent(content, problems)
    .map(formatProblem)
    .filter((line) => line.includes('translation.lock.json'));
};

/** Runs the command on a site. */
function run(root: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/translate/cli.ts', ...args],
    { encoding: 'utf8', env: { ...process.env, COP_CONTENT: root } },
  );
  return { status, stdout, stderr };
}

describe('the status', () => {
  test('of a site without locks is unpinned, one line for each page', () => {
    expect(statusOf(makeSite())).toBe(
      `language  pages  current  stale  missing  orphan  unpinned
ar            2        0      0        0       0         6

content/ar/index.mdx:1  unpinned: the whole page, 4 parts — the original is content/en/index.mdx:1
content/ar/help/index.mdx:1  unpinned: the whole page, 2 parts — the original is content/en/help/index.mdx:1
`,
    );
  });

  test('names each part that is not current, with its line and that of the original', () => {
    const root = makeSite();
    pin(root);
    change(root, 'en/index.mdx', 'Sit down', 'Stand up');
    change(root, 'en/help/index.mdx', '## Who can help {#who}', '## Who helps {#whom}');
    expect(statusOf(root)).toBe(
      `language  pages  current  stale  missing  orphan  unpinned
ar            2        4      1        1       1         0

content/ar/index.mdx:22  stale: #steps — the original is content/en/index.mdx:22
content/ar/help/index.mdx:1  missing: #whom — the original is content/en/help/index.mdx:10
content/ar/help/index.mdx:10  orphan: #who
`,
    );
  });

  test('names a page that is missing and pins of a page that is gone', () => {
    const root = makeSite({
      'ar/help/index.mdx': null,
      [lockPath]: `{\n  "old": {\n    "a": "${'a'.repeat(64)}"\n  }\n}\n`,
    });
    pin(root, '/');
    expect(statusOf(root)).toBe(
      `language  pages  current  stale  missing  orphan  unpinned
ar            1        4      0        2       1         0

content/ar/help/index.mdx:1  missing: the whole page, 2 parts — the original is content/en/help/index.mdx:1
content/ar/translation.lock.json:9  orphan: #a
`,
    );
  });

  test('of a pinned site is current', () => {
    const root = makeSite();
    pin(root);
    expect(statusOf(root)).toMatch(/^ar +2 +6 +0 +0 +0 +0\n$/m);
  });
});

describe('pinning', () => {
  test('writes every page of a language, and says what it pinned', () => {
    const root = makeSite();
    expect(pin(root)).toEqual([
      'content/ar/index.mdx  pinned 4 parts (4 had been unpinned)',
      'content/ar/help/index.mdx  pinned 2 parts (2 had been unpinned)',
    ]);
    const lock = JSON.parse(readSiteFile(root, lockPath));
    expect(Object.keys(lock)).toEqual(['', 'help']);
    expect(Object.keys(lock[''])).toEqual(['@front-matter', '@opening', 'start', 'steps']);
    expect(checkLock(root)).toEqual([]);
  });

  test('writes the same bytes again when nothing changed', () => {
    const root = makeSite();
    pin(root);
    const first = readSiteFile(root, lockPath);
    expect(pin(root, 'help')).toEqual(['content/ar/help/index.mdx  pinned 2 parts (2 as before)']);
    expect(readSiteFile(root, lockPath)).toBe(first);
  });

  test('leaves the pages alone that were not named', () => {
    const root = makeSite();
    pin(root);
    change(root, 'en/index.mdx', 'Sit down', 'Stand up');
    change(root, 'en/help/index.mdx', 'an adult', 'a friend');
    expect(pin(root, '/help/')).toEqual([
      'content/ar/help/index.mdx  pinned 2 parts (1 as before; 1 had been stale)',
    ]);
    expect(statusOf(root)).toMatch(/^ar +2 +5 +1 +0 +0 +0$/m);
  });

  test('says what it cannot pin', () => {
    const root = makeSite({ 'ar/help/index.mdx': ['{#who}', '{#whom}'] });
    expect(pin(root, 'help')).toEqual([
      'content/ar/help/index.mdx  pinned 1 part (not pinned, missing: #who; not pinned, orphan: #whom; 1 had been unpinned)',
    ]);
  });

  test('drops the pins of a page that is gone', () => {
    const root = makeSite({ [lockPath]: JSON.stringify({ old: { a: 'a'.repeat(64) } }) });
    expect(pin(root, 'old')).toEqual([
      'content/ar/translation.lock.json  dropped old: there is no such page any more',
    ]);
    expect(readSiteFile(root, lockPath)).toBe('{}\n');
  });

  test.each<[string, readonly string[], Changes, string]>([
    ['en', [], {}, 'en is written first: there is no original to pin it to'],
    ['xx', [], {}, 'no language xx — name one of: ar'],
    ['ar', ['nowhere'], {}, 'ar has no page nowhere — see npm run translate -- status'],
    [
      'ar',
      ['help'],
      { 'ar/help/index.mdx': null },
      'ar has no page help — translate content/en/help/index.mdx first',
    ],
    [
      'ar',
      ['more'],
      { 'ar/more.mdx': smallSite['ar/help/index.mdx'] ?? null },
      'content/ar/more.mdx has no original',
    ],
    [
      'ar',
      ['help'],
      { 'ar/help/index.mdx': [' {#who}', ''], 'en/help/index.mdx': [' {#who}', ''] },
      'content/ar/help/index.mdx:10  heading has no id — run npm run check',
    ],
    ['ar', [], { 'ar/help/index.mdx': null, 'ar/index.mdx': null }, 'ar has no page to pin yet'],
  ])('refuses %s %j in one line', (locale, slugs, changes, message) => {
    const { content } = readContent(makeSite(changes));
    expect(() => pinPages(content, locale, slugs)).toThrow(new TranslateRefusal(message));
  });
});

describe('the command', () => {
  test('writes the lock and says so', () => {
    const root = makeSite();
    expect(run(root, 'pin', 'ar', 'help')).toEqual({
      status: 0,
      stdout:
        'content/ar/help/index.mdx  pinned 2 parts (2 had been unpinned)\ncontent/ar/translation.lock.json written\n',
      stderr: '',
    });
    expect(run(root, 'status')).toMatchObject({ status: 0, stdout: statusOf(root), stderr: '' });
  });

  test('writes nothing when one name is unknown', () => {
    const root = makeSite();
    const { status, stdout, stderr } = run(root, 'pin', 'ar', 'help', 'nowhere');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('ar has no page nowhere — see npm run translate -- status\n');
    expect(existsSync(join(root, lockPath))).toBe(false);
  });

  test('touches nothing while a page cannot be read', () => {
    const root = makeSite({ 'ar/help/index.mdx': ['layout: help', 'layout: helf'] });
    expect(run(root, 'pin', 'ar')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'content/ar/help/index.mdx:4  layout is "helf" — write one of: home, guide, lesson, story, activity, plain, help, missing\n',
    });
  });

  test.each([[[]], [['pin']], [['status', 'ar']], [['export']]])(
    'says what it can do when given %j',
    (args) => {
      expect(run(makeSite(), ...args)).toEqual({
        status: 1,
        stdout: '',
        stderr: 'say "status", or "pin <language> [page …]"\n',
      });
    },
  );
});

describe('the check of locks', () => {
  const pins = (lock: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
    JSON.stringify(lock, null, 2);
  const hash = 'a'.repeat(64);

  test('the language written first has no lock', () => {
    expect(checkLock(makeSite({ 'en/translation.lock.json': '{}' }))).toEqual([
      'content/en/translation.lock.json:1  the language written first has no original to be pinned to — delete the file',
    ]);
  });

  test('a lock names only pages that exist', () => {
    expect(checkLock(makeSite({ [lockPath]: pins({ old: { a: hash } }) }))).toEqual([
      'content/ar/translation.lock.json:2  page old is pinned and does not exist — run npm run translate -- pin ar old',
    ]);
  });

  test('a lock names only parts that the original has', () => {
    expect(checkLock(makeSite({ [lockPath]: pins({ '': { start: hash, gone: hash } }) }))).toEqual([
      'content/ar/translation.lock.json:4  part gone of / is pinned and the original has no such part — follow content/en/index.mdx, then run npm run translate -- pin ar /',
    ]);
  });

  test('a page that cannot be read still exists', () => {
    const root = makeSite({
      'ar/help/index.mdx': ['layout: help', 'layout: helf'],
      [lockPath]: pins({ help: { who: hash } }),
    });
    expect(checkLock(root)).toEqual([]);
  });

  test('a part that is stale is no problem: the page says so itself', () => {
    const root = makeSite();
    pin(root);
    change(root, 'en/help/index.mdx', 'an adult', 'a friend');
    const { content, problems } = readContent(root);
    expect(checkContent(content, problems)).toEqual([]);
  });

  test.each(['/', 'old'])('the command it names mends it for %s', (name) => {
    const lock = { '': { gone: hash }, old: { a: hash } };
    const root = makeSite({ [lockPath]: pins(lock) });
    pin(root, name);
    expect(checkLock(root).join()).not.toContain(`pin ar ${name}`);
  });
});
