import { z } from 'zod';
import { lineSchema } from './line.ts';

/**
 * `content/<locale>/helplines.json`: what a language calls the lines of `content/helplines.json`,
 * whose own words are English, and whom or where they are for. Numbers never stand here.
 */
export const helplineWordsSchema = z.strictObject({
  /** Id of a line → its name, and a sentence that says for whom or where it is not. */
  lines: z.record(z.string(), z.strictObject({ name: lineSchema, limit: lineSchema.optional() })),
  /** Code of a country → emergency number that holds in a part of it → where, a sentence. */
  emergency: z.record(z.string(), z.record(z.string(), lineSchema)),
});

export type HelplineWords = z.output<typeof helplineWordsSchema>;
