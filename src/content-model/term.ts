import { z } from 'zod';

export const termGroups = [
  'initiative',
  'risks',
  'rights',
  'people',
  'skills-and-tools',
  'technology',
  'policy',
  'institutions',
] as const;
export type TermGroup = (typeof termGroups)[number];

const labelSchema = z.strictObject({
  term: z.string().trim().min(1),
  variants: z.array(z.string().trim().min(1)).default([]),
  avoid: z.array(z.strictObject({ form: z.string().min(1), why: z.string().min(1) })).default([]),
  /** Whether the form was seen in an official text. */
  attested: z.boolean(),
});

/** `content/terms.json`: one concept, its term in every language. */
export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  group: z.enum(termGroups),
  labels: z.record(z.string(), labelSchema),
});
export const termsSchema = z.array(termSchema);
/** `content/<locale>/definitions.json`: concept id → one sentence. */
export const definitionsSchema = z.record(z.string(), z.string().trim().min(1));

export type Term = z.output<typeof termSchema>;
