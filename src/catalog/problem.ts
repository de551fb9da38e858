import type { Problem } from '../blocks/types.ts';

/** The line a writer meets: `content/ar/children/rules.mdx:14  heading has no id — copy it from …`. */
export function formatProblem({ file, line, message, remedy }: Problem): string {
  return `${file}:${line}  ${message} — ${remedy}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Problems by file, line and message, so that two runs print the same. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      compare(a.message, b.message) ||
      compare(a.remedy, b.remedy),
  );
}

/** Content that cannot be used at all; its message is the list of problems, one a line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(sortProblems(problems).map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
