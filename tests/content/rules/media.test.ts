import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('media', () => {
  test('a picture that does not exist is a problem', () => {
    expect(check({ 'en/index.mdx': ['media/lamp.svg', 'media/moon.svg'] })).toContain(
      'content/en/index.mdx:20  content/media/moon.svg does not exist — correct the name, or add the drawing',
    );
  });

  test('an alternative text of the source language is a problem in another', () => {
    expect(check({ 'ar/index.mdx': ['مصباح يضيء الطريق.', 'A lamp shines on a path.'] })).toContain(
      'content/ar/index.mdx:20  alt of <Figure> is not translated — say in this language what is seen and why it matters',
    );
  });

  test('a picture without alternative text is a problem', () => {
    expect(check({ 'en/index.mdx': [' alt="A lamp shines on a path."', ''] })).toContain(
      'content/en/index.mdx:20  <Figure> has no alt — add alt="…"',
    );
  });

  test('a drawing of one language takes the place of the shared one', () => {
    expect(
      check({
        'media/lamp.ar.svg': '<svg viewBox="0 0 48 48"></svg>',
        'ar/index.mdx': ['lamp.svg', 'lamp.ar.svg'],
      }),
    ).toEqual([]);
  });
});
