import { PDFBool, PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { inspectFonts } from './inspect-fonts.ts';
import { type ExpectedTags, inspectTags } from './inspect-tags.ts';
import { asText, key, readStream } from './objects.ts';
import { readTexts } from './tagged-text.ts';
import { findLostTexts } from './words.ts';

export { measureWords } from './words.ts';

/** What a PDF must be, said by the source it was made from. */
export type ExpectedPdf = ExpectedTags & {
  /** BCP 47 tag. Only the language itself is compared: Typst names no script. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  /** The bookmarks, in order, of every depth that has some. */
  readonly headings: readonly string[];
  /** Every text block of the source. */
  readonly texts: readonly string[];
  /** Names of fonts that may be embedded, with the six letters that mark a part: `ABCDEF+Name`. */
  readonly fonts: RegExp;
};

/** Lost texts are as a rule lost for one reason: so many are named, the others counted. */
const namedTexts = 3;

const isTrue = (dict: PDFDict | undefined, name: string): boolean =>
  dict?.lookup(key(name)) === PDFBool.True;

const primaryOf = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';

function* inspectCatalog(document: PDFDocument, expected: ExpectedPdf): Generator<string> {
  const { catalog } = document;
  const metadata = catalog.has(key('Metadata'))
    ? readStream(catalog.lookup(key('Metadata')), 'the metadata')
    : '';
  if (!/pdfuaid:part>1</.test(metadata)) yield 'it does not say that it is PDF/UA-1';
  if (!isTrue(catalog.lookupMaybe(key('MarkInfo'), PDFDict), 'Marked')) yield 'it is not tagged';

  const named = catalog.lookup(key('Lang'));
  const lang = named === undefined ? 'none' : asText(named, 'the language');
  if (primaryOf(lang) !== primaryOf(expected.lang)) {
    yield `its language is ${lang}, not ${expected.lang}`;
  }
  const preferences = catalog.lookupMaybe(key('ViewerPreferences'), PDFDict);
  if (!isTrue(preferences, 'DisplayDocTitle')) yield 'a viewer would show the name of its file';
  const direction = expected.dir === 'rtl' ? 'R2L' : 'L2R';
  if (preferences?.lookup(key('Direction')) !== key(direction))
    yield `it does not run ${direction}`;
  const title = document.getTitle() ?? '';
  if (title !== expected.title) yield `its title is “${title}”, not “${expected.title}”`;
}

/** Titles of these bookmarks and those below them, as a reader opens them one after the other. */
function* listBookmarks(parent: PDFDict): Generator<string> {
  let bookmark = parent.lookupMaybe(key('First'), PDFDict);
  while (bookmark) {
    yield asText(bookmark.lookup(key('Title')), 'the title of a bookmark');
    yield* listBookmarks(bookmark);
    bookmark = bookmark.lookupMaybe(key('Next'), PDFDict);
  }
}

const foldSpaces = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function* inspectBookmarks(document: PDFDocument, headings: readonly string[]): Generator<string> {
  const outline = document.catalog.lookupMaybe(key('Outlines'), PDFDict);
  const bookmarks = outline ? [...listBookmarks(outline)].map(foldSpaces) : [];
  const wanted = headings.map(foldSpaces);
  const count = Math.max(bookmarks.length, wanted.length);
  const at = Array.from({ length: count }).findIndex((_, i) => bookmarks[i] !== wanted[i]);
  if (at < 0) return;
  const quote = (text: string | undefined): string => (text === undefined ? 'none' : `“${text}”`);
  yield `bookmark ${at + 1} is ${quote(bookmarks[at])}, the heading is ${quote(wanted[at])}`;
}

function* inspectTexts(document: PDFDocument, texts: readonly string[]): Generator<string> {
  const lost = findLostTexts(texts, readTexts(document));
  for (const text of lost.slice(0, namedTexts)) yield `the tags do not say “${foldSpaces(text)}”`;
  const more = lost.length - namedTexts;
  if (more > 0) yield `the tags do not say ${more} more of the ${texts.length} texts`;
}

/**
 * Runs a part of the inspection. A file that cannot even be read is no reason to stop, but a fault.
 */
function listFaults(part: Iterable<string>): readonly string[] {
  const faults: string[] = [];
  try {
    for (const fault of part) faults.push(fault);
  } catch (error) {
    faults.push(
      `it is not written as we know it: ${error instanceof Error ? error.message : error}`,
    );
  }
  return faults;
}

/**
 * Looks whether a PDF is what its source says and what PDF/UA-1 asks, as far as a machine can tell
 * without the whole of a validator: identifier, language, direction, title, bookmarks, fonts,
 * links, figures, tables, notes, and that the text read through the tags is the text of the source.
 *
 * @returns what is wrong, in plain words; nothing when all is well.
 * @throws when the bytes are no PDF.
 */
export async function inspectPdf(
  pdf: Uint8Array,
  expected: ExpectedPdf,
): Promise<readonly string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const parts = [
    inspectCatalog(document, expected),
    inspectBookmarks(document, expected.headings),
    inspectFonts(document, expected.fonts),
    inspectTags(document, expected),
    inspectTexts(document, expected.texts),
  ];
  return [...new Set(parts.flatMap(listFaults))];
}
