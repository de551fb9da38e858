import { PDFArray, type PDFDict, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { asArray, asDict, asNumber, key, readStream } from './objects.ts';
import { type Meanings, readToUnicode } from './to-unicode.ts';

/** A font as the text of a page uses it. */
export type PageFont = {
  /** Advance of a glyph, in thousandths of the size of the type. */
  readonly widthOf: (glyph: number) => number;
  readonly meanings: Meanings;
  /** Where its ToUnicode map stands; null when it has none. */
  readonly toUnicode: PDFRef | null;
};

/** The fonts that were read, so that one which many pages use is read once. */
export type KnownFonts = Map<PDFRef, PageFont>;

/** Advance of a glyph for which the font names none (ISO 32000-1, table 117). */
const usualWidth = 1000;

/** Advances are listed as `first [w w …]` or as `first last w` (ISO 32000-1, 9.7.4.3). */
function readWidths(descendant: PDFDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const list = descendant.lookupMaybe(key('W'), PDFArray);
  if (!list) return widths;
  const number = (index: number): number => asNumber(list.lookup(index), 'a width of a font');
  let at = 0;
  while (at < list.size()) {
    const first = number(at);
    const second = list.lookup(at + 1);
    if (second instanceof PDFArray) {
      for (let i = 0; i < second.size(); i++) {
        widths.set(first + i, asNumber(second.lookup(i), 'a width of a font'));
      }
      at += 2;
    } else {
      for (let glyph = first; glyph <= number(at + 1); glyph++) widths.set(glyph, number(at + 2));
      at += 3;
    }
  }
  return widths;
}

function readFont(font: PDFDict): PageFont {
  const descendants = asArray(font.lookup(key('DescendantFonts')), 'the parts of a font');
  const descendant = asDict(descendants.lookup(0), 'the part of a font');
  const widths = readWidths(descendant);
  const named = descendant.lookup(key('DW'));
  const usual = named === undefined ? usualWidth : asNumber(named, 'the usual width of a font');
  const toUnicode = font.get(key('ToUnicode'));
  return {
    widthOf: (glyph) => widths.get(glyph) ?? usual,
    meanings:
      toUnicode === undefined
        ? new Map()
        : readToUnicode(readStream(font.lookup(key('ToUnicode')), 'a ToUnicode map')),
    toUnicode: toUnicode instanceof PDFRef ? toUnicode : null,
  };
}

/**
 * The fonts of a page by the name that its text calls them, with the slash: `/f0`.
 *
 * @throws when a font is not composite: Typst writes no other.
 */
export function readPageFonts(page: PDFPage, known: KnownFonts): ReadonlyMap<string, PageFont> {
  const fonts = new Map<string, PageFont>();
  const listed = page.node.Resources()?.lookup(key('Font'));
  if (listed === undefined) return fonts;
  for (const [name, entry] of asDict(listed, 'the fonts of a page').entries()) {
    const seen = entry instanceof PDFRef ? known.get(entry) : undefined;
    const font = seen ?? readFont(asDict(page.doc.context.lookup(entry), 'a font'));
    if (entry instanceof PDFRef) known.set(entry, font);
    fonts.set(name.asString(), font);
  }
  return fonts;
}
