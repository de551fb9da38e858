import { z } from 'zod';
import { lineSchema } from './line.ts';

export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralCategory = (typeof pluralCategories)[number];

const pluralSchema = z.strictObject({
  zero: lineSchema.optional(),
  one: lineSchema.optional(),
  two: lineSchema.optional(),
  few: lineSchema.optional(),
  many: lineSchema.optional(),
  other: lineSchema,
});

/** One interface string: a sentence with `{placeholders}`, or its plural forms by CLDR category. */
export const messageSchema = z.union([lineSchema, pluralSchema]);
/** `content/<locale>/ui.json`: flat dotted keys. */
export const uiSchema = z.record(
  z.string().regex(/^[a-z]+(\.[a-zA-Z0-9-]+)+$/, 'write a dotted key such as search.empty'),
  messageSchema,
);

export type Message = z.output<typeof messageSchema>;
export type UiStrings = z.output<typeof uiSchema>;
