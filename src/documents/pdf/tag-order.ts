import type { PDFDocument } from '@cantoo/pdf-lib';
import { key } from './objects.ts';
import type { PageText } from './page-text.ts';
import type { ShapedRun } from './shaped-run.ts';
import { contentKey, type StructureElement, type StructureNode } from './structure-tree.ts';
import { listSpots, moveTrimmedSpaces } from './trimmed-space.ts';

/** Where a part of a run is read: in which run, and as which of its parts. */
type Turn = { readonly run: ShapedRun; readonly rank: number };

function listTurns(runs: readonly ShapedRun[]): ReadonlyMap<string, Turn> {
  const turns = new Map<string, Turn>();
  for (const run of runs) {
    run.items.forEach(({ mcid }, i) => {
      turns.set(contentKey(run.page, mcid), { run, rank: run.items.length - i });
    });
  }
  return turns;
}

/**
 * The same children, those of each run from right to left in the places that they have together.
 */
function orderChildren(
  children: readonly StructureNode[],
  turns: ReadonlyMap<string, Turn>,
): readonly StructureNode[] {
  const turnOf = (child: StructureNode): Turn | undefined =>
    child.type === 'content' ? turns.get(contentKey(child.page, child.mcid)) : undefined;
  const queues = new Map<ShapedRun, StructureNode[]>();
  for (const [run, parts] of Map.groupBy(children, (child) => turnOf(child)?.run)) {
    if (!run) continue;
    queues.set(
      run,
      parts.toSorted((a, b) => (turnOf(a)?.rank ?? 0) - (turnOf(b)?.rank ?? 0)),
    );
  }
  return children.map((child) => {
    const run = turnOf(child)?.run;
    return (run && queues.get(run)?.shift()) ?? child;
  });
}

/** Lists the parts of every run, and of every line, in the tags in the order in which they are read. */
export function orderTags(
  document: PDFDocument,
  elements: Iterable<StructureElement>,
  pages: readonly PageText[],
  runs: readonly ShapedRun[],
): void {
  const turns = listTurns(runs.filter(({ items }) => items.length > 1));
  const spots = listSpots(pages);
  for (const { dict, children } of elements) {
    const ordered = moveTrimmedSpaces(orderChildren(children, turns), spots);
    if (ordered.every((child, i) => child === children[i])) continue;
    dict.set(key('K'), document.context.obj(ordered.map(({ entry }) => entry)));
  }
}
