import { getContent } from '../../src/catalog/load.ts';
import { formatProblem } from '../../src/catalog/problem.ts';
import { checkDates } from './index.ts';

const today = new Date().toISOString().slice(0, 10);
const problems = checkDates(getContent(), today);
for (const problem of problems) console.error(formatProblem(problem));
console.log(`${problems.length} things are out of date on ${today}`);
process.exitCode = problems.length === 0 ? 0 : 1;
