import { z } from 'zod';
import { isWholeAddress } from './address.ts';

export const helplineKinds = [
  'child helpline',
  'internet-safety helpline',
  'abuse-content hotline',
  'image-removal service',
  'other protection line',
  'emergency number',
  'international directory',
] as const;

const attestation = z.enum(['two-sources', 'one-source', 'memory-only']);
const address = z
  .string()
  .refine(
    (text) => isWholeAddress(text, ['https:', 'http:']),
    'write a whole address as a browser shows it',
  );
const number = z.string().regex(/^\+?\d[\d -]*\d$/, 'write digits, with spaces or hyphens');

/**
 * An entry of `content/helplines.json`, the attested data set, as far as a page may use it. What is
 * left out here (English names, leads of checkers, notes of editors, mail addresses) cannot reach a
 * page.
 */
const helplineSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** ISO 3166-1 alpha-2; `XK` is Kosovo, `ZZ` international. */
    country: z.string().regex(/^[A-Z]{2}$/),
    kind: z.enum(helplineKinds),
    /** As the line calls itself. */
    local_name: z.string().min(1).nullable(),
    phone: number.nullable(),
    sms: z.string().nullable(),
    chat: z.string().nullable(),
    website: address.nullable(),
    hours: z.string().nullable(),
    free: z.boolean().nullable(),
    languages: z.array(z.string()),
    scope: z.string(),
    services: z.array(z.object({ service: z.string(), number, attestation })).nullish(),
    flags: z.array(z.string()),
    sources: z.array(z.object({ address })),
    attestation,
    corroboration: z.enum(['independent', 'directory and operator', 'two directories']).nullable(),
    newest_evidence: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable(),
    publish_number: z.boolean(),
  })
  .refine(({ publish_number, phone, services }) => !publish_number || phone || services?.length, {
    path: ['publish_number'],
    message: 'says that a number may be shown, and there is none',
  })
  .refine((entry) => !entry.publish_number || entry.attestation !== 'memory-only', {
    path: ['publish_number'],
    message: 'a number from memory alone is never shown: set it to false',
  })
  .refine((entry) => !entry.publish_number || entry.sources.length > 0, {
    path: ['sources'],
    message: 'a number that is shown needs a source',
  });

export const helplinesSchema = z.array(helplineSchema);

export type Helpline = z.output<typeof helplineSchema>;
