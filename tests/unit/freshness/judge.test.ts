import { describe, expect, test } from 'vitest';
import { listUnits } from '../../../src/blocks/hash.ts';
import { parseBlocks } from '../../../src/blocks/parse.ts';
import { isStale, judgeEntry } from '../../../src/freshness/judge.ts';

const unit = (id: string, hash: string, line = 1) => ({ id, hash, line });

describe('a part of a translation', () => {
  test('is current while the original is what it was pinned to', () => {
    expect(judgeEntry([unit('a', '1', 5)], [unit('a', 'x', 6)], { a: '1' })).toEqual([
      { id: 'a', verdict: 'current', line: 6, sourceLine: 5 },
    ]);
  });

  test('is stale when the original is another', () => {
    expect(judgeEntry([unit('a', '2')], [unit('a', 'x')], { a: '1' })).toMatchObject([
      { id: 'a', verdict: 'stale' },
    ]);
  });

  test('is not judged by its own words', () => {
    const [before, after] = ['x', 'y'].map((hash) =>
      judgeEntry([unit('a', '1')], [unit('a', hash)], { a: '1' }),
    );
    expect(before).toEqual(after);
  });

  test('is unpinned when nobody pinned it', () => {
    expect(judgeEntry([unit('a', '1')], [unit('a', 'x')], {})).toMatchObject([
      { id: 'a', verdict: 'unpinned' },
    ]);
  });

  test('is missing when only the original has it, pinned or not', () => {
    for (const pins of [{}, { a: '1' }]) {
      expect(judgeEntry([unit('a', '1', 5)], [], pins)).toEqual([
        { id: 'a', verdict: 'missing', line: null, sourceLine: 5 },
      ]);
    }
  });

  test('is an orphan when the original lacks it, also when only a pin is left of it', () => {
    expect(judgeEntry([], [unit('a', 'x', 6)], { a: '1', b: '1' })).toEqual([
      { id: 'a', verdict: 'orphan', line: 6, sourceLine: null },
      { id: 'b', verdict: 'orphan', line: null, sourceLine: null },
    ]);
  });

  test('may have the name of something every object has', () => {
    expect(judgeEntry([unit('constructor', '1')], [unit('constructor', 'x')], {})).toMatchObject([
      { verdict: 'unpinned' },
    ]);
    expect(isStale([unit('constructor', '1')], {})).toBe(false);
  });

  test('keeps the order of the original, orphans last', () => {
    const judged = judgeEntry(
      [unit('b', '1'), unit('a', '1')],
      [unit('z', 'x'), unit('a', 'x'), unit('b', 'x')],
      {},
    );
    expect(judged.map(({ id }) => id)).toEqual(['b', 'a', 'z']);
  });
});

describe('a page', () => {
  test('is stale when one pinned part of the original changed', () => {
    const units = [unit('a', '1'), unit('b', '2')];
    expect(isStale(units, { a: '1', b: '2' })).toBe(false);
    expect(isStale(units, { a: '1', b: '1' })).toBe(true);
  });

  test('is not stale without pins, or for a part that was never pinned', () => {
    expect(isStale([unit('a', '1')], {})).toBe(false);
    expect(isStale([unit('a', '1'), unit('b', '1')], { a: '1' })).toBe(false);
  });
});

describe('a change of the original', () => {
  const page =
    '---\ntitle: "A"\nstatus: draft\n---\n\nOpening.\n\n## First {#first}\n\nOne line.\n';
  const unitsOf = (text: string) => {
    const { tree } = parseBlocks(text, 'a.mdx');
    return tree ? listUnits(text, tree) : [];
  };
  const pins = Object.fromEntries(unitsOf(page).map(({ id, hash }) => [id, hash]));

  test.each([
    ['One line.', 'Two lines.', ['first']],
    ['title: "A"', 'title: "B"', ['@front-matter']],
    ['Opening.', 'Opened.', ['@opening']],
    ['status: draft', 'status: reviewed', []],
    ['One line.', 'One\n  line.', []],
  ])('%j → %j makes stale what says it: %j', (from, to, stale) => {
    const units = unitsOf(page.replace(from, to));
    const judged = judgeEntry(units, unitsOf(page), pins);
    expect(judged.filter(({ verdict }) => verdict === 'stale').map(({ id }) => id)).toEqual(stale);
    expect(isStale(units, pins)).toBe(stale.length > 0);
  });
});
