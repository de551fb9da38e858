import { expect, test } from 'vitest';
import { ContentError, formatProblem, sortProblems } from '../../../src/catalog/problem.ts';

const problem = (file: string, line: number, message: string) => ({
  file,
  line,
  message,
  remedy: 'mend it',
});

test('a problem is one line with file, line, message and remedy', () => {
  const remedy = 'copy it from content/en/children/rules.mdx:12';
  const file = 'content/ar/children/rules.mdx';
  expect(formatProblem({ file, line: 14, message: 'heading has no id', remedy })).toBe(
    'content/ar/children/rules.mdx:14  heading has no id — copy it from content/en/children/rules.mdx:12',
  );
});

test('problems are sorted by file, line and message', () => {
  const sorted = [
    problem('a', 2, 'x'),
    problem('a', 10, 'x'),
    problem('a', 10, 'y'),
    problem('b', 1, 'x'),
  ];
  expect(sortProblems(sorted.toReversed())).toEqual(sorted);
});

test('the message of a content error is its list of problems', () => {
  const error = new ContentError([problem('b', 1, 'y'), problem('a', 1, 'x')]);
  expect(error.message).toBe('a:1  x — mend it\nb:1  y — mend it');
});
