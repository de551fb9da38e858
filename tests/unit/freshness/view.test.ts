import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { pinPages } from '../../../scripts/translate/index.ts';
import { forgetContent, getContent } from '../../../src/catalog/load.ts';
import { readContent } from '../../../src/catalog/read.ts';
import { countStale } from '../../../src/view/freshness.ts';
import { openPage } from '../../../src/view/page.ts';
import { makeSite, readSiteFile } from '../../fixtures/make-site.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  forgetContent();
});

/** A site whose translation is pinned, and whose original changed after that. */
function openPinned(path: string, from: string, to: string): void {
  const root = makeSite();
  const pinned = pinPages(readContent(root).content, 'ar', []);
  writeFileSync(join(root, pinned.path), pinned.text);
  const text = readSiteFile(root, path);
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
  vi.stubEnv('COP_CONTENT', root);
}

const counts = () =>
  getContent().locales.map((locale) => [locale.locale, countStale(getContent(), locale)]);

describe('a page that is shown', () => {
  test('is stale when its original changed after it was pinned', () => {
    openPinned('en/help/index.mdx', 'an adult you trust', 'a teacher');
    expect(openPage('ar', 'help').isStale).toBe(true);
    expect(openPage('ar', '').isStale).toBe(false);
    expect(openPage('en', 'help').isStale).toBe(false);
    expect(counts()).toEqual([
      ['ar', 1],
      ['en', 0],
    ]);
  });

  test('is not stale when only its own words changed', () => {
    openPinned('ar/help/index.mdx', 'تثق به', 'تحبه');
    expect(openPage('ar', 'help').isStale).toBe(false);
    expect(counts()).toEqual([
      ['ar', 0],
      ['en', 0],
    ]);
  });

  test('is not stale when it was never pinned', () => {
    vi.stubEnv('COP_CONTENT', makeSite());
    expect(openPage('ar', 'help').isStale).toBe(false);
  });

  test('is not stale when it is the original in the frame of another language', () => {
    const lock = { help: { who: 'a'.repeat(64) } };
    const root = makeSite({
      'ar/help/index.mdx': null,
      'ar/translation.lock.json': JSON.stringify(lock),
    });
    vi.stubEnv('COP_CONTENT', root);
    const { route, isStale } = openPage('ar', 'help');
    expect(route.isFallback).toBe(true);
    expect(isStale).toBe(false);
  });

  test('can be opened while its original cannot be parsed', () => {
    openPinned('en/help/index.mdx', 'Tell an adult', '{broken');
    expect(openPage('ar', 'help').isStale).toBe(false);
  });
});
