import type { Unit } from '../blocks/hash.ts';
import type { Lock, Pins } from '../content-model/lock.ts';

/** The pins of a page, `null` when it was never pinned. */
export function findPins(lock: Lock, slug: string): Pins | null {
  return Object.hasOwn(lock, slug) ? (lock[slug] ?? null) : null;
}

/** Pins that say: each unit of the translation was written from the original as it is now. */
export function pinUnits(
  sourceUnits: readonly Unit[],
  ownUnits: readonly Pick<Unit, 'id'>[],
): Pins {
  const own = new Set(ownUnits.map(({ id }) => id));
  const shared = sourceUnits.filter(({ id }) => own.has(id));
  return Object.fromEntries(shared.map(({ id, hash }) => [id, hash]));
}

function listSorted<Value>(values: Readonly<Record<string, Value>>): readonly [string, Value][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The text of a lock: keys sorted by code unit, two spaces, LF. Written out by hand because
 * JSON.stringify puts keys that are whole numbers first, and there is a page `404`.
 */
export function formatLock(lock: Lock): string {
  const pages = listSorted(lock).map(([slug, pins]) => {
    const lines = listSorted(pins).map(
      ([unit, hash]) => `    ${JSON.stringify(unit)}: ${JSON.stringify(hash)}`,
    );
    return `  ${JSON.stringify(slug)}: {\n${lines.join(',\n')}\n  }`;
  });
  return pages.length === 0 ? '{}\n' : `{\n${pages.join(',\n')}\n}\n`;
}
