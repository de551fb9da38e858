import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('string parity', () => {
  test('a string that is missing names its place in the original', () => {
    expect(check({ 'ar/ui.json': ['"site.name": "موقع",', ''] })).toEqual([
      'content/ar/ui.json:1  string site.name is missing — translate it from content/en/ui.json:2',
    ]);
  });

  test('a string that the original lacks is a problem', () => {
    expect(
      check({ 'ar/ui.json': ['"site.name"', '"site.stray": "كلمة",\n  "site.name"'] }),
    ).toEqual([
      'content/ar/ui.json:2  string site.stray is unknown — remove it, or add it to content/en/ui.json',
    ]);
  });

  test('a lost placeholder is a problem', () => {
    expect(check({ 'ar/ui.json': ['راجعها {name}', 'راجعها'] })).toEqual([
      'content/ar/ui.json:3  string page.reviewed has lost {name} — put it where the value belongs in the sentence',
    ]);
  });

  test('an unknown placeholder is a problem', () => {
    expect(check({ 'ar/ui.json': ['راجعها {name}', 'راجعها {name} {day}'] })).toEqual([
      'content/ar/ui.json:3  string page.reviewed has an unknown {day} — use: {name}',
    ]);
  });

  test('a form that several numbers take keeps its count', () => {
    expect(check({ 'ar/ui.json': ['"few": "{count} صفحات"', '"few": "صفحات"'] })).toEqual([
      'content/ar/ui.json:4  string page.count.few has lost {count} — put it where the value belongs in the sentence',
    ]);
  });

  test('a missing plural form is a problem', () => {
    expect(check({ 'ar/ui.json': ['"two": "صفحتان",', ''] })).toEqual([
      'content/ar/ui.json:4  string page.count lacks the plural form two — this language has: zero, one, two, few, many, other',
    ]);
  });

  test('a plural form that the language does not have is a problem', () => {
    expect(
      check({ 'en/ui.json': ['"one": "one page",', '"one": "one page", "few": "{count}",'] }),
    ).toEqual([
      'content/en/ui.json:4  string page.count has an unused plural form few — this language has: one, other',
    ]);
  });

  test('one sentence cannot stand for plural forms', () => {
    const text = JSON.stringify({
      'site.name': 'موقع',
      'page.reviewed': 'راجعها {name}',
      'page.count': '{count} صفحة',
    });
    expect(check({ 'ar/ui.json': text })).toEqual([
      'content/ar/ui.json:1  string page.count is one sentence — write an object with: zero, one, two, few, many, other',
    ]);
  });
});
