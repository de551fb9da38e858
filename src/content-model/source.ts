import { z } from 'zod';
import { isWholeAddress } from './address.ts';
import { languageTagSchema } from './language-tag.ts';

/** `content/sources.json`: every document the site cites or links to. */
const sourceFields = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  address: z
    .string()
    .refine(
      (text) => isWholeAddress(text, ['https:', 'http:']),
      'write a whole address that begins with https://',
    )
    .nullable(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD')
    .nullable(),
  /** Locale → name of who published it, and title; every official language has both. */
  publisher: z.record(z.string(), z.string().trim().min(1)),
  titles: z.record(z.string(), z.string().trim().min(1)),
  /** BCP 47 tags: a link says in which language the other site is. */
  languages: z.array(languageTagSchema).default([]),
});

export const sourceSchema = sourceFields.refine(
  ({ address, languages }) => address === null || languages.length > 0,
  { path: ['languages'], message: 'name at least one language in which it can be read' },
);
export const sourcesSchema = z.array(sourceSchema);

export type Source = z.output<typeof sourceSchema>;
