import { parseArgs } from 'node:util';
import { contentRoot } from '../../src/catalog/load.ts';
import { ContentError, formatProblem, sortProblems } from '../../src/catalog/problem.ts';
import { readContent } from '../../src/catalog/read.ts';
import { listWritten } from '../../src/catalog/written.ts';
import { checkContent, createRules } from './index.ts';
import { listHardest, listLevels } from './levels.ts';
import { ReadingLevel } from './rules/reading-level.ts';

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/**
 * Checks the content and returns the exit code: 0 when there is nothing to mend. Prints how hard
 * each page is to read (issue 3), what is to be mended last; `--brief` names each language's hardest
 * page only.
 */
function run(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { brief: { type: 'boolean' } } });
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    const { content, problems: readProblems } = readContent(contentRoot());
    const readingLevel = new ReadingLevel();
    const problems = checkContent(content, readProblems, createRules(readingLevel));
    const list = values.brief ? listHardest : listLevels;
    for (const line of list(readingLevel.levels)) console.log(line);
    for (const problem of problems) console.error(formatProblem(problem));
    const pages = content.locales.reduce((sum, locale) => sum + listWritten(locale).length, 0);
    const counts = [
      count(pages, 'page'),
      count(content.locales.length, 'language'),
      count(content.sources.size, 'source'),
      count(content.terms.length, 'term'),
    ];
    console.log(`${count(problems.length, 'problem')} in ${counts.join(', ')} (${seconds()})`);
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const problem of sortProblems(error.problems)) console.error(formatProblem(problem));
    console.log(`${count(error.problems.length, 'problem')}; the rest cannot be checked yet`);
    return 1;
  }
}

process.exitCode = run(process.argv.slice(2));
