import { expect, test } from 'vitest';
import { checkContent } from '../../scripts/check/index.ts';
import { formatProblem } from '../../src/catalog/problem.ts';
import { readContent } from '../../src/catalog/read.ts';

test('the content of the site has no problem', () => {
  const { content, problems } = readContent('content');
  expect(checkContent(content, problems).map(formatProblem)).toEqual([]);
});
