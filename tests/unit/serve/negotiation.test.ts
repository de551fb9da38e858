import { expect, test } from 'vitest';
import { isTagKnown, rankCodings } from '../../../scripts/serve/negotiation.ts';

test.each([
  [undefined, ['identity']],
  ['', ['identity']],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['gzip;q=1.0, br;q=0.5', ['gzip', 'br', 'identity']],
  ['br;q=0, gzip', ['gzip', 'identity']],
  ['identity;q=1, br;q=0.2', ['identity', 'br']],
  ['*', ['br', 'gzip', 'identity']],
  ['*;q=0.1, gzip;q=0', ['br', 'identity']],
  ['x-gzip', ['gzip', 'identity']],
  ['BR ; Q=0.8', ['br', 'identity']],
  ['br;q=oops, gzip', ['gzip', 'identity']],
  ['identity;q=0, br', ['br', 'identity']],
])('a client that accepts "%s" gets %j', (field, codings) => {
  expect(rankCodings(field)).toEqual(codings);
});

test.each([
  [undefined, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['"b"', false],
  ['*', true],
  [' * ', true],
  ['"b",W/"a"', true],
  [', "a",,', true],
  ['', false],
  ['a', false],
  ['"', false],
  ['"a', false],
  ['*, "b"', false],
  ['"x,*,y"', false],
  ['"x, "a" y"', false],
  ['"x', false],
])('a client that holds %s knows the tag "a": %s', (field, isKnown) => {
  expect(isTagKnown(field, '"a"')).toBe(isKnown);
});

test('a comma inside a tag is a part of it', () => {
  expect(isTagKnown('"b", "x,y"', '"x,y"')).toBe(true);
});
