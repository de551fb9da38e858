import type { Matrix } from './matrix.ts';
import type { PageFont } from './page-fonts.ts';
import type { ShowString } from './show-string.ts';

/** Text that stands for what is drawn, whatever its glyphs mean. Its pieces share one object. */
export type ActualText = { readonly text: string };

/** Glyphs that one operator draws. */
export type Piece = ShowString & {
  readonly font: PageFont;
  /** Name of the font on this page: `/f0`. */
  readonly fontName: string;
  /** Size of the type in points. */
  readonly size: number;
  readonly textMatrix: Matrix;
  /** Where its first glyph begins, in points from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
  /** Whether its glyphs stand from left to right, but are to be read from right to left. */
  readonly isReversed: boolean;
  readonly actualText: ActualText | null;
};

/** What is drawn between the marks of one marked-content id, to which the tags point. */
export type Item = {
  readonly mcid: number;
  readonly pieces: readonly Piece[];
  /** The transformation in force where its first piece is drawn. */
  readonly transform: Matrix;
  /**
   * Offsets in the source of the page: of its opening mark, behind that, behind the `BT` that
   * begins its text, and behind its closing mark.
   */
  readonly start: number;
  readonly bodyStart: number;
  readonly textStart: number;
  readonly end: number;
};

export type PageText = {
  /** The content stream. */
  readonly source: string;
  /** Its items in the order in which they are drawn. */
  readonly items: readonly Item[];
};

/** What the glyphs of a piece mean, each, from left to right. */
export function textsOfGlyphs({ glyphs, font }: Piece): readonly string[] {
  return glyphs.map((glyph) => font.meanings.get(glyph) ?? '');
}

/** What a piece says, in the order in which it stands on the page. */
export function shownText(piece: Piece): string {
  return piece.actualText?.text ?? textsOfGlyphs(piece).join('');
}

/**
 * What an item says: ActualText stands for the glyphs, else these say what their font's ToUnicode
 * map says, from the end where they are marked as reversed (ISO 32000-1, 14.9.4 and 14.8.2.3.3).
 */
export function textOfItem({ pieces }: Item): string {
  let text = '';
  let last: ActualText | null = null;
  for (const piece of pieces) {
    const texts = textsOfGlyphs(piece);
    if (!piece.actualText) text += (piece.isReversed ? texts.toReversed() : texts).join('');
    else if (piece.actualText !== last) text += piece.actualText.text;
    last = piece.actualText;
  }
  return text;
}
