import { describe, expect, test } from 'vitest';
import { parseFrontMatter, splitFrontMatter } from '../../../src/blocks/front-matter.ts';
import { formatProblem } from '../../../src/catalog/problem.ts';

function problemsOf(text: string): readonly string[] {
  return parseFrontMatter(splitFrontMatter(text).yaml, 'a.mdx').problems.map(formatProblem);
}

describe('splitFrontMatter', () => {
  test('gives the YAML and the line of each top-level key', () => {
    const { yaml, lines } = splitFrontMatter('---\n# note\na: 1\n"b": \n  - c: d\n---\ntext: x\n');
    expect(yaml).toBe('# note\na: 1\n"b": \n  - c: d');
    expect(lines).toEqual({ a: 3, b: 4 });
  });

  test('finds none in a file that begins otherwise', () => {
    expect(splitFrontMatter('\n---\na: 1\n---\n').yaml).toBeNull();
  });
});

describe('parseFrontMatter', () => {
  test('keeps a day as text', () => {
    const { value, problems } = parseFrontMatter('reviewed: 2026-11-22', 'a.mdx');
    expect(value).toEqual({ reviewed: '2026-11-22' });
    expect(problems).toEqual([]);
  });

  test.each([
    [
      'title: x\n',
      'a.mdx:1  page has no front matter — begin the file with a line ---, the fields, and another line ---',
    ],
    [
      '---\na: 1\nb: [x\n---\n',
      'a.mdx:3  front matter has an open bracket or a line that is indented wrongly — close the bracket, and begin each key at the start of its line',
    ],
    [
      '---\na: 1\na: 2\n---\n',
      'a.mdx:3  front matter names a key twice — keep one of the two lines',
    ],
    [
      '---\na: "x\n---\n',
      'a.mdx:2  front matter has a quote or bracket that is not closed — close it on the same line',
    ],
    ['---\n\ta: 1\n---\n', 'a.mdx:2  front matter is indented with a tab — use spaces'],
    [
      '---\na: b: c\n---\n',
      'a.mdx:2  front matter is not valid YAML — write key: value on each line, and put a value with a colon or quotes in double quotes',
    ],
    [
      '---\na: &x [1]\nb: *x\n---\n',
      'a.mdx:2  front matter is not valid YAML — write key: value on each line, and put a value with a colon or quotes in double quotes',
    ],
  ])('%j has a problem', (text, line) => {
    expect(problemsOf(text)).toContain(line);
  });
});
