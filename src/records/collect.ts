import { textOfInlines } from '../blocks/text.ts';
import { parseEntry } from '../catalog/parse-entry.ts';
import type { Entry, LocaleContent } from '../catalog/types.ts';
import { type RecordKind, recordKinds } from './kinds.ts';
import {
  listCitedSources,
  listRecords,
  type RecordBlock,
  type RecordField,
  readFields,
  valuesOf,
} from './read.ts';

/** A record with the page it stands on. */
export type CollectedRecord = {
  readonly id: string;
  readonly title: string;
  /** The page, in the language of the record. */
  readonly entry: Entry;
  readonly block: RecordBlock;
  readonly fields: readonly RecordField[];
  /** Facet → values. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly sources: readonly string[];
};

const known = new WeakMap<LocaleContent, Map<RecordKind, readonly CollectedRecord[]>>();

function readPage(entry: Entry, kind: RecordKind): readonly CollectedRecord[] {
  // Parsing thousands of pages to find the few that have records would not scale.
  if (!entry.text.includes(`\n<${kind} `)) return [];
  return listRecords(parseEntry(entry).blocks)
    .filter((record) => record.kind === kind)
    .map(({ id, heading, block }) => ({
      id,
      title: textOfInlines(heading.children),
      entry,
      block,
      fields: readFields(block),
      facets: Object.fromEntries(
        recordKinds[kind].facets.map((facet) => [facet, valuesOf(block, facet)]),
      ),
      sources: listCitedSources(block),
    }));
}

/**
 * Every record of one kind in a language, by id; a page that the language lacks gives its records
 * in the source locale's words. Throws when a page cannot be parsed.
 */
export function collectRecords(
  locale: LocaleContent,
  source: LocaleContent,
  kind: RecordKind,
): readonly CollectedRecord[] {
  const kinds = known.get(locale) ?? new Map<RecordKind, readonly CollectedRecord[]>();
  known.set(locale, kinds);
  const found = kinds.get(kind);
  if (found) return found;
  const records = [...source.entries.values()]
    .flatMap((entry) => readPage(locale.entries.get(entry.slug) ?? entry, kind))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  kinds.set(kind, records);
  return records;
}
