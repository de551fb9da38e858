import type { Problem } from '../../src/blocks/types.ts';
import type { Content } from '../../src/catalog/types.ts';
import { listReviewFaults, type ReviewFault } from '../../src/helplines/review.ts';
import { openJsonSource } from '../check/json-source.ts';

const data = 'helplines.json';
const review = 'helplines-review.json';

function explain(fault: ReviewFault, label: string): Pick<Problem, 'message' | 'remedy'> {
  switch (fault.kind) {
    case 'due':
      return {
        message: `${fault.id} was to be checked by ${fault.day}`,
        remedy: `call it or open its page, then write the day and your name into ${label}/${review}`,
      };
    case 'no source':
      return {
        message: `${fault.id} has no source`,
        remedy: 'add the page that attests it, or set publish_number to false and website to null',
      };
    case 'unknown':
      return {
        message: `${fault.id} is no entry of ${label}/${data}`,
        remedy: 'correct the id or remove the line',
      };
  }
}

function checkNumbers(content: Content, today: string): readonly Problem[] {
  const { helplines, helplineReview, label } = content;
  if (helplines.length === 0) return [];
  if (helplineReview === null) {
    const remedy = 'add it: { "months": 6, "since": "YYYY-MM-DD", "checked": {} }';
    return [{ file: `${label}/${review}`, line: 1, message: 'file is missing', remedy }];
  }
  return listReviewFaults(helplines, helplineReview, today).map((fault) => {
    const isOfReview = fault.kind === 'unknown';
    const { file, lineOf } = openJsonSource(content, isOfReview ? review : data);
    const index = helplines.findIndex(({ id }) => id === fault.id);
    const line = lineOf(isOfReview ? ['checked', fault.id] : [index, 'id']);
    return { file, line, ...explain(fault, label) };
  });
}

function checkSecurity(content: Content, today: string): readonly Problem[] {
  const { security } = content.site;
  if (security === null || today <= security.expires) return [];
  const { file, lineOf } = openJsonSource(content, 'site.json');
  const message = `security.txt ended on ${security.expires}`;
  const remedy = 'see that the contact is still right and write a day that is at most a year away';
  return [{ file, line: lineOf(['security', 'expires']), message, remedy }];
}

/**
 * What time alone has broken by a day (`YYYY-MM-DD`). It is no part of the build: a site must not
 * become impossible to mend because half a year went by (issue 7).
 */
export function checkDates(content: Content, today: string): readonly Problem[] {
  return [...checkNumbers(content, today), ...checkSecurity(content, today)];
}
