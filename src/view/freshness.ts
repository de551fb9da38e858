import { findUnits } from '../catalog/find-units.ts';
import type { Content, Entry, LocaleContent } from '../catalog/types.ts';
import { isStale } from '../freshness/judge.ts';
import { findPins } from '../freshness/lock.ts';
import { findLocale } from '../routing/routes.ts';

/**
 * Whether the original of a page changed since the page was pinned. A page that was never pinned is
 * not known to be stale; an original that cannot be parsed is the business of `npm run check`.
 */
export function isEntryStale(content: Content, { locale, slug }: Entry): boolean {
  const { sourceLocale } = content.site;
  if (locale === sourceLocale) return false;
  const pins = findPins(findLocale(content, locale).lock, slug);
  const original = findLocale(content, sourceLocale).entries.get(slug);
  if (pins === null || original === undefined) return false;
  return isStale(findUnits(original) ?? [], pins);
}

/** How many pages of a language are stale. */
export function countStale(content: Content, { entries }: LocaleContent): number {
  return [...entries.values()].filter((entry) => isEntryStale(content, entry)).length;
}
