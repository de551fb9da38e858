import type { PDFRef } from '@cantoo/pdf-lib';
import { dropControls, dropMarks, listMarks } from './letters.ts';
import { type PageText, type Piece, shownText, textsOfGlyphs } from './page-text.ts';
import { isNear, type ShapedRun } from './shaped-run.ts';
import type { Meanings } from './to-unicode.ts';

/** What each glyph of a piece says, or all together, as a letter and a mark at the same height. */
export type Meaning =
  | { readonly type: 'each'; readonly texts: readonly string[] }
  | { readonly type: 'whole'; readonly text: string };

export type PieceMeanings = ReadonlyMap<Piece, Meaning>;

/**
 * Lam with alef is one glyph of two letters. Where a glyph is read backwards, most readers turn its
 * letters round too. As one character of the presentation forms it cannot be turned, and NFKC,
 * which a search should apply, gives the two letters back.
 */
const ligatures: Readonly<Record<string, string>> = {
  لا: '\ufefb',
  لأ: '\ufef7',
  لإ: '\ufef9',
  لآ: '\ufef5',
};

const piecesOf = ({ items }: ShapedRun): readonly Piece[] => items.flatMap(({ pieces }) => pieces);

const firstText = (piece: Piece): string | undefined =>
  piece.actualText?.text ?? textsOfGlyphs(piece)[0];

/**
 * The letters over which marks are drawn at a height of their own, each with its marks from left to
 * right. Typst gives both the text of the whole cluster, which tells the letter from a space that
 * was trimmed from the end of a line and stands at the same place.
 */
function findMarks(run: ShapedRun): ReadonlyMap<Piece, readonly Piece[]> {
  const isOnLine = ({ y }: Piece): boolean => isNear(y, run.baseline);
  const letters = piecesOf(run).filter(isOnLine);
  const marks = new Map<Piece, Piece[]>();
  for (const piece of piecesOf(run)) {
    if (isOnLine(piece)) continue;
    const letter = letters.find(
      (other) => isNear(other.x, piece.x) && firstText(other) === shownText(piece),
    );
    if (letter) marks.set(letter, [...(marks.get(letter) ?? []), piece]);
  }
  return marks;
}

/**
 * What each of the marks of a letter says: itself, or the first all of them, if some are not drawn.
 */
function nameMarks(letter: Piece, drawn: readonly Piece[]): readonly (readonly [Piece, string])[] {
  const marks = listMarks(firstText(letter) ?? '');
  if (marks.length !== drawn.length) {
    return drawn.map((piece, i) => [piece, i === 0 ? marks.join('') : '']);
  }
  // Drawn from left to right, the last mark of the text comes first.
  return drawn.map((piece, i) => [piece, marks[marks.length - 1 - i] ?? '']);
}

function meaningInRun(piece: Piece, mark: string | undefined, isMarked: boolean): Meaning {
  const mend = (text: string, index = 0): string => {
    const letters = dropControls(isMarked && index === 0 ? dropMarks(text) : text);
    return ligatures[letters] ?? letters;
  };
  const whole = mark ?? piece.actualText?.text;
  if (whole === undefined) return { type: 'each', texts: textsOfGlyphs(piece).map(mend) };
  return piece.glyphs.length === 1
    ? { type: 'each', texts: [mend(whole)] }
    : { type: 'whole', text: mend(whole) };
}

/** What each piece of these runs is to say. */
export function nameRuns(runs: readonly ShapedRun[]): PieceMeanings {
  const meanings = new Map<Piece, Meaning>();
  for (const run of runs) {
    const marks = findMarks(run);
    const named = new Map([...marks].flatMap(([letter, drawn]) => nameMarks(letter, drawn)));
    for (const piece of piecesOf(run)) {
      meanings.set(piece, meaningInRun(piece, named.get(piece), marks.has(piece)));
    }
  }
  return meanings;
}

/** Counts what the glyphs of a font are to mean. */
class GlyphVotes {
  private readonly counts = new Map<number, Map<string, number>>();
  private readonly settled = new Set<number>();

  /** A glyph that is not drawn anew must go on meaning what it means. */
  settle(glyph: number): void {
    this.settled.add(glyph);
  }

  add(glyph: number, text: string): void {
    const texts = this.counts.get(glyph) ?? new Map<string, number>();
    texts.set(text, (texts.get(text) ?? 0) + 1);
    this.counts.set(glyph, texts);
  }

  /** The text that a glyph stands for most often. */
  *elect(): Generator<readonly [number, string]> {
    for (const [glyph, texts] of this.counts) {
      const [most] = [...texts].filter(([text]) => text !== '').sort(([, a], [, b]) => b - a);
      if (most && !this.settled.has(glyph)) yield [glyph, most[0]];
    }
  }
}

function count(votes: GlyphVotes, piece: Piece, meaning: Meaning | undefined): void {
  if (meaning?.type === 'each') {
    piece.glyphs.forEach((glyph, i) => {
      votes.add(glyph, meaning.texts[i] ?? '');
    });
  } else if (!meaning && !piece.actualText) {
    for (const glyph of piece.glyphs) votes.settle(glyph);
  }
}

/** One meaning for each glyph, by the ToUnicode map of its font: the one it has most often. */
export function chooseMeanings(
  pages: readonly PageText[],
  pieceMeanings: PieceMeanings,
): ReadonlyMap<PDFRef, Meanings> {
  const fonts = new Map<PDFRef, { readonly before: Meanings; readonly votes: GlyphVotes }>();
  for (const piece of pages.flatMap(({ items }) => items.flatMap(({ pieces }) => pieces))) {
    const { toUnicode, meanings: before } = piece.font;
    if (!toUnicode) continue;
    const { votes } = fonts.get(toUnicode) ?? { votes: new GlyphVotes() };
    fonts.set(toUnicode, { before, votes });
    count(votes, piece, pieceMeanings.get(piece));
  }
  return new Map(
    [...fonts].map(([ref, { before, votes }]) => [ref, new Map([...before, ...votes.elect()])]),
  );
}
