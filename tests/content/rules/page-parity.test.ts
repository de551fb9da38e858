import { describe, expect, test } from 'vitest';
import { smallSite } from '../../fixtures/make-site.ts';
import { check } from './check.ts';

describe('page parity', () => {
  test('an official language has every page', () => {
    expect(check({ 'ar/help/index.mdx': null })).toEqual([
      'content/ar/help/index.mdx:1  page is missing — translate content/en/help/index.mdx',
    ]);
  });

  test('an additional language may lack pages', () => {
    expect(
      check({
        'ar/help/index.mdx': null,
        'ar/locale.json': ['"official"', '"additional"'],
        'site.json': ['"ar",\n    "en"', '"en"'],
      }),
    ).toEqual([]);
  });

  test('no language has a page that the source locale lacks', () => {
    expect(check({ 'ar/more.mdx': smallSite['ar/help/index.mdx'] ?? null })).toEqual([
      'content/ar/more.mdx:1  page has no original — write content/en/more.mdx first, or remove this page',
    ]);
  });

  test('a page that cannot be read is not reported as missing', () => {
    expect(check({ 'ar/help/index.mdx': ['layout: help', 'layout: helf'] })).toEqual([
      'content/ar/help/index.mdx:4  layout is "helf" — write one of: home, guide, lesson, story, activity, plain, help, missing',
    ]);
  });
});
