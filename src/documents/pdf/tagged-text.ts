import { PDFDocument } from '@cantoo/pdf-lib';
import { readPages } from './page-reader.ts';
import { textOfItem } from './page-text.ts';
import {
  contentKey,
  readStructure,
  type StructureElement,
  type StructureNode,
} from './structure-tree.ts';

/** A stretch of text that no other block interrupts. */
export type TaggedText = {
  /** The tags around it, from the root: `Document/L/LI/LBody`. */
  readonly path: string;
  readonly text: string;
};

/** Tags inside a line: their text belongs to the block around them (ISO 32000-1, 14.8.4.4). */
const inlineRoles: ReadonlySet<string> = new Set([
  'Annot',
  'BibEntry',
  'Code',
  'Em',
  'Link',
  'Quote',
  'Reference',
  'Span',
  'Strong',
]);

class TagReader {
  readonly texts: TaggedText[] = [];
  /** What each marked content says. */
  private readonly contents: ReadonlyMap<string, string>;

  constructor(contents: ReadonlyMap<string, string>) {
    this.contents = contents;
  }

  readBlock(element: StructureElement, outer: string): void {
    const path = outer === '' ? element.role : `${outer}/${element.role}`;
    let text = '';
    const finish = (): void => {
      if (text.trim() !== '') this.texts.push({ path, text });
      text = '';
    };
    for (const child of element.actualText === null ? element.children : []) {
      if (child.type === 'element' && !inlineRoles.has(child.role)) {
        finish();
        this.readBlock(child, path);
      } else {
        text += this.readInline(child, path);
      }
    }
    text += element.actualText ?? '';
    finish();
  }

  private readInline(node: StructureNode, path: string): string {
    if (node.type === 'object') return '';
    if (node.type === 'content') return this.contents.get(contentKey(node.page, node.mcid)) ?? '';
    if (node.actualText !== null) return node.actualText;
    if (inlineRoles.has(node.role)) {
      return node.children.map((child) => this.readInline(child, path)).join('');
    }
    // A block inside a line, as the number of a note in bold type, stands before it.
    this.readBlock(node, path);
    return '';
  }
}

/** {@link readTaggedText} of a document that is open. */
export function readTexts(document: PDFDocument): readonly TaggedText[] {
  const contents = readPages(document).flatMap(({ items }, page) =>
    items.map((item): [string, string] => [contentKey(page, item.mcid), textOfItem(item)]),
  );
  const reader = new TagReader(new Map(contents));
  for (const node of readStructure(document)) {
    if (node.type === 'element') reader.readBlock(node, '');
  }
  return reader.texts;
}

/**
 * The text of a PDF in the order and in the words of its tags, as a screen reader gets it. A note
 * stands where its number is, so it cuts its paragraph in two.
 *
 * @throws when the document has no tags or is written as Typst writes none.
 */
export async function readTaggedText(bytes: Uint8Array): Promise<readonly TaggedText[]> {
  return readTexts(await PDFDocument.load(bytes, { updateMetadata: false }));
}
