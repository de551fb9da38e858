import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDates } from '../../scripts/check-dates/index.ts';
import { formatProblem } from '../../src/catalog/problem.ts';
import { readContent } from '../../src/catalog/read.ts';
import { makeHelpline } from '../fixtures/helpline.ts';
import { type Changes, makeSite } from '../fixtures/make-site.ts';

const line = makeHelpline({ id: 'aa-line' });
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const review = { months: 6, since: '2026-01-15', checked: {} };

function checkOn(today: string, changes: Changes): readonly string[] {
  const { content } = readContent(makeSite(changes));
  return checkDates(content, today).map(formatProblem);
}

test('a number that nobody checked for half a year is named with file, line and remedy', () => {
  const changes = { 'helplines.json': json([line]), 'helplines-review.json': json(review) };
  expect(checkOn('2026-07-15', changes)).toEqual([]);
  expect(checkOn('2026-07-16', changes)).toEqual([
    'content/helplines.json:3  aa-line was to be checked by 2026-07-15 — call it or open its page, then write the day and your name into content/helplines-review.json',
  ]);
});

test('a check of a line that is gone is named where it stands', () => {
  const checked = { gone: { day: '2026-06-01', by: 'A. Person' } };
  const changes = {
    'helplines.json': json([line]),
    'helplines-review.json': json({ ...review, checked }),
  };
  expect(checkOn('2026-06-01', changes)).toEqual([
    'content/helplines-review.json:5  gone is no entry of content/helplines.json — correct the id or remove the line',
  ]);
});

test('numbers without a record of checks are refused', () => {
  expect(checkOn('2026-06-01', { 'helplines.json': json([line]) })).toEqual([
    'content/helplines-review.json:1  file is missing — add it: { "months": 6, "since": "YYYY-MM-DD", "checked": {} }',
  ]);
});

test('a security.txt that no longer holds is named', () => {
  const site = JSON.parse(readFileSync(join(makeSite({}), 'site.json'), 'utf8'));
  const security = { contact: 'holes@site.example', expires: '2026-06-01' };
  const changes = { 'site.json': json({ ...site, security }) };
  expect(checkOn('2026-06-01', changes)).toEqual([]);
  const [problem] = checkOn('2026-06-02', changes);
  expect(problem).toMatch(
    /^content\/site\.json:\d+ {2}security\.txt ended on 2026-06-01 — see that the contact/,
  );
});
