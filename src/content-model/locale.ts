import { z } from 'zod';
import { languageTagSchema } from './language-tag.ts';

const family = `'[\\w -]+'|"[\\w -]+"|[A-Za-z-][\\w-]*(?: [A-Za-z-][\\w-]*)*`;

/** A CSS font-family list, which stands in the style of every page: names and commas, nothing else. */
const fontsSchema = z
  .string()
  .regex(
    new RegExp(`^(?:${family})(?:, *(?:${family}))*$`),
    "write families with commas between, those of several words in quotes: 'Noto Sans', serif",
  );

/**
 * `content/<locale>/locale.json`: everything the code knows of a language.
 * `lang` is the BCP 47 tag of `<html lang>`, `intl` the tag handed to Intl (it may fix a
 * numbering system), `fonts` a CSS font-family list of faces that devices already have.
 */
export const localeSchema = z.strictObject({
  label: z.string().trim().min(1),
  lang: languageTagSchema,
  dir: z.enum(['ltr', 'rtl']),
  intl: languageTagSchema,
  openGraph: z.string().regex(/^[a-z]{2,3}_[A-Z]{2}$/, 'write language_TERRITORY, such as pt_BR'),
  fonts: z.strictObject({ body: fontsSchema, heading: fontsSchema }),
  /** Longest line: `66ch`, or in `em` where every character is as wide as high (DESIGN "Look"). */
  measure: z.string().regex(/^\d{2}(ch|em)$/, 'write a width such as 66ch'),
  /** Line height, without unit. */
  leading: z.number().min(1.4).max(2.2),
  /** Whether emphasis may be slanted: it may not where the script has no italics. */
  hasItalics: z.boolean(),
  /** Whether headings are broken between phrases because words have no spaces. */
  hasPhraseBreaks: z.boolean(),
  /** How documents are set: faces that come with the project, point size, space between lines. */
  document: z
    .strictObject({
      faces: z.array(z.string().min(1)).min(1).default(['Noto Sans']),
      size: z.number().min(8).max(14).default(10),
      /** In `em`, between one line and the next. */
      leading: z.number().min(0.4).max(1.5).default(0.68),
      /** Region of the tag, where the forms of characters depend on it. */
      region: z.string().length(2).optional(),
      isJustified: z.boolean().default(false),
    })
    .prefault({}),
  /** `official` languages must have every page; `additional` ones fall back to the source locale. */
  status: z.enum(['official', 'additional']),
});

export type LocaleInfo = z.output<typeof localeSchema>;
