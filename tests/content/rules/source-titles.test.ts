import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('source titles', () => {
  test('a source without title in an official language is a problem', () => {
    const titles = '"en": "The Convention",\n      "ar": "الاتفاقية"';
    expect(check({ 'sources.json': [titles, '"en": "The Convention"'] })).toEqual([
      'content/sources.json:7  source crc has no title in: ar — add it under titles',
    ]);
  });

  test('an additional language may lack titles', () => {
    const titles = '"en": "The Convention",\n      "ar": "الاتفاقية"';
    expect(
      check({
        'sources.json': [titles, '"en": "The Convention"'],
        'ar/locale.json': ['"official"', '"additional"'],
        'site.json': ['"ar",\n    "en"', '"en"'],
      }),
    ).toEqual([]);
  });
});
