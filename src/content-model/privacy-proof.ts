import { z } from 'zod';
import { daySchema } from './page.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Code of the built site: every script by its address, and every script that stands in a page. */
export const siteCodeSchema = z.strictObject({
  /** Address → SHA-256 of the file. */
  files: z.record(z.string().regex(/^\//), sha256Schema),
  /** SHA-256 of each script inside pages, sorted. */
  inline: z.array(sha256Schema),
});

/**
 * `content/privacy-proof.json`: what was seen when every page was opened in a browser. Written by
 * `npm run prove:privacy` only.
 */
export const privacyProofSchema = z.strictObject({
  day: daySchema,
  /** Name and version. */
  browser: z.string().regex(/^[A-Za-z]+ \d+(?:\.\d+){0,3}$/, 'run npm run prove:privacy'),
  pages: z.int().positive(),
  /** Pages of these that were looked at thoroughly too, one of each kind; not known before November 2026. */
  thorough: z.int().min(0).optional(),
  /** Files that were read for addresses of other hosts: pages, drawings, style sheets, scripts. */
  files: z.int().positive().optional(),
  requests: z.int().positive(),
  /** Other hosts that were asked for anything, or that a file or a header would make a browser ask. */
  hosts: z.array(z.string()),
  cookies: z.int().min(0),
  /** Stores in which a page kept something, if only for a moment: local, session, databases, files, … */
  storage: z.int().min(0),
  /** What the Content-Security-Policy of a page had to refuse. */
  violations: z.int().min(0),
  code: siteCodeSchema,
});

export type ScriptCode = z.output<typeof siteCodeSchema>;
export type PrivacyProof = z.output<typeof privacyProofSchema>;
