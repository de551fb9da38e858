import { z } from 'zod';

/** Name of the lock in the folder of a language. */
export const lockName = 'translation.lock.json';

/** Unit of a page → SHA-256 of the source unit that its translation was written from. */
export const pinsSchema = z.record(
  z.string().min(1),
  z.string().regex(/^[0-9a-f]{64}$/, 'restore the line as npm run translate -- pin wrote it'),
);
/**
 * `content/<locale>/translation.lock.json`: slug → pins. Written by `npm run translate -- pin` only;
 * the source locale has none (DESIGN "Languages", Freshness).
 */
export const lockSchema = z.record(z.string(), pinsSchema);

export type Pins = Readonly<z.output<typeof pinsSchema>>;
export type Lock = Readonly<Record<string, Pins>>;
