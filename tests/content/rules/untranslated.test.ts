import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('untranslated', () => {
  test('a paragraph of the source language is a problem in another', () => {
    expect(
      check({ 'ar/help/index.mdx': ['أخبر بالغا تثق به.', 'Tell an adult you trust.'] }),
    ).toEqual([
      'content/ar/help/index.mdx:12  text is still that of content/en/help/index.mdx:12: Tell an adult you trust. — translate it, or wrap a name in <Lang tag="…">',
    ]);
  });

  test('a description of the source language is a problem in another', () => {
    const change = ['من تخبره عندما يحدث شيء.', 'Whom to tell when something happened.'] as const;
    expect(check({ 'ar/help/index.mdx': change })).toEqual([
      'content/ar/help/index.mdx:3  text is still that of content/en/help/index.mdx:3: Whom to tell when something happened. — translate it, or wrap a name in <Lang tag="…">',
    ]);
  });

  test('three words may be a name', () => {
    expect(
      check({
        'en/help/index.mdx': ['Tell an adult you trust.', 'ITU Academy 5'],
        'ar/help/index.mdx': ['أخبر بالغا تثق به.', 'ITU Academy 5'],
      }),
    ).toEqual([]);
  });

  test('words marked as another language are not translated', () => {
    const title = '<Lang tag="en">Guidelines for parents and educators</Lang>';
    expect(
      check({
        'en/help/index.mdx': ['Tell an adult you trust.', title],
        'ar/help/index.mdx': ['أخبر بالغا تثق به.', title],
      }),
    ).toEqual([]);
  });
});
