import { z } from 'zod';

/** Whether Intl takes a text for the tag of a language, such as `pt-BR` or `ar-u-nu-latn`. */
function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** A BCP 47 tag that begins with a language of two or three letters. */
export const languageTagSchema = z
  .string()
  .refine(
    (text) => /^[a-z]{2,3}(?:-|$)/.test(text) && isLanguageTag(text),
    'write a BCP 47 tag such as pt-BR',
  );
