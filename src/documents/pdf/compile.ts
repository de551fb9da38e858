import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Doc, DocBlock } from '../tree.ts';
import { type PdfSetting, prepareDocument } from './data.ts';
import { readFonts } from './faces.ts';
import { packPdf } from './pack.ts';
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
  /** The block at which the typesetter stops; none when no block alone is at fault. */
  readonly findFaulty: (doc: Doc, setting: PdfSetting) => DocBlock | null;
};

/** The words of a diagnostic, without the place in our template that it names. */
function describeDiagnostic(diagnostic: unknown): string {
  const isNamed = typeof diagnostic === 'object' && diagnostic !== null && 'message' in diagnostic;
  return isNamed ? String(diagnostic.message) : JSON.stringify(diagnostic);
}

/** What an export refuses, out of what it says of it. */
function describeRefusal(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (
    [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message).join('; ') ||
    text
  );
}

/** Makes the typesetter with our fonts: once for all documents, as loading them takes 0.1 s. */
export function createPdfMaker(): PdfMaker {
  const compiler = NodeCompiler.create({
    workspace: here,
    fontArgs: [{ fontBlobs: [...readFonts()] }],
  });
  const describe = (found: Parameters<typeof compiler.fetchDiagnostics>[0]): string =>
    compiler.fetchDiagnostics(found).map(describeDiagnostic).join('\n');
  const typeset = (doc: Doc, setting: PdfSetting, isProbe = false) => {
    const { json, pictures } = prepareDocument(doc, setting, isProbe);
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
      throw new TypesettingError(describeRefusal(error));
    } finally {
      compiler.evictCache(10);
    }
  };
  const isSound = (doc: Doc, setting: PdfSetting): boolean => {
    try {
      typeset(doc, setting, true);
      return true;
    } catch {
      return false;
    }
  };
  return {
    findFaulty: (doc, setting) => {
      let suspects = doc.body;
      if (isSound(doc, setting)) return null;
      while (suspects.length > 1) {
        const half = suspects.slice(0, Math.ceil(suspects.length / 2));
        suspects = isSound({ ...doc, body: half }, setting) ? suspects.slice(half.length) : half;
      }
      return suspects[0] ?? null;
    },
    make: async (doc, setting) => {
      const { bytes, sheets } = typeset(doc, setting);
      const isRtl = doc.meta.dir === 'rtl';
      return { bytes: await (isRtl ? mendReadingOrder(bytes) : packPdf(bytes)), sheets };
    },
  };
}
