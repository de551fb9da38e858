import type { z } from 'zod';
import { listSchemaProblems } from '../../src/catalog/schema-problems.ts';

/** What a new language or page begins with. */
export type Scaffold = {
  /** Files to be written; none of them may exist. Paths are below the content folder. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What is left to a person, one thing a line. */
  readonly notes: readonly string[];
};

/** Why nothing was written, in one line for the person at the keyboard. */
export class ScaffoldRefusal extends Error {
  override readonly name = 'ScaffoldRefusal';
}

/** What a schema found wrong in what the command line gave, one line each. */
export function explainSchema(error: z.ZodError, data: unknown): string {
  return listSchemaProblems(error, data, '', () => 1)
    .map(({ message, remedy }) => `${message} — ${remedy}`)
    .join('\n');
}
