import { z } from 'zod';

export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralCategory = (typeof pluralCategories)[number];

const pluralSchema = z.strictObject({
  zero: z.string().min(1).optional(),
  one: z.string().min(1).optional(),
  two: z.string().min(1).optional(),
  few: z.string().min(1).optional(),
  many: z.string().min(1).optional(),
  other: z.string().min(1),
});

/** One interface string: a sentence with `{placeholders}`, or its plural forms by CLDR category. */
export const messageSchema = z.union([z.string().trim().min(1), pluralSchema]);
/** `content/<locale>/ui.json`: flat dotted keys. */
export const uiSchema = z.record(
  z.string().regex(/^[a-z]+(\.[a-zA-Z0-9-]+)+$/, 'write a dotted key such as search.empty'),
  messageSchema,
);

export type Message = z.output<typeof messageSchema>;
export type UiStrings = z.output<typeof uiSchema>;
