import { z } from 'zod';
import { daySchema } from './page.ts';

/**
 * `content/record-ids.json`: every id that was ever published → the day it was withdrawn, or `null`
 * while it is in use. An id that is gone stays here, so that nobody gives it to something else.
 */
export const recordIdsSchema = z.record(
  z.string().regex(/^COP-[A-Z]{3}-\d{3}$/, 'write it like COP-IND-101'),
  daySchema.nullable(),
);

export type RecordIds = Readonly<z.output<typeof recordIdsSchema>>;
