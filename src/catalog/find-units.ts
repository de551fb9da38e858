import { listUnits, type Unit } from '../blocks/hash.ts';
import { inspectEntry } from './parse-entry.ts';
import type { Entry } from './types.ts';

const known = new WeakMap<Entry, readonly Unit[] | null>();

/** The units of a page, hashed once; `null` when it cannot be parsed. Throws nothing. */
export function findUnits(entry: Entry): readonly Unit[] | null {
  const found = known.get(entry);
  if (found !== undefined) return found;
  const { tree } = inspectEntry(entry);
  const units = tree && listUnits(entry.text, tree);
  known.set(entry, units);
  return units;
}
