import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Doc } from '../tree.ts';
import { type PdfSetting, prepareDocument } from './data.ts';
import { readFonts } from './faces.ts';
import { mendReadingOrder } from './reading-order.ts';

const here = import.meta.dirname;
const template = join(here, 'template.typ');

/** The typesetter refused a document, or had something to say of it. */
export class TypesettingError extends Error {
  override readonly name = 'TypesettingError';
}

export type PdfMaker = {
  /**
   * A document as PDF/UA-1, the same bytes each time. Throws a {@link TypesettingError} for a glyph
   * that our fonts lack, a skipped level of headings, a picture without alternative, any warning.
   */
  readonly make: (
    doc: Doc,
    setting: PdfSetting,
  ) => Promise<{ readonly bytes: Uint8Array; readonly sheets: number }>;
};

/** Makes the typesetter with our fonts: once for all documents, as loading them takes 0.1 s. */
export function createPdfMaker(): PdfMaker {
  const compiler = NodeCompiler.create({
    workspace: here,
    fontArgs: [{ fontBlobs: [...readFonts()] }],
  });
  const describe = (found: Parameters<typeof compiler.fetchDiagnostics>[0]): string =>
    compiler
      .fetchDiagnostics(found)
      .map((diagnostic: unknown) => JSON.stringify(diagnostic))
      .join('\n');
  const typeset = (doc: Doc, setting: PdfSetting) => {
    const { json, pictures } = prepareDocument(doc, setting);
    compiler.mapShadow(join(here, 'doc.json'), Buffer.from(json));
    for (const [name, svg] of pictures) compiler.mapShadow(join(here, name), Buffer.from(svg));
    const result = compiler.compile({ mainFilePath: template });
    if (result.hasError()) {
      const error = result.takeError();
      throw new TypesettingError(error ? describe(error) : 'the typesetter failed');
    }
    const compiled = result.result;
    const warnings = result.takeWarnings();
    // A face that is not there is only a warning, and its words would be missing.
    if (warnings) throw new TypesettingError(describe(warnings));
    if (!compiled) throw new TypesettingError('the typesetter gave nothing');
    const creationTimestamp = Date.parse(`${doc.meta.date}T00:00:00Z`) / 1000;
    try {
      const bytes = compiler.pdf(compiled, { pdfStandard: 'ua-1', creationTimestamp });
      return { bytes, sheets: compiled.numOfPages };
    } catch (error) {
      throw new TypesettingError(error instanceof Error ? error.message : String(error));
    } finally {
      compiler.evictCache(10);
    }
  };
  return {
    make: async (doc, setting) => {
      const { bytes, sheets } = typeset(doc, setting);
      return { bytes: doc.meta.dir === 'rtl' ? await mendReadingOrder(bytes) : bytes, sheets };
    },
  };
}
