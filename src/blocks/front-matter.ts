import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from './types.ts';

/** A file cut in two. Lines are those of the file, 1-based. */
export type SplitText = {
  /** YAML between the fences, or `null` when the file does not begin with a closed block. */
  readonly yaml: string | null;
  /** Line of each top-level key. */
  readonly lines: Readonly<Record<string, number>>;
};

/** Finds the front matter of a normalised text without parsing the YAML. */
export function splitFrontMatter(text: string): SplitText {
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (match?.[1] === undefined) return { yaml: null, lines: {} };
  const lines: Record<string, number> = {};
  for (const [index, line] of match[1].split('\n').entries()) {
    const key = /^(["']?)([^\s"'#-][^:"']*?)\1\s*:(?:\s|$)/.exec(line)?.[2];
    if (key !== undefined) lines[key] ??= index + 2;
  }
  return { yaml: match[1], lines };
}

const yamlProblems: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  DUPLICATE_KEY: ['front matter names a key twice', 'keep one of the two lines'],
  MISSING_CHAR: [
    'front matter has a quote or bracket that is not closed',
    'close it on the same line',
  ],
  BAD_INDENT: [
    'front matter has an open bracket or a line that is indented wrongly',
    'close the bracket, and begin each key at the start of its line',
  ],
  TAB_AS_INDENT: ['front matter is indented with a tab', 'use spaces'],
};
const otherYamlProblem = [
  'front matter is not valid YAML',
  'write key: value on each line, and put a value with a colon or quotes in double quotes',
] as const;

/** The front matter as YAML gives it (not yet trusted), and what stands in its way. */
export function parseFrontMatter(
  yaml: string | null,
  file: string,
): { readonly value: unknown; readonly problems: readonly Problem[] } {
  if (yaml === null) {
    const problem = {
      file,
      line: 1,
      message: 'page has no front matter',
      remedy: 'begin the file with a line ---, the fields, and another line ---',
    };
    return { value: null, problems: [problem] };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const problems = [...document.errors, ...document.warnings].map(({ code, pos }): Problem => {
    const [message, remedy] = yamlProblems[code] ?? otherYamlProblem;
    return { file, line: lineCounter.linePos(pos[0]).line + 1, message, remedy };
  });
  if (problems.length > 0) return { value: null, problems };
  try {
    return { value: document.toJS({ maxAliasCount: 0 }), problems };
  } catch {
    const [message, remedy] = otherYamlProblem;
    return { value: null, problems: [{ file, line: 2, message, remedy }] };
  }
}
