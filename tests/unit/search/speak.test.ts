import { expect, test } from 'vitest';
import { createSpeaker } from '../../../src/search/speak.ts';

const pages = { one: '{count} page for “{query}”', other: '{count} pages for “{query}”' };

test('a count takes the plural form of its language', () => {
  const say = createSpeaker('en-GB');
  expect(say(pages, { query: 'law', count: 1 })).toBe('1 page for “law”');
  expect(say(pages, { query: 'law', count: 1200 })).toBe('1,200 pages for “law”');
  const forms = { zero: '0', one: '1', two: '2', few: 'few', many: 'many', other: 'other' };
  const sayArabic = createSpeaker('ar-u-nu-latn');
  expect([0, 1, 2, 3, 11, 100].map((count) => sayArabic(forms, { count }))).toEqual(
    Object.values(forms),
  );
});

test('what a reader typed is said as it is', () => {
  const say = createSpeaker('en-GB');
  expect(say('No “{query}”', { query: '$& {count} <b>' })).toBe('No “$& {count} <b>”');
  expect(say('{unknown}')).toBe('{unknown}');
});
