import { type Item, type PageText, type Piece, textOfItem } from './page-text.ts';
import { isNear } from './shaped-run.ts';
import { contentKey, type StructureNode } from './structure-tree.ts';

/** Where marked content begins, and whether it is a space at which a line was broken. */
type Spot = { readonly page: number; readonly first: Piece; readonly isTrimmed: boolean };

/** Spots by the names of their content. */
type Spots = ReadonlyMap<string, Spot>;

/** A trimmed space has no width: it stands where another item begins, as no other space does. */
function isTrimmedSpace(item: Item, first: Piece, { items }: PageText): boolean {
  if (textOfItem(item).trim() !== '') return false;
  return items.some(
    ({ pieces: [other] }) =>
      other && other !== first && isNear(other.x, first.x) && isNear(other.y, first.y),
  );
}

/** Where each marked content of these pages begins. What draws no text has no spot. */
export function listSpots(pages: readonly PageText[]): Spots {
  const spots = new Map<string, Spot>();
  for (const [number, page] of pages.entries()) {
    for (const item of page.items) {
      const [first] = item.pieces;
      if (!first) continue;
      const isTrimmed = isTrimmedSpace(item, first, page);
      spots.set(contentKey(number, item.mcid), { page: number, first, isTrimmed });
    }
  }
  return spots;
}

const isInLine = (space: Spot, next: Spot | undefined): boolean =>
  next?.page === space.page && isNear(next.first.y, space.first.y);

/**
 * The same children, with each space at which a line was broken behind the rest of its line.
 *
 * Where a line from right to left breaks between two Latin words, its space goes to the far left
 * (UAX #9, rule L1). Typst 0.14 then has two parts of one shaped text, the space left of the words,
 * and sorts the parts of a line into reading order by the text that they are from (`commit` in its
 * `inline/line.rs`). For these two it is the same, so the space stays before the words, and is read
 * there: "( ECPATInternational". After Arabic words and at the end of a Latin phrase the space is
 * right as it is.
 */
export function moveTrimmedSpaces(
  children: readonly StructureNode[],
  spots: Spots,
): readonly StructureNode[] {
  const moved: StructureNode[] = [];
  let held: { readonly child: StructureNode; readonly spot: Spot } | null = null;
  for (const child of children) {
    const spot =
      child.type === 'content' ? spots.get(contentKey(child.page, child.mcid)) : undefined;
    // The frame of a link, an object, comes between its first part and the next: it has no place.
    if (held && child.type !== 'object' && !isInLine(held.spot, spot)) {
      moved.push(held.child);
      held = null;
    }
    if (spot?.isTrimmed && !held) held = { child, spot };
    else moved.push(child);
  }
  return held ? [...moved, held.child] : moved;
}
