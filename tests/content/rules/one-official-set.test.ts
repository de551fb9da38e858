import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('one official set', () => {
  test('a language that is not official cannot be in the order', () => {
    expect(check({ 'ar/locale.json': ['"official"', '"additional"'] })).toEqual([
      'content/site.json:4  localeOrder names ar, which is no official language — remove it, or give content/ar/locale.json status "official"',
    ]);
  });

  test('an official language must be in the order', () => {
    expect(check({ 'site.json': ['"ar",\n    "en"', '"en"'] })).toEqual([
      'content/site.json:4  localeOrder lacks the official language ar — add it at its place in the order',
    ]);
  });

  test('the source locale must exist', () => {
    expect(check({ 'site.json': ['"sourceLocale": "en"', '"sourceLocale": "la"'] })).toEqual([
      'content/site.json:3  sourceLocale la is no official language — write one of: ar, en',
    ]);
  });
});
