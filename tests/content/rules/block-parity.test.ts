import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('block parity', () => {
  test('a block of another kind is a problem', () => {
    expect(check({ 'ar/help/index.mdx': ['أخبر', '- أخبر'] })).toEqual([
      'content/ar/help/index.mdx:12  section #who has bullet list of 1, the original paragraph — make it like content/en/help/index.mdx:12',
    ]);
  });

  test('a list of another length is a problem', () => {
    expect(check({ 'ar/index.mdx': ['1. اجلسوا معا.\n', ''] })).toEqual([
      'content/ar/index.mdx:26  section #steps has numbered list from 2 of 1, the original numbered list from 1 of 2 — make it like content/en/index.mdx:26',
    ]);
  });

  test('a paragraph that is missing is a problem', () => {
    expect(check({ 'ar/help/index.mdx': ['أخبر بالغا تثق به.\n', ''] })).toEqual([
      'content/ar/help/index.mdx:10  section #who has nothing more, the original paragraph — make it like content/en/help/index.mdx:12',
    ]);
  });

  test('a heading of another id is a problem in both directions', () => {
    expect(check({ 'ar/index.mdx': ['{#steps}', '{#stairs}'] })).toEqual([
      'content/ar/index.mdx:1  section #steps is missing — translate it from content/en/index.mdx:22',
      'content/ar/index.mdx:22  section #stairs has no original — remove it, or copy the id from content/en/index.mdx',
    ]);
  });

  test('sections stand in the same order', () => {
    const two = (first: string, second: string) => `\n## ${first} {#a}\n\n## ${second} {#b}\n`;
    const swapped = '\n## ب {#b}\n\n## أ {#a}\n';
    expect(
      check({
        'en/help/index.mdx': ['Tell an adult you trust.\n', `Tell.\n${two('A', 'B')}`],
        'ar/help/index.mdx': ['أخبر بالغا تثق به.\n', `أخبر.\n${swapped}`],
      }),
    ).toEqual([
      'content/ar/help/index.mdx:14  section #b stands where section #a should — follow the order of content/en/help/index.mdx',
    ]);
  });

  test('a link, a citation and a number must stand in every language', () => {
    const changes = {
      'ar/index.mdx': [
        'اقرأ [صفحة المساعدة](/help/#who) وأخبر ٢ من الناس.<Cite id="crc"/>',
        'اقرأ [صفحة المساعدة](/help/) وأخبر ٣ من الناس.',
      ],
    } as const;
    const place = 'content/ar/index.mdx:16  section #start';
    const remedy = 'compare it with content/en/index.mdx:16';
    expect(check(changes)).toEqual([
      `${place} has the link /help/, which the original lacks — ${remedy}`,
      `${place} has the number 3, which the original lacks — ${remedy}`,
      `${place} lacks the citation crc — ${remedy}`,
      `${place} lacks the link /help/#who — ${remedy}`,
      `${place} lacks the number 2 — ${remedy}`,
    ]);
  });

  test('a number may be written with the digits and separators of a language', () => {
    const spellings = [
      '10,000',
      '10.000',
      '10\u00a0000',
      '١٠٬٠٠٠',
      '１０，０００'.replace('，', ','),
    ];
    for (const spelling of spellings) {
      expect(check({ 'ar/index.mdx': ['10٬000', spelling] })).toEqual([]);
    }
  });

  test('fields that are not translated are the same', () => {
    expect(check({ 'ar/index.mdx': ['next: /help/', 'next: /'] })).toEqual([
      'content/ar/index.mdx:11  next is not that of the original — copy it from content/en/index.mdx:11',
    ]);
  });

  test('key points are as many and hold the same numbers', () => {
    const points = '  - "اطرح 1 سؤال اليوم."';
    expect(check({ 'ar/index.mdx': [points, '  - "اسأل."\n  - "استمع."'] })).toEqual([
      'content/ar/index.mdx:6  keyPoints has 2 items and the original 1 — compare it with content/en/index.mdx:6',
      'content/ar/index.mdx:6  keyPoints lacks the number 1 — compare it with content/en/index.mdx:6',
    ]);
  });

  test('the day and the person of a review may differ', () => {
    const draft = 'reviewed: 2026-11-22\nstatus: draft';
    const done = 'reviewed: 2026-12-01\nstatus: reviewed\nreviewedBy: "A Person"';
    expect(check({ 'ar/index.mdx': [draft, done] })).toEqual([]);
  });

  test('a component with another setting is a problem', () => {
    const callout = (kind: string, text: string) =>
      `<Callout kind="${kind}">\n\n${text}\n\n</Callout>`;
    expect(
      check({
        'en/help/index.mdx': ['Tell an adult you trust.', callout('help', 'Tell an adult.')],
        'ar/help/index.mdx': ['أخبر بالغا تثق به.', callout('note', 'أخبر بالغا.')],
      }),
    ).toEqual([
      'content/ar/help/index.mdx:12  section #who has <Callout kind="note">, the original <Callout kind="help"> — make it like content/en/help/index.mdx:12',
    ]);
  });

  test('a table of another size is a problem', () => {
    const table = (cell: string, rows: number) =>
      `| ${cell} | ${cell} |\n| --- | --- |\n${`| ${cell} | ${cell} |\n`.repeat(rows)}`;
    expect(
      check({
        'en/help/index.mdx': ['Tell an adult you trust.', table('a', 2)],
        'ar/help/index.mdx': ['أخبر بالغا تثق به.', table('ب', 1)],
      }),
    ).toEqual([
      'content/ar/help/index.mdx:12  section #who has table of 1 rows and 2 columns, the original table of 2 rows and 2 columns — make it like content/en/help/index.mdx:12',
    ]);
  });
});
