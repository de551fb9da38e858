import { PDFDocument, PDFName, type PDFPage, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { zlibSync } from 'fflate';
import { chooseMeanings, nameRuns } from './glyph-meaning.ts';
import { asRef, asStream, key, readStream } from './objects.ts';
import { saveDocument } from './pack.ts';
import { readPages } from './page-reader.ts';
import { applyEdits, type Edit, redrawRun } from './redraw.ts';
import { findRuns, type ShapedRun } from './shaped-run.ts';
import { listElements, readStructure } from './structure-tree.ts';
import { orderTags } from './tag-order.ts';
import { type Meanings, writeToUnicode } from './to-unicode.ts';

/**
 * Replaces a stream. Packed by fflate: the bytes of `node:zlib` change with the version of Node.
 */
function writeStream(document: PDFDocument, ref: PDFRef, source: string): void {
  const { dict } = asStream(document.context.lookup(ref), 'a stream to be replaced');
  const bytes = zlibSync(Buffer.from(source, 'latin1'), { level: 9 });
  dict.set(key('Filter'), PDFName.FlateDecode);
  dict.delete(key('DecodeParms'));
  dict.set(PDFName.Length, document.context.obj(bytes.length));
  document.context.assign(ref, PDFRawStream.of(dict, bytes));
}

/** The ToUnicode maps of the fonts, with one meaning for each glyph. */
function rewriteFonts(document: PDFDocument, fonts: ReadonlyMap<PDFRef, Meanings>): void {
  for (const [ref, meanings] of fonts) {
    const source = readStream(document.context.lookup(ref), 'a ToUnicode map');
    writeStream(document, ref, writeToUnicode(source, meanings));
  }
}

function meaningsOf({ font }: ShapedRun, fonts: ReadonlyMap<PDFRef, Meanings>): Meanings {
  return (font.toUnicode && fonts.get(font.toUnicode)) ?? font.meanings;
}

/** The content of a page, where there is something to change. */
function rewritePage(page: PDFPage, source: string, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  const contents = asRef(page.node.get(key('Contents')), 'the content of a page');
  writeStream(page.doc, contents, applyEdits(source, edits));
}

/**
 * Makes the text of a right-to-left PDF readable in its own order: for screen readers, for copying,
 * for search. Glyphs and their places stay as they are.
 *
 * Typst 0.14 lays such text out well, but cuts a shaped line wherever a glyph has a vertical
 * offset, as every vowel mark has. krilla 0.6, which writes the PDF, lists the parts from left to
 * right and gives each the text of its whole cluster. So words come out doubled and, part by part,
 * backwards. Three things mend that:
 *
 * 1. Every glyph gets one meaning: a letter, a mark, or lam with alef as a single character.
 * 2. The parts of a line are drawn in one text object, each with its own marked-content id.
 * 3. The tags list these ids from right to left, and the space that ends a line at its end.
 *
 * A document without right-to-left letters does not need it. Where some stand in a text from left
 * to right, their spaces must be of their own font, else each word is a run of its own and the
 * words stay in the order of the page. A file must not be mended twice. The font must have letters
 * with their dots in one glyph, as Vazirmatn has; Noto Arabic draws each dot for itself. All this
 * leans on how one version of Typst writes: its package is pinned, and `inspectPdf` tells when an
 * update breaks it.
 *
 * @returns the mended file; the same bytes for the same file.
 * @throws when the file has no tags or is written as Typst writes none.
 */
export async function mendReadingOrder(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = readPages(document);
  const elements = [...listElements(readStructure(document))];
  const runs = findRuns(pages, elements);
  const pieceMeanings = nameRuns(runs);
  const fonts = chooseMeanings(pages, pieceMeanings);

  rewriteFonts(document, fonts);
  for (const [number, page] of pages.entries()) {
    const edits = runs
      .filter((run) => run.page === number)
      .flatMap((run) => redrawRun(run, page, pieceMeanings, meaningsOf(run, fonts)));
    rewritePage(document.getPage(number), page.source, edits);
  }
  orderTags(document, elements, pages, runs);
  return saveDocument(document);
}
