import type { z } from 'zod';
import type { Problem } from '../blocks/types.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Wording = { readonly path: Path; readonly message: string; readonly remedy: string };

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = new Map<PropertyKey, unknown>(Object.entries(current)).get(String(part));
  }
  return current;
}

/** `keyPoints[2]`, `item 3.labels.ar`: the path as a writer reads it, counted from one. */
function nameOf(path: Path): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return name === '' ? `item ${part + 1}` : `${name}[${part + 1}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
};

/** Remedies for the messages that the schema library writes itself. */
const formatRemedies: Readonly<Record<string, string>> = {
  'Invalid URL': 'write a whole address that begins with https://',
  'Invalid email address': 'write a mail address',
};

function wordType(expected: string, name: string, value: unknown): readonly [string, string] {
  const kind = kinds[expected] ?? expected;
  return value === undefined
    ? [`${name} is missing`, `add ${name}: ${kind}`]
    : [`${name} is ${show(value)}`, `write ${kind}`];
}

function wordSize(issue: Issue & { code: 'too_small' | 'too_big' }): string {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const bound = issue.code === 'too_small' ? 'at least' : 'at most';
  if (issue.origin === 'string') {
    return issue.code === 'too_small' && limit === 1
      ? 'write the text'
      : `write ${bound} ${limit} characters`;
  }
  return issue.origin === 'array' ? `list ${bound} ${limit}` : `write ${bound} ${limit}`;
}

function wordIssue(issue: Issue, data: unknown, known: readonly string[]): readonly Wording[] {
  const { path } = issue;
  const name = nameOf(path) || 'the file';
  const value = valueAt(data, path);
  const word = (message: string, remedy: string) => [{ path, message, remedy }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `unknown key ${nameOf([...path, key])}`,
        remedy:
          path.length === 0 && known.length > 0
            ? `remove it, or write one of: ${known.join(', ')}`
            : 'remove it, or correct its spelling',
      }));
    case 'invalid_type':
      return word(...wordType(issue.expected, name, value));
    case 'invalid_value':
      return value === undefined
        ? word(`${name} is missing`, `add one of: ${issue.values.map(String).join(', ')}`)
        : word(`${name} is ${show(value)}`, `write one of: ${issue.values.map(String).join(', ')}`);
    case 'too_small':
    case 'too_big':
      return word(`${name} is ${show(value)}`, wordSize(issue));
    case 'invalid_union':
      return value === undefined
        ? word(`${name} is missing`, `add ${name}`)
        : wordUnion(issue, data);
    case 'invalid_key':
      return word(`unknown key ${name}`, issue.issues[0]?.message ?? 'correct its spelling');
    case 'invalid_format':
      return word(`${name} is ${show(value)}`, formatRemedies[issue.message] ?? issue.message);
    default:
      return word(
        value === undefined ? `${name} is missing` : `${name} is ${show(value)}`,
        issue.message,
      );
  }
}

/** What is wrong in the branch that came nearest: the one that failed deepest. */
function wordUnion(issue: Issue & { code: 'invalid_union' }, data: unknown): readonly Wording[] {
  const depthOf = (branch: readonly Issue[]) =>
    Math.max(...branch.map(({ path }) => path.length), 0);
  const nearest = issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
  return nearest.flatMap((inner) =>
    wordIssue({ ...inner, path: [...issue.path, ...inner.path] }, data, []),
  );
}

/** What a schema found wrong in a file, in a writer's words and with the line of each key. */
export function listSchemaProblems(
  error: z.ZodError,
  data: unknown,
  file: string,
  lineOf: (path: Path) => number,
  knownKeys: readonly string[] = [],
): readonly Problem[] {
  return error.issues
    .flatMap((issue) => wordIssue(issue, data, knownKeys))
    .map(({ path, message, remedy }) => ({ file, line: lineOf(path), message, remedy }));
}
