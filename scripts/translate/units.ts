import { frontMatterUnit, openingUnit, type Unit } from '../../src/blocks/hash.ts';
import { findUnits } from '../../src/catalog/find-units.ts';
import { inspectEntry } from '../../src/catalog/parse-entry.ts';
import { ContentError } from '../../src/catalog/problem.ts';
import type { Content, Entry, LocaleContent } from '../../src/catalog/types.ts';
import { TranslateRefusal } from './refusal.ts';

/** The units of a page. Throws a {@link ContentError} when the page cannot be parsed. */
export function openUnits(entry: Entry): readonly Unit[] {
  const units = findUnits(entry);
  if (!units) throw new ContentError(inspectEntry(entry).problems);
  return units;
}

/** The language that is written first. Throws when the site has no such folder. */
export function openSource({ site, locales }: Content): LocaleContent {
  const source = locales.find(({ locale }) => locale === site.sourceLocale);
  if (!source) throw new TranslateRefusal(`no language ${site.sourceLocale} — run npm run check`);
  return source;
}

/** A unit as a translator knows it. */
export function nameUnit(id: string): string {
  if (id === frontMatterUnit) return 'the front matter';
  return id === openingUnit ? 'the text before the first heading' : `#${id}`;
}

/** `1 part`, `3 parts`. */
export function countParts(count: number): string {
  return `${count} part${count === 1 ? '' : 's'}`;
}
