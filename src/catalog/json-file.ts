import { existsSync } from 'node:fs';
import type { z } from 'zod';
import type { Problem } from '../blocks/types.ts';
import { locateKeys } from './json-lines.ts';
import { listSchemaProblems } from './schema-problems.ts';
import { readTextFile, type SourceFile } from './text-file.ts';

export type JsonResult<Value> = {
  /** `null` when the file is missing or has a problem. */
  readonly value: Value | null;
  readonly problems: readonly Problem[];
  /** Path as messages show it, and normalised text; `null` when the file is missing. */
  readonly source: { readonly label: string; readonly text: string } | null;
};

/** Line of the place that JSON.parse complains about. */
function lineOfSyntaxError(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}

/** Reads a JSON file and holds it against its schema. Throws nothing. */
export function readJsonFile<Value>(file: SourceFile, schema: z.ZodType<Value>): JsonResult<Value> {
  const { label } = file;
  if (!existsSync(file.path)) {
    const remedy = 'add it; the README says what it holds';
    const problem = { file: label, line: 1, message: 'file is missing', remedy };
    return { value: null, problems: [problem], source: null };
  }
  const { text, problems } = readTextFile(file);
  const source = { label, text };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const line = lineOfSyntaxError(error, text);
    const remedy = 'look for a comma, quote or bracket that is missing or too many';
    const problem = { file: label, line, message: 'file is not valid JSON', remedy };
    return { value: null, problems: [...problems, problem], source };
  }
  const { duplicates, lineOf } = locateKeys(text);
  const twice = duplicates.map(({ key, line }) => ({
    file: label,
    line,
    message: `key ${key} is written twice`,
    remedy: 'keep one of the two',
  }));
  const result = schema.safeParse(data);
  const found = [
    ...problems,
    ...twice,
    ...(result.success ? [] : listSchemaProblems(result.error, data, label, lineOf)),
  ];
  const isValid = result.success && found.length === 0;
  return { value: isValid ? result.data : null, problems: found, source };
}

/** A JSON file that may be missing: `null` then, and no problem. Throws nothing. */
export function readOptionalJsonFile<Value>(
  file: SourceFile,
  schema: z.ZodType<Value>,
): JsonResult<Value> {
  return existsSync(file.path)
    ? readJsonFile(file, schema)
    : { value: null, problems: [], source: null };
}
