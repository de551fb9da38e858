import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../scripts/check/index.ts';
import { formatProblem } from '../../../src/catalog/problem.ts';
import { readContent } from '../../../src/catalog/read.ts';
import { makeSite } from '../../fixtures/make-site.ts';
import { check } from './check.ts';

describe('media', () => {
  test('a picture that does not exist is a problem', () => {
    expect(check({ 'en/index.mdx': ['media/lamp.svg', 'media/moon.svg'] })).toContain(
      'content/en/index.mdx:20  content/media/moon.svg does not exist — correct the name, or add the drawing',
    );
  });

  test('a file that is no drawing is no picture, and is a problem itself', () => {
    expect(
      check({
        'media/lamp.xhtml': '<script xmlns="http://www.w3.org/1999/xhtml">run()</script>',
        'en/index.mdx': ['media/lamp.svg', 'media/lamp.xhtml'],
      }),
    ).toEqual(
      expect.arrayContaining([
        'content/en/index.mdx:20  content/media/lamp.xhtml does not exist — correct the name, or add the drawing',
        'content/media/lamp.xhtml:1  only drawings and the cards of languages may stand here — remove it; a drawing is media/name.svg, in lower case',
      ]),
    );
  });

  test('the card of a language is no picture of a page', () => {
    const root = makeSite({ 'en/index.mdx': ['media/lamp.svg', 'media/card.en.png'] });
    copyFileSync('content/media/card.en.png', join(root, 'media/card.en.png'));
    const { content, problems } = readContent(root);
    expect(checkContent(content, problems).map(formatProblem)).toContain(
      'content/en/index.mdx:20  content/media/card.en.png is no drawing — name a drawing: media/name.svg',
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
