import { z } from 'zod';
import { isMailAddress, isOrigin, isWholeAddress, wholeAddressRemedy } from './address.ts';
import { ages, audiences, daySchema, pageAddressSchema } from './page.ts';

const isPage = (text: string): boolean => isWholeAddress(text, ['https:']);

/** Whom one can write to: a bare mail address or an https page, on one line (RFC 9116, 2.5.3). */
const contactSchema = z
  .string()
  .refine(
    (text) => isMailAddress(text) || isPage(text),
    'write a mail address such as name@site.example, or a whole https address as a browser shows it',
  );

/** `content/site.json`: what belongs to the site as a whole and is no sentence. */
export const siteSchema = z.strictObject({
  /** Where the site is served, without a slash at the end; used for canonical addresses. */
  origin: z
    .string()
    .regex(/[^/]$/, 'write the origin without a slash at the end')
    .refine(isOrigin, 'write where the site is served, such as https://site.example'),
  sourceLocale: z.string().min(2),
  /** Order of the official languages in every list of languages (UN order). */
  localeOrder: z.array(z.string().min(2)).min(1),
  publisher: z.strictObject({
    /** Locale → name; the source locale's stands in where one is missing. */
    names: z.record(z.string(), z.string().min(1)),
    contact: contactSchema.nullable(),
  }),
  /**
   * Whom to tell of a hole in the site, for `/.well-known/security.txt` (RFC 9116), which is written
   * only when there is somebody; `expires` is at most a year away.
   */
  security: z.strictObject({ contact: contactSchema, expires: daySchema }).nullable(),
  /** Mail addresses a page may link to. */
  mail: z.array(z.email()),
  /**
   * Locale → where “Leave this page” leads, an ordinary place in that language; the source locale's
   * stands in where one is missing.
   */
  leaveTo: z.record(z.string(), z.string().refine(isPage, wholeAddressRemedy)),
  /** The sections in the order of the menu; one whose page does not exist yet is not shown. */
  sections: z.array(
    z.strictObject({
      address: pageAddressSchema,
      audience: z.enum(audiences),
      icon: z.string().regex(/^door-[a-z]+$/),
      isAudience: z.boolean(),
    }),
  ),
  /**
   * Drawings that show a way or a sequence, which runs the other way where the text does. People,
   * places and signs stay as they are.
   */
  mirrored: z.array(z.string().regex(/^[a-z0-9-]+\.svg$/)).default([]),
  /** Pages of the foot. */
  footer: z.array(pageAddressSchema),
  /** Those that children of an age have in words of their own: age → page → their page. */
  footerByAge: z
    .partialRecord(z.enum(ages), z.record(pageAddressSchema, pageAddressSchema))
    .default({}),
});

export type SiteInfo = z.output<typeof siteSchema>;
