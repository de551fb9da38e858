import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fillOnce } from '../../../scripts/browser/fill-once.ts';
import { findBrowser } from '../../../scripts/browser/index.ts';

function makeFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'browser-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** A program that answers as a browser would when asked for its version. */
function writeProgram(path: string, answer: string, status = 0): string {
  writeFileSync(path, `#!/bin/sh\necho "${answer}"\nexit ${status}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform === 'win32' || process.platform === 'darwin')(
  'looking for a browser',
  () => {
    test('takes the one that was named before any other', async () => {
      const folder = makeFolder();
      writeProgram(join(folder, 'chromium'), 'Chromium 150.0.1.2');
      const named = writeProgram(join(folder, 'mine'), 'Google Chrome 151.0.7000.1');
      const found = await findBrowser({ CHROMIUM_PATH: named, PATH: folder });
      expect(found.executablePath).toBe(named);
    });

    test('says in one line that the one that was named is not there', async () => {
      await expect(findBrowser({ CHROMIUM_PATH: '/no/chrome' })).rejects.toThrow(
        /^CHROMIUM_PATH: no file \/no\/chrome — name a Chrome or Chromium, or unset CHROMIUM_PATH$/,
      );
    });

    test('says in one line that the one that was named is no browser', async () => {
      const named = writeProgram(join(makeFolder(), 'cat'), 'cat 9.1');
      await expect(findBrowser({ CHROMIUM_PATH: named })).rejects.toThrow(
        `CHROMIUM_PATH: ${named}: it is no Chrome or Chromium — name`,
      );
    });

    test('takes an installed one, Chrome before Chromium', async () => {
      const [first, second] = [makeFolder(), makeFolder()];
      writeProgram(join(first, 'chromium'), 'Chromium 150.0.1.2');
      const chrome = writeProgram(join(second, 'google-chrome'), 'Google Chrome 151.0.1.2');
      const found = await findBrowser({ PATH: [first, second].join(delimiter) });
      expect(found.executablePath).toBe(chrome);
    });

    test('passes over an installed one that does not run', async () => {
      const folder = makeFolder();
      writeProgram(join(folder, 'google-chrome'), 'please install me first', 1);
      const chromium = writeProgram(join(folder, 'chromium'), 'Chromium 150.0.1.2');
      expect((await findBrowser({ PATH: folder })).executablePath).toBe(chromium);
    });
  },
);

describe('filling a folder once', () => {
  test('leaves one whole folder and nothing else when several do it at a time', async () => {
    const root = makeFolder();
    const folder = join(root, 'browser');
    const fill = (name: string) => async (draft: string) => {
      await writeFile(join(draft, 'one'), name);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(existsSync(join(folder, 'one'))).toBe(existsSync(join(folder, 'two')));
      await writeFile(join(draft, 'two'), name);
    };
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => fillOnce(folder, fill(name))));
    expect(readdirSync(root)).toEqual(['browser']);
    expect(readdirSync(folder).sort()).toEqual(['one', 'two']);
  });

  test('does nothing when the folder is there', async () => {
    const root = makeFolder();
    await fillOnce(root, () => Promise.reject(new Error('filled again')));
    expect(readdirSync(root)).toEqual([]);
  });

  test('leaves nothing when it fails', async () => {
    const root = makeFolder();
    const fill = () => Promise.reject(new Error('disk full'));
    await expect(fillOnce(join(root, 'browser'), fill)).rejects.toThrow('disk full');
    expect(readdirSync(root)).toEqual([]);
  });
});
