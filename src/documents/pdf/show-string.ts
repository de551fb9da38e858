import { PDFArray, type PDFContext, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { parseOperand } from './content-stream.ts';
import { asBytes } from './objects.ts';

/** What an operator that shows text draws. */
export type ShowString = {
  /** Glyphs by their number, from left to right. */
  readonly glyphs: readonly number[];
  /**
   * How far the pen is moved back behind a glyph, in thousandths of the size of the type; before
   * the first glyph is -1.
   */
  readonly shifts: ReadonlyMap<number, number>;
};

function* readGlyphs(text: PDFObject): Generator<number> {
  const bytes = asBytes(text, 'a shown string');
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    yield ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
  }
}

/** What `(…) Tj` or `[(…) 12 (…)] TJ` draws in a font of two bytes for a glyph. */
export function readShowString(operand: string | undefined, context: PDFContext): ShowString {
  const parsed = parseOperand(operand, context);
  const glyphs: number[] = [];
  const shifts = new Map<number, number>();
  for (const part of parsed instanceof PDFArray ? parsed.asArray() : [parsed]) {
    if (part instanceof PDFNumber) {
      const last = glyphs.length - 1;
      shifts.set(last, (shifts.get(last) ?? 0) + part.asNumber());
    } else {
      glyphs.push(...readGlyphs(part));
    }
  }
  return { glyphs, shifts };
}
