import { describe, expect, test } from 'vitest';
import type { Helpline } from '../../../src/content-model/helpline.ts';
import type { HelplineReview } from '../../../src/content-model/helpline-review.ts';
import { addMonths, listReviewFaults } from '../../../src/helplines/review.ts';
import { makeHelpline } from '../../fixtures/helpline.ts';

const line = (id: string, more: Partial<Helpline> = {}) => makeHelpline({ id, ...more });
const review: HelplineReview = { months: 6, since: '2026-01-15', checked: {} };

describe('an entry', () => {
  test('is due half a year after it came, and not a day before', () => {
    expect(listReviewFaults([line('a')], review, '2026-07-15')).toEqual([]);
    expect(listReviewFaults([line('a')], review, '2026-07-16')).toEqual([
      { id: 'a', kind: 'due', day: '2026-07-15' },
    ]);
  });

  test('that somebody checked is due half a year after that day', () => {
    const checked = { a: { day: '2026-06-01', by: 'A. Person' } };
    expect(listReviewFaults([line('a')], { ...review, checked }, '2026-12-01')).toEqual([]);
    expect(listReviewFaults([line('a')], { ...review, checked }, '2026-12-02')).toHaveLength(1);
  });

  test('without a source is found at once', () => {
    expect(listReviewFaults([line('a', { sources: [] })], review, '2026-01-15')).toEqual([
      { id: 'a', kind: 'no source' },
    ]);
  });

  test('that is not shown need not be checked, a website that is shown must be', () => {
    const hidden = line('a', { publish_number: false });
    const website = line('b', { publish_number: false, website: 'https://b.example/' });
    const faults = listReviewFaults([hidden, website], review, '2027-01-01');
    expect(faults.map(({ id }) => id)).toEqual(['b']);
  });
});

test('a review of an entry that is gone is found', () => {
  const checked = { gone: { day: '2026-06-01', by: 'A. Person' } };
  expect(listReviewFaults([], { ...review, checked }, '2026-06-01')).toEqual([
    { id: 'gone', kind: 'unknown' },
  ]);
});

test('some months later is the last day of a month that is shorter', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  expect(addMonths('2026-11-22', 6)).toBe('2027-05-22');
});
