import { expect, test } from 'vitest';
import { locateKeys } from '../../../src/catalog/json-lines.ts';

const text = `{
  "a": 1,
  "b": { "c": [
    "x, \\"{y\\"",
    { "d": null }
  ] },
  "e": [[1],
    [2]]
}`;

test.each([
  [[], 1],
  [['a'], 2],
  [['b'], 3],
  [['b', 'c'], 3],
  [['b', 'c', 0], 4],
  [['b', 'c', 1], 5],
  [['b', 'c', 1, 'd'], 5],
  [['e'], 7],
  [['e', 1, 0], 8],
])('the value at %j stands on line %i', (path, line) => {
  expect(locateKeys(text).lineOf(path)).toBe(line);
});

test('a path that is not there has the line of what would hold it', () => {
  expect(locateKeys(text).lineOf(['b', 'c', 1, 'z', 'z'])).toBe(5);
});

test('keys that are written twice are found, each object by itself', () => {
  const { duplicates } = locateKeys('{"a": {"b": 1},\n"c": {"b": 1, "b": 2},\n"a": 3}');
  expect(duplicates).toEqual([
    { key: 'b', line: 2 },
    { key: 'a', line: 3 },
  ]);
});
