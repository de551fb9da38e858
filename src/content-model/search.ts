import { z } from 'zod';

/** `content/<locale>/search.json`: what search must know of a language, as data. */
export const searchSchema = z.strictObject({
  stopWords: z.array(z.string().min(1)),
  synonyms: z.array(z.array(z.string().min(1)).min(2)),
  /** Clitics cut off by an apostrophe that must not hide the word behind them. */
  elisions: z.array(z.string().min(1)).default([]),
  /** Letters written together with the next word when it begins in one of these ways. */
  joined: z
    .strictObject({
      letters: z.array(z.string().length(1)),
      before: z.array(z.string().min(1)),
      except: z.array(z.string().min(1)),
    })
    .nullable()
    .default(null),
  /** Characters that carry no meaning for search. */
  drop: z.array(z.string().min(1)).default([]),
  fold: z.array(z.tuple([z.string().min(1), z.string()])).default([]),
  prefixes: z.array(z.string().min(1)).default([]),
  suffixes: z.array(z.string().min(1)).default([]),
  /** Whether words must be found by a segmenter because no spaces part them. */
  segment: z.boolean().default(false),
  /** Words of distress: the help card comes first. */
  worry: z.array(z.string().min(1)).default([]),
});

export type SearchData = z.output<typeof searchSchema>;
