import { z } from 'zod';
import { ages, audiences, layouts } from './page.ts';

/** What a formula may weigh; each is a mean or a share over the whole page. */
export const textMeasures = [
  'sentenceLength',
  'syllablesPerWord',
  'lettersPerWord',
  'uncommonCharacters',
] as const;
export type TextMeasure = (typeof textMeasures)[number];

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

const patternSchema = z.string().min(1).refine(isPattern, 'write a regular expression');

const formulaSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Whether a higher figure is easier, as on Flesch's scale of ease. */
  isEase: z.boolean(),
  constant: z.number(),
  /** The figure is the constant and the sum of each measure times its weight. */
  weights: z.partialRecord(z.enum(textMeasures), z.number()),
});

/** `content/<locale>/readability.json`: how the reading level of a language is measured. */
export const readabilitySchema = z
  .strictObject({
    /** Where the formula and the rules come from, and what they are worth. */
    about: z.string().optional(),
    /** What the length of a sentence is counted in. */
    unit: z.enum(['words', 'characters']).default('words'),
    /** Words with a full stop that ends no sentence, though a capital may follow. */
    abbreviations: z.array(z.string().min(2)).default([]),
    syllables: z
      .strictObject({
        /** Letters that are not heard; taken out of the word, in lower case, one after another. */
        silent: z.array(patternSchema).default([]),
        /** What is one syllable of the word that is left. */
        nucleus: patternSchema,
        /** Syllables that a word has at the least. */
        least: z.union([z.literal(0), z.literal(1)]).default(1),
      })
      .optional(),
    /** The characters that every reader is taken to know. */
    commonCharacters: z.array(z.string().min(1)).default([]),
    /** Without one only the length of sentences is judged. */
    formula: formulaSchema.optional(),
  })
  .refine((it) => it.formula?.weights.syllablesPerWord === undefined || it.syllables, {
    path: ['syllables'],
    message: 'say what is a syllable: the formula counts them',
  })
  .refine(
    (it) => it.formula?.weights.uncommonCharacters === undefined || it.commonCharacters.length > 0,
    {
      path: ['commonCharacters'],
      message: 'list the characters that the formula holds for common',
    },
  );

const budgetSchema = z.strictObject({
  /** How messages call the readers: “the budget for parents”. */
  name: z.string().min(1),
  /** A page fits when it has one of each list that is given; without lists every page fits. */
  fits: z.strictObject({
    layouts: z.array(z.enum(layouts)).min(1).optional(),
    audiences: z.array(z.enum(audiences)).min(1).optional(),
    ages: z.array(z.enum(ages)).min(1).optional(),
  }),
  /** Longest mean length of a sentence, in words, or in characters where no spaces part words. */
  words: z.number().positive(),
  characters: z.number().positive(),
  /** The most a whole page may have, for readers who see one screen at a time. */
  page: z
    .strictObject({ words: z.number().positive(), characters: z.number().positive() })
    .optional(),
  /** Largest share, in per cent, of sentences longer than `longFactor` times the mean allowed. */
  longShare: z.number().positive().max(100),
  /** Formula → the highest figure allowed; the lowest where a higher one is easier. */
  levels: z.record(z.string(), z.number()),
});

/** `content/readability.json`: how hard a page may be for whom. The first that fits holds. */
export const readingBudgetsSchema = z.strictObject({
  about: z.string().optional(),
  longFactor: z.number().min(1),
  /** Words, or characters, that a page must have before a formula is believed. */
  fewestForFormula: z.number().int().min(1),
  budgets: z
    .array(budgetSchema)
    .min(1)
    .refine((budgets) => Object.keys(budgets.at(-1)?.fits ?? {}).length === 0, {
      message: 'end the list with a budget whose fits is {}, so that no page is left out',
    }),
});

export type Readability = z.output<typeof readabilitySchema>;
export type Formula = z.output<typeof formulaSchema>;
export type ReadingBudgets = z.output<typeof readingBudgetsSchema>;
export type ReadingBudget = z.output<typeof budgetSchema>;
