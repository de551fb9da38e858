import { hasNoDirection, hasRightToLeft, listMarks } from './letters.ts';
import type { PageFont } from './page-fonts.ts';
import { type Item, type PageText, type Piece, shownText } from './page-text.ts';
import { contentKey, type StructureElement } from './structure-tree.ts';

/** An item whose pieces are of one font and size. */
export type PlainItem = Item & { readonly first: Piece; readonly style: string };

/** The parts into which Typst cut a line, or a stretch of it, that was shaped as a whole. */
export type ShapedRun = {
  /** Number of the page, from 0. */
  readonly page: number;
  /** From left to right: the last is read first. There is at least one. */
  readonly items: readonly PlainItem[];
  readonly font: PageFont;
  readonly fontName: string;
  readonly size: number;
  /** Height on the page at which its letters stand; marks may be drawn elsewhere. */
  readonly baseline: number;
};

/** Typst rounds to a ten-thousandth of a point: marks may be lifted by two hundredths. */
const rounding = 0.001;

/** Whether two positions, in points, are the same but for rounding. */
export const isNear = (a: number, b: number): boolean => Math.abs(a - b) < rounding;

/** Neighbours in a run may lie this far apart, in sizes of the type: less than two spaces. */
const widestGap = 0.6;

const position = /[-\d.]+ [-\d.]+ cm/;

/** Replaces the position in the operators before a text. */
export function movePrefix(prefix: string, place: string): string {
  return prefix.replace(position, place);
}

/** The operators between the opening mark of an item and its text: place, colour, `BT`. */
export const prefixOf = ({ source }: PageText, item: Item): string =>
  source.slice(item.bodyStart, item.textStart);

/** Where the pen stands after a piece, in points. */
function endOf({ x, size, font, glyphs, shifts }: Piece): number {
  const shift = (index: number): number => shifts.get(index) ?? 0;
  const advance = glyphs.reduce(
    (sum, glyph, i) => sum + font.widthOf(glyph) - shift(i),
    -shift(-1),
  );
  return x + (advance / 1000) * size;
}

/** Only upright type that is neither stretched nor turned can be drawn anew. */
function isUpright([a, b, c, d]: readonly number[]): boolean {
  return a === 1 && b === 0 && c === 0 && d === -1;
}

function asPlainItem(page: PageText, item: Item): PlainItem | null {
  const { pieces, transform } = item;
  const [first] = pieces;
  if (!first || !isUpright(transform)) return null;
  const isPlain = pieces.every(
    ({ font, size, textMatrix }) =>
      font === first.font && size === first.size && isUpright(textMatrix),
  );
  return isPlain ? { ...item, first, style: movePrefix(prefixOf(page, item), 'cm') } : null;
}

const textOf = ({ pieces }: Item): string => pieces.map(shownText).join('');

/** Digits and Latin letters stand for themselves: their order is right as it is. */
function isPartOfRun(item: PlainItem): boolean {
  const text = textOf(item);
  return hasRightToLeft(text) || hasNoDirection(text);
}

/**
 * Whether an item stands in the line of these: what has no mark, on it; a mark, not far from it.
 */
function isInLine(items: readonly PlainItem[], next: PlainItem): boolean {
  const hasMark = (item: PlainItem): boolean => listMarks(textOf(item)).length > 0;
  const letters = items.findLast((item) => !hasMark(item)) ?? items.at(-1);
  if (!letters) return false;
  const { y, size } = letters.first;
  return hasMark(next) ? Math.abs(next.first.y - y) < size : isNear(next.first.y, y);
}

/** Whether an item carries on where the last of these ends, or is drawn over its letters. */
function isContinued(items: readonly PlainItem[], next: PlainItem): boolean {
  const item = items.at(-1);
  if (!item || !isInLine(items, next)) return false;
  const last = item.pieces.at(-1) ?? item.first;
  const { x, size, font } = next.first;
  return (
    font === item.first.font &&
    size === item.first.size &&
    next.style === item.style &&
    x > item.first.x - rounding &&
    (isNear(x, item.first.x) || Math.abs(x - endOf(last)) < widestGap * size)
  );
}

/** The height at which most glyphs stand. */
function findBaseline(items: readonly Item[]): number {
  const glyphs = new Map<string, number>();
  for (const { y, glyphs: drawn } of items.flatMap(({ pieces }) => pieces)) {
    const height = y.toFixed(3);
    glyphs.set(height, (glyphs.get(height) ?? 0) + drawn.length);
  }
  const [most] = [...glyphs].sort(([, a], [, b]) => b - a);
  return Number(most?.[0]);
}

/** Neighbours that belong together; null belongs to nothing. */
function groupItems(
  items: readonly (PlainItem | null)[],
  belongs: (group: readonly PlainItem[], next: PlainItem) => boolean,
): readonly (readonly PlainItem[])[] {
  const groups: PlainItem[][] = [];
  let open: PlainItem[] = [];
  for (const item of items) {
    if (item && belongs(open, item)) {
      open.push(item);
    } else {
      open = item ? [item] : [];
      if (item) groups.push(open);
    }
  }
  return groups;
}

/** The runs of right-to-left text of a document, page by page, as they are drawn. */
export function findRuns(
  pages: readonly PageText[],
  elements: readonly StructureElement[],
): readonly ShapedRun[] {
  const parents = new Map<string, StructureElement>();
  for (const element of elements) {
    for (const child of element.children) {
      if (child.type === 'content') parents.set(contentKey(child.page, child.mcid), element);
    }
  }
  return pages.flatMap((page, number) => {
    const parentOf = ({ mcid }: Item) => parents.get(contentKey(number, mcid));
    const parts = page.items.map((item) => {
      const plain = asPlainItem(page, item);
      return plain && isPartOfRun(plain) ? plain : null;
    });
    const groups = groupItems(
      parts,
      (group, next) =>
        group.every((item) => parentOf(item) === parentOf(next)) && isContinued(group, next),
    );
    return groups.flatMap((items): readonly ShapedRun[] => {
      const [first] = items;
      if (!first || !items.some((item) => hasRightToLeft(textOf(item)))) return [];
      const { font, fontName, size } = first.first;
      return [{ page: number, items, font, fontName, size, baseline: findBaseline(items) }];
    });
  });
}
