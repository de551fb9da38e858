import type { Unit } from '../blocks/hash.ts';
import type { Pins } from '../content-model/lock.ts';

/**
 * How a part of a translation stands to the original: `stale` when the original changed since it
 * was pinned, `missing` when only the original has it, `orphan` when the original lacks it,
 * `unpinned` when nobody has said yet which original it was written from.
 */
export const verdicts = ['current', 'stale', 'missing', 'orphan', 'unpinned'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict over one unit; a line is `null` where that side does not have the unit. */
export type Judgement = {
  readonly id: string;
  readonly verdict: Verdict;
  readonly line: number | null;
  readonly sourceLine: number | null;
};

/**
 * Judges every unit of a page: those of the original in its order, then orphans, which stand only
 * in the translation or only in its pins.
 */
export function judgeEntry(
  sourceUnits: readonly Unit[],
  ownUnits: readonly Pick<Unit, 'id' | 'line'>[],
  pins: Pins,
): readonly Judgement[] {
  const pinned = new Map(Object.entries(pins));
  const own = new Map(ownUnits.map(({ id, line }) => [id, line]));
  const originals = new Set(sourceUnits.map(({ id }) => id));

  const judge = ({ id, hash }: Unit): Verdict => {
    if (!own.has(id)) return 'missing';
    const pin = pinned.get(id);
    if (pin === undefined) return 'unpinned';
    return pin === hash ? 'current' : 'stale';
  };
  const judged = sourceUnits.map(
    (unit): Judgement => ({
      id: unit.id,
      verdict: judge(unit),
      line: own.get(unit.id) ?? null,
      sourceLine: unit.line,
    }),
  );
  const orphans = [...new Set([...own.keys(), ...pinned.keys()])]
    .filter((id) => !originals.has(id))
    .map(
      (id): Judgement => ({
        id,
        verdict: 'orphan',
        line: own.get(id) ?? null,
        sourceLine: null,
      }),
    );
  return [...judged, ...orphans];
}

/** Whether a unit of the original is no longer what its translation was pinned to. */
export function isStale(sourceUnits: readonly Unit[], pins: Pins): boolean {
  const pinned = new Map(Object.entries(pins));
  return sourceUnits.some(({ id, hash }) => pinned.has(id) && pinned.get(id) !== hash);
}
