import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, LocaleContent } from '../../src/catalog/types.ts';
import { CompositionError } from '../../src/documents/blocks.ts';
import { type ComposedDocument, composeDocument } from '../../src/documents/compose.ts';
import { writeEpub } from '../../src/documents/epub/write.ts';
import {
  createPdfMaker,
  type PdfMaker,
  TypesettingError,
} from '../../src/documents/pdf/compile.ts';
import type { PdfSetting } from '../../src/documents/pdf/data.ts';
import { ourFonts } from '../../src/documents/pdf/faces.ts';
import { inspectPdf } from '../../src/documents/pdf/inspect.ts';
import {
  listPlannedDocuments,
  type Paper,
  type PlannedDocument,
} from '../../src/documents/plan.ts';
import { readDocumentText } from '../../src/documents/texts.ts';
import type { Doc } from '../../src/documents/tree.ts';
import type { DocumentFile } from '../../src/downloads/manifest.ts';
import { translatorOf } from '../../src/view/page.ts';

/** Colours of the title page, of headings and boxes, for each kind of reader; as on the site. */
const colours: Readonly<Record<string, readonly [hue: string, tint: string]>> = {
  children: ['#4a2a7a', '#ece4f7'],
  parents: ['#74300f', '#fae5d9'],
  educators: ['#1b4d2f', '#e0efdf'],
  industry: ['#1d3f6e', '#e0e9f5'],
  policymakers: ['#6b1f3f', '#f6e2e9'],
};

export type MakeOptions = {
  readonly content: Content;
  readonly locale: LocaleContent;
  /** Where made files are kept from one build to the next. */
  readonly cache: string;
  /** Where the files go. */
  readonly target: string;
  /** See `hashEngine`. */
  readonly engine: string;
};

/** A document that cannot be published; the message says which, where and why. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}

/** A made document: its bytes and, where it has them, the number of its pages. */
type Made = { readonly bytes: Uint8Array; readonly sheets: number | null };

/** Takes a document from the cache, or makes it and puts it there. The cache may be deleted. */
async function takeOrMake(
  { cache, engine }: MakeOptions,
  parts: readonly unknown[],
  make: () => Promise<Made>,
): Promise<Made> {
  const key = createHash('sha256')
    .update(JSON.stringify([engine, ...parts]))
    .digest('hex');
  const kept = join(cache, key);
  const note = `${kept}.json`;
  if (existsSync(note) && existsSync(kept)) {
    const sheets: unknown = JSON.parse(readFileSync(note, 'utf8'));
    return { bytes: readFileSync(kept), sheets: typeof sheets === 'number' ? sheets : null };
  }
  const made = await make();
  mkdirSync(cache, { recursive: true });
  writeFileSync(kept, made.bytes);
  writeFileSync(note, JSON.stringify(made.sheets));
  return made;
}

function settingOf(locale: LocaleContent, plan: PlannedDocument, paper: Paper): PdfSetting {
  const translator = translatorOf(locale);
  const reader = locale.entries.get(plan.cover)?.frontMatter.audience[0] ?? 'anyone';
  const [hue, tint] = colours[reader] ?? ['#0b4a55', '#dfeeee'];
  return {
    form: plan.form,
    paper,
    info: locale.info,
    page: translator.translate('document.page'),
    language: locale.info.label,
    colon: translator.translate('document.colon'),
    hue,
    tint,
  };
}

/** Makes a PDF and looks whether it is what its source says. Throws what is wrong with it. */
async function makeSound(
  maker: PdfMaker,
  { doc, origins }: ComposedDocument,
  setting: PdfSetting,
): Promise<Made> {
  const made = await maker.make(doc, setting).catch((error: unknown) => {
    if (!(error instanceof TypesettingError)) throw error;
    const faulty = maker.findFaulty(doc, setting);
    const origin = faulty === null ? undefined : origins.get(faulty);
    const place = origin ? `${origin.file}:${origin.line}  ` : '';
    throw new DocumentError(place + error.message);
  });
  const { lang, dir, title } = doc.meta;
  const expected = { lang, dir, title, fonts: ourFonts, ...readDocumentText(doc) };
  const faults = await inspectPdf(made.bytes, expected);
  if (faults.length > 0) throw new DocumentError(faults.join('\n'));
  return made;
}

/**
 * Makes every document of a language, or takes it as it was made before. Throws a
 * {@link DocumentError} that names the document and, where a block is at fault, its file and line.
 */
export async function makeDocuments(options: MakeOptions): Promise<readonly DocumentFile[]> {
  const { content, locale, target } = options;
  const files: DocumentFile[] = [];
  let maker: PdfMaker | null = null;
  const put = (plan: PlannedDocument, doc: Doc, made: Made, paper: Paper | null): void => {
    const format = paper === null ? 'epub' : 'pdf';
    const ending = paper === 'us-letter' ? '-letter.pdf' : `.${format}`;
    const path = `${locale.locale}/documents/${plan.id}${ending}`;
    mkdirSync(join(target, locale.locale, 'documents'), { recursive: true });
    writeFileSync(join(target, path), made.bytes);
    files.push({
      locale: locale.locale,
      id: plan.id,
      form: plan.form,
      title: doc.meta.title,
      cover: plan.cover,
      pages: [...plan.pages],
      format,
      paper,
      path,
      bytes: made.bytes.length,
      sheets: made.sheets,
      date: doc.meta.date,
    });
  };
  for (const plan of listPlannedDocuments(content)) {
    try {
      const composed = composeDocument(content, locale, plan);
      const { doc } = composed;
      for (const paper of plan.papers) {
        const setting = settingOf(locale, plan, paper);
        const made = await takeOrMake(options, ['pdf', doc, setting], () => {
          maker ??= createPdfMaker();
          return makeSound(maker, composed, setting);
        });
        put(plan, doc, made, paper);
      }
      if (!plan.formats.includes('epub')) continue;
      const made = await takeOrMake(options, ['epub', doc], async () => ({
        bytes: writeEpub(doc),
        sheets: null,
      }));
      put(plan, doc, made, null);
    } catch (error) {
      if (!(error instanceof DocumentError || error instanceof CompositionError)) throw error;
      throw new DocumentError(`${plan.id} (${locale.locale})  ${error.message}`, { cause: error });
    }
  }
  return files;
}
