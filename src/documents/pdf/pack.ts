import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Writes a document with its objects packed in streams (PDF 1.5), where the tags take half the room:
 * the typesetter writes each by itself. The same bytes for the same document.
 */
export function saveDocument(document: PDFDocument): Promise<Uint8Array> {
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
}

/** The same PDF in about half the bytes. Throws when the bytes are no PDF. */
export async function packPdf(pdf: Uint8Array): Promise<Uint8Array> {
  return saveDocument(await PDFDocument.load(pdf, { updateMetadata: false }));
}
