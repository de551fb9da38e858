import { PDFArray, type PDFDocument } from '@cantoo/pdf-lib';
import { asDict, key } from './objects.ts';
import { listElements, readStructure } from './structure-tree.ts';

function* inspectLinks(document: PDFDocument): Generator<string> {
  for (const [index, { node }] of document.getPages().entries()) {
    const annotations = node.lookupMaybe(key('Annots'), PDFArray);
    if (!annotations) continue;
    const page = `page ${index + 1}`;
    if (node.get(key('Tabs')) !== key('S')) yield `${page}: the tab key does not follow the tags`;
    for (let i = 0; i < annotations.size(); i++) {
      const annotation = asDict(annotations.lookup(i), 'an annotation');
      if (annotation.get(key('Subtype')) !== key('Link')) continue;
      if (!annotation.has(key('Contents'))) yield `${page}: a link has no description`;
      if (!annotation.has(key('StructParent'))) yield `${page}: a link is in no tag`;
    }
  }
}

/** What the tags must have, beside the text itself. */
export type ExpectedTags = {
  readonly headings: readonly string[];
  /** Notes that the source has. */
  readonly notes: number;
  readonly hasTables: boolean;
};

/** Whether links, figures, headings, tables and notes are tagged as PDF/UA-1 wants. */
export function* inspectTags(document: PDFDocument, expected: ExpectedTags): Generator<string> {
  yield* inspectLinks(document);
  const elements = [...listElements(readStructure(document))];
  const count = (pattern: RegExp): number =>
    elements.filter(({ role }) => pattern.test(role)).length;
  for (const { role, alt } of elements) {
    if (role === 'Figure' && !alt) yield 'a figure has no text for those who do not see it';
  }
  const headings = count(/^H[1-6]$/);
  if (headings < expected.headings.length) {
    yield `${headings} headings are tagged, the source has ${expected.headings.length}`;
  }
  if (expected.hasTables && count(/^TH$/) === 0) yield 'no cell of a table is tagged as its head';
  const notes = count(/^Note$/);
  if (notes !== expected.notes) {
    yield `${notes} notes are tagged, the source has ${expected.notes}`;
  }
}
