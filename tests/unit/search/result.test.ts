import { describe, expect, test } from 'vitest';
import { type PageData, parseExcerpt, readResult } from '../../../src/search/result.ts';

const section = (
  title: string,
  score: number,
  isPage = false,
): PageData['sub_results'][number] => ({
  title,
  url: `/en/page/#${title}`,
  ...(isPage ? {} : { anchor: { id: title } }),
  weighted_locations: [{ balanced_score: score }],
});
const page: PageData = {
  url: '/fr/page/',
  excerpt: 'à l’\u2060 <mark>école</mark>',
  meta: { title: 'L’\u2060 école' },
  filters: { audience: ['parents'] },
  sub_results: [
    section('page', 9, true),
    section('a', 1),
    section('b', 4),
    section('c', 3),
    section('d', 2),
  ],
};

describe('an excerpt', () => {
  test('becomes plain and marked text', () => {
    expect(parseExcerpt('a <mark>b</mark> c')).toEqual([
      { text: 'a ', isMarked: false },
      { text: 'b', isMarked: true },
      { text: ' c', isMarked: false },
    ]);
  });

  test('keeps any other markup as text', () => {
    expect(parseExcerpt('&lt;b&gt; <img src=x> & &amp;')).toEqual([
      { text: '<b> <img src=x> & &amp;', isMarked: false },
    ]);
  });
});

describe('a result', () => {
  test('shows its texts as they were written', () => {
    const { title, excerpt } = readResult(page);
    expect(title).toBe('L’école');
    expect(excerpt.map(({ text }) => text).join('')).toBe('à l’école');
  });

  test('shows the three best sections in the order of the page', () => {
    expect(readResult(page).sections.map(({ title }) => title)).toEqual(['b', 'c', 'd']);
  });

  test('knows for whom it is', () => {
    expect(readResult(page).audience).toEqual(['parents']);
    expect(readResult({ ...page, filters: {} }).audience).toEqual([]);
  });
});
