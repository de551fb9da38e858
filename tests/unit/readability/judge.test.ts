import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseBlocks } from '../../../src/blocks/parse.ts';
import type { FrontMatter } from '../../../src/content-model/page.ts';
import { readabilitySchema, readingBudgetsSchema } from '../../../src/content-model/readability.ts';
import { chooseBudget, isAbove, judgeLevel, loadOf } from '../../../src/readability/judge.ts';
import { createMeter } from '../../../src/readability/measure.ts';
import { listPassages } from '../../../src/readability/passages.ts';

const site = readingBudgetsSchema.parse(
  JSON.parse(readFileSync('content/readability.json', 'utf8')),
);

describe('the text of a page', () => {
  const page = `---
title: x
---

One
line.[^a]

## A heading {#a}

- First item
- Second item

<Callout kind="note" title="A title">

Inside.

</Callout>

| A | table |
| --- | --- |
| is | left out |

> A quotation.

[^a]: A note.
`;
  test('is its paragraphs, list items, components, quotations and notes', () => {
    const { tree } = parseBlocks(page, 'x.mdx');
    expect(tree && listPassages(tree)).toEqual([
      { text: 'One line.', line: 5 },
      { text: 'First item', line: 10 },
      { text: 'Second item', line: 11 },
      { text: 'Inside.', line: 15 },
      { text: 'A quotation.', line: 23 },
      { text: 'A note.', line: 25 },
    ]);
  });
});

describe('the budget of a page', () => {
  const choose = (page: Pick<FrontMatter, 'layout' | 'audience' | 'ages'>) =>
    chooseBudget(site.budgets, page)?.name;

  test.each<[FrontMatter['layout'], FrontMatter['audience'], FrontMatter['ages'], string]>([
    ['help', ['children', 'parents'], ['under-9'], 'help pages'],
    ['plain', ['anyone', 'children'], [], 'pages about the site'],
    ['guide', ['children'], ['under-9'], 'children under 9'],
    ['guide', ['children'], ['9-12', '13-18'], 'children from 9 to 12'],
    ['guide', ['children'], ['13-18'], 'teenagers'],
    ['guide', ['children'], [], 'children of any age'],
    ['guide', ['parents'], ['under-9'], 'parents'],
    ['guide', ['policymakers', 'educators'], [], 'educators'],
    ['guide', ['industry'], [], 'industry and policymakers'],
    ['guide', ['anyone'], [], 'anyone'],
  ])('%s for %j of %j is that for %s', (layout, audience, ages, name) => {
    expect(choose({ layout, audience, ages })).toBe(name);
  });

  test('sets the school grades and sentence lengths of the plan', () => {
    const grades = site.budgets.map(({ name, words, levels }) => [
      name,
      words,
      levels['flesch-kincaid'],
    ]);
    expect(grades).toEqual([
      ['help pages', 12, 6],
      ['pages about the site', 15, 8],
      ['children under 9', 8, 2],
      ['children from 9 to 12', 12, 5],
      ['teenagers', 14, 7],
      ['children of any age', 12, 5],
      ['parents', 15, 8],
      ['educators', 17, 9],
      ['industry and policymakers', 20, 12],
      ['anyone', 15, 8],
    ]);
  });
});

describe('a level', () => {
  const rules = readabilitySchema.parse({
    formula: {
      name: 'letters',
      isEase: false,
      constant: 0,
      weights: { lettersPerWord: 1 },
    },
  });
  const budget = {
    name: 'readers',
    fits: {},
    words: 5,
    characters: 8,
    longShare: 10,
    levels: { letters: 3 },
  };
  const judge = (text: string, fewestForFormula = 1) =>
    judgeLevel(createMeter('en', rules)([{ text, line: 7 }]), rules, budget, {
      longFactor: 1.6,
      fewestForFormula,
    });

  test('tells the sentences that are longer than 1.6 times the mean allowed', () => {
    const {
      long: found,
      longFrom,
      longShare,
    } = judge('A b c d e f g h. A b c d e f g h i. A b c d e f g h i j.');
    expect(longFrom).toBe(8);
    expect(found.map(({ line, length }) => [line, length])).toEqual([
      [7, 10],
      [7, 9],
    ]);
    expect(longShare.figure).toBeCloseTo(66.67, 2);
  });

  test('forgives one long sentence', () => {
    expect(judge('A b c d e f g h i.').longShare.figure).toBe(0);
  });

  test('has no formula when the page is too short to be a sample', () => {
    expect(judge('A word.', 3).formula).toBeNull();
    expect(judge('A word.', 2).formula).toMatchObject({ name: 'letters', figure: 2.5, limit: 3 });
  });

  test('is above its limit when it is higher, or lower on a scale of ease', () => {
    expect(isAbove({ figure: 8, limit: 8, isEase: false })).toBe(false);
    expect(isAbove({ figure: 8.1, limit: 8, isEase: false })).toBe(true);
    expect(isAbove({ figure: 59, limit: 60, isEase: true })).toBe(true);
    expect(isAbove({ figure: 60, limit: 60, isEase: true })).toBe(false);
    expect(loadOf({ figure: 80, limit: 60, isEase: true })).toBe(0.75);
    expect(loadOf({ figure: -1, limit: 60, isEase: true })).toBe(Number.POSITIVE_INFINITY);
  });
});
