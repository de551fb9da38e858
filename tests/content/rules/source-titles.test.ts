import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('source titles', () => {
  test('a source without title in an official language is a problem', () => {
    const titles = '"en": "The Convention",\n      "ar": "الاتفاقية"';
    expect(check({ 'sources.json': [titles, '"en": "The Convention"'] })).toEqual([
      'content/sources.json:10  source crc has no title in: ar — add it under titles',
    ]);
  });

  test('a source whose publisher is unnamed in an official language is a problem', () => {
    const names = '"en": "United Nations",\n      "ar": "الأمم المتحدة"';
    expect(check({ 'sources.json': [names, '"en": "United Nations"'] })).toEqual([
      'content/sources.json:6  source crc has no publisher in: ar — add it under publisher',
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
