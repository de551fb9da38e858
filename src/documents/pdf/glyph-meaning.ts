import type { PDFRef } from '@cantoo/pdf-lib';
import { dropControls, dropMarks, listMarks } from './letters.ts';
import { type PageText, type Piece, shownText, textsOfGlyphs } from './page-text.ts';
import { isNear, type ShapedRun } from './shaped-run.ts';
import type { Meanings } from './to-unicode.ts';

/** What each glyph of a piece says, or all of them together where they cannot be told apart. */
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

/**
 * The letters over which these marks are drawn: what they say begins with the same cluster. A space
 * that was trimmed from the end of a line may stand at the same place, but says something else.
 */
function findMarkedLetters(run: ShapedRun, marks: Iterable<Piece>): ReadonlySet<Piece> {
  const letters = run.items
    .flatMap(({ pieces }) => pieces)
    .filter(({ y }) => isNear(y, run.baseline));
  const firstText = (piece: Piece): string | undefined =>
    piece.actualText?.text ?? textsOfGlyphs(piece)[0];
  const marked = [...marks].map((mark) =>
    letters.find((letter) => isNear(letter.x, mark.x) && firstText(letter) === shownText(mark)),
  );
  return new Set(marked.filter((letter) => letter !== undefined));
}

/** The text of a cluster for each of its glyphs: from left to right, the last mark, … and the letter. */
function splitCluster(text: string, glyphs: number): Meaning {
  if (glyphs === 1) return { type: 'each', texts: [text] };
  const marks = listMarks(text).toReversed();
  return marks.length === glyphs - 1
    ? { type: 'each', texts: [...marks, dropMarks(text)] }
    : { type: 'whole', text };
}

function meaningInRun(piece: Piece, mark: string | undefined, isMarked: boolean): Meaning {
  const bare = (text: string, index = 0): string =>
    dropControls(isMarked && index === 0 ? dropMarks(text) : text);
  const whole = mark ?? piece.actualText?.text;
  const meaning: Meaning =
    whole === undefined
      ? { type: 'each', texts: textsOfGlyphs(piece).map(bare) }
      : splitCluster(bare(whole), piece.glyphs.length);
  if (meaning.type === 'whole') return meaning;
  return { type: 'each', texts: meaning.texts.map((text) => ligatures[text] ?? text) };
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
