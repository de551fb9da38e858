import { z } from 'zod';
import { daySchema } from './page.ts';

/**
 * `content/helplines-review.json`: when the numbers of `helplines.json` were last checked with their
 * operators, and when they have to be checked again (README of the data set: at least twice a year).
 */
export const helplineReviewSchema = z.strictObject({
  /** Months after which an entry must be checked again. */
  months: z.int().positive(),
  /** The day the data set came into the site; what nobody has checked since is counted from it. */
  since: daySchema,
  /** Id of an entry → the day somebody called it or opened its page, and who. */
  checked: z.record(
    z.string(),
    z.strictObject({ day: daySchema, by: z.string().trim().min(1, 'write the name of a person') }),
  ),
});

export type HelplineReview = z.output<typeof helplineReviewSchema>;
