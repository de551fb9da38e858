import type { Entry, LocaleContent } from './types.ts';

/** The pages that somebody writes and translates, in slug order; those made from data are not among them. */
export function listWritten({ entries }: LocaleContent): readonly Entry[] {
  return [...entries.values()].filter(({ isMade }) => isMade !== true);
}
