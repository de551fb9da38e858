import { PDFArray, PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { asDict, asName, key } from './objects.ts';

const programs = ['FontFile', 'FontFile2', 'FontFile3'].map(key);

/**
 * Fonts that text names. A composite font's part is a dictionary of type Font too, but none of
 * these.
 */
function* listFonts(document: PDFDocument): Generator<PDFDict> {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(key('Type')) !== key('Font')) continue;
    const kind = asName(object.get(key('Subtype')), 'the kind of a font');
    if (!kind.startsWith('CIDFont')) yield object;
  }
}

function isEmbedded(font: PDFDict): boolean {
  const parts = font.lookupMaybe(key('DescendantFonts'), PDFArray);
  const part = parts ? asDict(parts.lookup(0), 'the part of a font') : font;
  const descriptor = part.lookupMaybe(key('FontDescriptor'), PDFDict);
  return descriptor !== undefined && programs.some((program) => descriptor.has(program));
}

/** Whether every font is in the file, cut to what is used, one of ours, and knows its letters. */
export function* inspectFonts(document: PDFDocument, allowed: RegExp): Generator<string> {
  for (const font of listFonts(document)) {
    const base = font.lookup(key('BaseFont'));
    const name = base === undefined ? 'without a name' : asName(base, 'the name of a font');
    if (!isEmbedded(font)) yield `the font ${name} is not embedded`;
    if (!/^[A-Z]{6}\+/.test(name)) yield `the font ${name} is not cut to its used glyphs`;
    if (name.search(allowed) < 0) yield `the font ${name} is none of ours`;
    if (!font.has(key('ToUnicode'))) yield `the font ${name} has no ToUnicode map`;
  }
}
