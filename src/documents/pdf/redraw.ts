import type { Meaning, PieceMeanings } from './glyph-meaning.ts';
import type { Item, PageText, Piece } from './page-text.ts';
import { isNear, movePrefix, prefixOf, type ShapedRun } from './shaped-run.ts';
import { encodeGlyph, encodeUtf16, type Meanings } from './to-unicode.ts';

/** A change of a page's source: what stands from one offset to another gives way to a text. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

export function applyEdits(source: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at);
}

/** Five decimals: no eye and no printer tells more apart. */
const formatNumber = (value: number): string => String(Math.round(value * 1e5) / 1e5);

/** A shift below this, in thousandths of the size of the type, comes from rounding. */
const smallestShift = 0.05;

/** Draws the parts of a run one after the other in a single text object. */
class RunWriter {
  private readonly size: number;
  private readonly widthOf: (glyph: number) => number;
  /** Where the pen stands on the page, in points. */
  private x: number;
  private rise = 0;

  constructor({ font, size }: ShapedRun, x: number) {
    this.size = size;
    this.widthOf = font.widthOf;
    this.x = x;
  }

  /** Lifts the pen to a height above the line, where it is not there already. */
  lift(rise: number): string {
    if (rise === this.rise) return '';
    this.rise = rise;
    return `${formatNumber(rise)} Ts\n`;
  }

  show(pieces: readonly Piece[]): string {
    const array = pieces.map((piece) => this.draw(piece)).join('');
    return `[${array.replaceAll('><', '')}] TJ`;
  }

  private draw({ x, glyphs, shifts }: Piece): string {
    const gap = ((this.x - x) / this.size) * 1000;
    let array = Math.abs(gap) > smallestShift ? this.shift(gap) : '';
    array += this.shift(shifts.get(-1));
    glyphs.forEach((glyph, i) => {
      this.x += (this.widthOf(glyph) / 1000) * this.size;
      array += `<${encodeGlyph(glyph)}>${this.shift(shifts.get(i))}`;
    });
    return array;
  }

  private shift(shift = 0): string {
    if (shift === 0) return '';
    this.x -= (shift / 1000) * this.size;
    return ` ${formatNumber(shift)} `;
  }
}

/** Whether the font says of every glyph what it is to mean here. */
function isSaidByFont({ glyphs }: Piece, meaning: Meaning, font: Meanings): boolean {
  return (
    meaning.type === 'each' && glyphs.every((glyph, i) => font.get(glyph) === meaning.texts[i])
  );
}

/** What an item says from right to left. */
function readItem({ pieces }: Item, meanings: PieceMeanings): string {
  const texts = pieces.flatMap((piece) => {
    const meaning = meanings.get(piece);
    return meaning?.type === 'each' ? meaning.texts : [meaning?.text ?? ''];
  });
  return texts.toReversed().join('');
}

/**
 * Draws an item. Where its font cannot say one of its glyphs, as this has another meaning
 * elsewhere, a text stands for the whole item: one for the glyph alone would cut the rest in two,
 * and these would be read from left to right.
 */
function drawItem(item: Item, writer: RunWriter, meanings: PieceMeanings, font: Meanings): string {
  const isSaid = item.pieces.every((piece) => {
    const meaning = meanings.get(piece);
    return meaning !== undefined && isSaidByFont(piece, meaning, font);
  });
  const mark = isSaid
    ? '/ReversedChars BMC'
    : `/Span<</ActualText<feff${encodeUtf16(readItem(item, meanings))}>>>BDC`;
  return `${mark}\n${writer.show(item.pieces)}\nEMC\n`;
}

/**
 * Draws a run anew: the same glyphs at the same places, but all parts in one text object, from left
 * to right, each with its own marked-content id. A viewer that orders text by its place then sees
 * one line, where before it saw a piece for each mark.
 */
export function redrawRun(
  run: ShapedRun,
  page: PageText,
  meanings: PieceMeanings,
  font: Meanings,
): readonly Edit[] {
  const [first, ...rest] = run.items;
  if (!first) return [];
  const onLine = run.items.find((item) => isNear(item.first.y, run.baseline)) ?? first;
  const [, , , , left] = first.transform;
  const [, , , , , line] = onLine.transform;
  const writer = new RunWriter(run, first.first.x);
  const place = `${formatNumber(left)} ${formatNumber(line)} cm`;
  const text = [
    movePrefix(prefixOf(page, first), place),
    '0 Tr',
    `${run.fontName} ${run.size} Tf`,
    `1 0 0 -1 ${formatNumber(first.first.x - left)} 0 Tm`,
    ...run.items.map((item) => {
      const mark = page.source.slice(item.start, item.bodyStart);
      const rise = isNear(item.first.y, line) ? 0 : item.first.y - line;
      return `${mark}\n${writer.lift(rise)}${drawItem(item, writer, meanings, font)}EMC`;
    }),
    `${writer.lift(0)}ET`,
    'Q\n',
  ].join('\n');
  const gone = rest.map(({ start, end }): Edit => ({ start, end, text: '' }));
  return [{ start: first.start, end: first.end, text }, ...gone];
}
