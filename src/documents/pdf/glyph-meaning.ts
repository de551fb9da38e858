import type { PDFRef } from '@cantoo/pdf-lib';
import { dropControls, dropMarks, listMarks } from './letters.ts';
import { type PageText, type Piece, shownText, textsOfGlyphs } from './page-text.ts';
import { isNear, type ShapedRun } from './shaped-run.ts';
import type { Meanings } from './to-unicode.ts';

/** What a piece says: each of its glyphs for itself, or all of them together. */
export type Meaning =
  | { readonly type: 'each'; readonly texts: readonly string[] }
  | { readonly type: 'whole'; readonly text: string };

export type PieceMeanings = ReadonlyMap<Piece, Meaning>;

/**
 * Lam with alef is one glyph of two letters. Where a glyph is read backwards, most readers turn its
 * letters round too. As one character of the presentation forms it cannot be turned, and NFKC, which
 * a search should apply, gives the two letters back.
 */
const ligatures: Readonly<Record<string, string>> = {
  لا: '\ufefb',
  لأ: '\ufef7',
  لإ: '\ufef9',
  لآ: '\ufef5',
};

/**
 * Typst gives a mark that is drawn at a height of its own the text of the whole cluster, letter and
 * marks, and gives the letter the same. The mark is to mean the mark alone.
 */
function nameMarks(run: ShapedRun): ReadonlyMap<Piece, string> {
  const clusters = new Map<string, Piece[]>();
  for (const piece of run.items.flatMap(({ pieces }) => pieces)) {
    if (isNear(piece.y, run.baseline)) continue;
    const cluster = piece.x.toFixed(2) + shownText(piece);
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), piece]);
  }
  const named = new Map<Piece, string>();
  for (const pieces of clusters.values()) {
    // They are drawn from left to right, so the last mark of the text comes first.
    const marks = pieces
      .slice(0, 1)
      .flatMap((piece) => listMarks(shownText(piece)))
      .toReversed();
    const isOneEach = marks.length === pieces.length;
    pieces.forEach((piece, i) => {
      const all = i === 0 ? marks.toReversed().join('') : '';
      named.set(piece, isOneEach ? (marks[i] ?? '') : all);
    });
  }
  return named;
}

/** The letters over which marks are drawn: these no longer belong to their text. */
function findMarkedLetters(run: ShapedRun, marks: Iterable<Piece>): ReadonlySet<Piece> {
  const letters = run.items
    .flatMap(({ pieces }) => pieces)
    .filter(({ y }) => isNear(y, run.baseline));
  const marked = [...marks].map(({ x }) => letters.find((letter) => isNear(letter.x, x)));
  return new Set(marked.filter((letter) => letter !== undefined));
}

function meaningInRun(piece: Piece, mark: string | undefined, isMarked: boolean): Meaning {
  const clean = (text: string, index: number): string => {
    const letters = dropControls(isMarked && index === 0 ? dropMarks(text) : text);
    return ligatures[letters] ?? letters;
  };
  const whole = mark ?? piece.actualText?.text;
  return whole === undefined
    ? { type: 'each', texts: textsOfGlyphs(piece).map(clean) }
    : { type: 'whole', text: clean(whole, 0) };
}

/** What each piece of these runs is to say. */
export function nameRuns(runs: readonly ShapedRun[]): PieceMeanings {
  const meanings = new Map<Piece, Meaning>();
  for (const run of runs) {
    const marks = nameMarks(run);
    const marked = findMarkedLetters(run, marks.keys());
    for (const piece of run.items.flatMap(({ pieces }) => pieces)) {
      meanings.set(piece, meaningInRun(piece, marks.get(piece), marked.has(piece)));
    }
  }
  return meanings;
}

/** What a piece outside every run says already. */
function meaningAsIs(piece: Piece): Meaning {
  return piece.actualText
    ? { type: 'whole', text: piece.actualText.text }
    : { type: 'each', texts: textsOfGlyphs(piece) };
}

/** A glyph that means something for itself counts more than one that shares its text with others. */
const weights = { each: 1000, whole: 1 } as const;

class GlyphVotes {
  private readonly votes = new Map<number, Map<string, number>>();

  add(glyph: number, text: string, weight: number): void {
    const texts = this.votes.get(glyph) ?? new Map<string, number>();
    texts.set(text, (texts.get(text) ?? 0) + weight);
    this.votes.set(glyph, texts);
  }

  /** The text that a glyph stands for most often. */
  *elect(): Generator<readonly [number, string]> {
    for (const [glyph, texts] of this.votes) {
      const [most] = [...texts].filter(([text]) => text !== '').sort(([, a], [, b]) => b - a);
      if (most) yield [glyph, most[0]];
    }
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
    const meaning = pieceMeanings.get(piece) ?? meaningAsIs(piece);
    // A text for several glyphs says of none what it means.
    if (!toUnicode || (meaning.type === 'whole' && piece.glyphs.length > 1)) continue;
    const { votes } = fonts.get(toUnicode) ?? { votes: new GlyphVotes() };
    fonts.set(toUnicode, { before, votes });
    piece.glyphs.forEach((glyph, i) => {
      const text = meaning.type === 'each' ? (meaning.texts[i] ?? '') : meaning.text;
      votes.add(glyph, text, weights[meaning.type]);
    });
  }
  return new Map(
    [...fonts].map(([ref, { before, votes }]) => [ref, new Map([...before, ...votes.elect()])]),
  );
}
