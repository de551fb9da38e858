import { z } from 'zod';

const words = z.string().trim().min(1, 'write it, or remove the key');

/**
 * `content/<locale>/helplines.json`: what a language calls the lines of `content/helplines.json`,
 * whose own words are English, and whom or where they are for. Numbers never stand here.
 */
export const helplineWordsSchema = z.strictObject({
  /** Id of a line → its name, and a sentence that says for whom or where it is not. */
  lines: z.record(z.string(), z.strictObject({ name: words, limit: words.optional() })),
  /** Code of a country → emergency number that holds in a part of it → where, a sentence. */
  emergency: z.record(z.string(), z.record(z.string(), words)),
});

export type HelplineWords = z.output<typeof helplineWordsSchema>;
