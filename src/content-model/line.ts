import { z } from 'zod';

/**
 * Words on one line: no line breaks, and no control characters, which files of documents cannot hold and
 * which turn the order of what is read.
 */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .regex(
    /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]*$/u,
    'write one line, without control characters',
  );
