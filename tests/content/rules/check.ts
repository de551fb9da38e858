import { checkContent } from '../../../scripts/check/index.ts';
import { formatProblem } from '../../../src/catalog/problem.ts';
import { readContent } from '../../../src/catalog/read.ts';
import { type Changes, makeSite } from '../../fixtures/make-site.ts';

/** What `npm run check` prints for the small site with these changes. */
export function check(changes: Changes = {}): readonly string[] {
  const { content, problems } = readContent(makeSite(changes));
  return checkContent(content, problems).map(formatProblem);
}
