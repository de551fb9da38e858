import { describe, expect, test } from 'vitest';
import { hashSource, listUnits } from '../../../src/blocks/hash.ts';
import { parseBlocks } from '../../../src/blocks/parse.ts';

const page = `---
title: "A"
description: "B"
keyPoints: ["C"]
status: draft
---

Opening.

## First {#first}

Text of *one* line.

### Second {#second}

More.
`;

function unitsOf(text: string): Readonly<Record<string, string>> {
  const { tree } = parseBlocks(text, 'a.mdx');
  return Object.fromEntries(tree ? listUnits(text, tree).map(({ id, hash }) => [id, hash]) : []);
}

/** The units that a change of the page makes stale. */
function changedUnits(from: string, to: string): readonly string[] {
  const before = unitsOf(page);
  const after = unitsOf(page.replace(from, to));
  return Object.keys(before).filter((id) => before[id] !== after[id]);
}

describe('units', () => {
  test('are the front matter, the opening, and the text under each heading', () => {
    const { tree } = parseBlocks(page, 'a.mdx');
    expect(tree && listUnits(page, tree).map(({ id, line }) => `${id}:${line}`)).toEqual([
      '@front-matter:1',
      '@opening:7',
      'first:10',
      'second:14',
    ]);
  });

  test('leave out an opening that is not there', () => {
    expect(Object.keys(unitsOf(page.replace('Opening.', '')))).not.toContain('@opening');
  });

  test.each([
    ['Opening.', 'Opened.', '@opening'],
    ['## First', '## Once', 'first'],
    ['*one* line', '*two* lines', 'first'],
    ['More.', 'Less.', 'second'],
    ['title: "A"', 'title: "Z"', '@front-matter'],
    ['["C"]', '["C", "D"]', '@front-matter'],
  ])('%j made %j changes one of them', (from, to, id) => {
    expect(changedUnits(from, to)).toEqual([id]);
  });

  test.each([
    ['status: draft', 'status: reviewed'],
    ['title: "A"', 'title: A # a note'],
    ['Text of *one* line.', 'Text of\n*one* line.'],
    ['Text of', '{/* a comment */}\n\nText of'],
    ['More.\n', '\n\nMore.  \n\n'],
  ])('%j made %j changes none', (from, to) => {
    expect(changedUnits(from, to)).toEqual([]);
  });
});

test('a letter and its composed form have one hash', () => {
  expect(hashSource('e\u0301')).toBe(hashSource('\u00e9'));
});

test('the hash is SHA-256', () => {
  expect(hashSource('a b\n c')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
