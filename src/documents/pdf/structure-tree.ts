import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { asDict, asName, asNumber, asText, key } from './objects.ts';

/** A tag. */
export type StructureElement = {
  readonly type: 'element';
  /** Name of the tag: `H1`, `P`. */
  readonly role: string;
  readonly dict: PDFDict;
  readonly children: readonly StructureNode[];
  readonly alt: string | null;
  /** Text that stands for all that is in it. */
  readonly actualText: string | null;
  /** How its parent names it. */
  readonly entry: PDFObject;
};

/** Marked content of a page. */
export type StructureContent = {
  readonly type: 'content';
  readonly mcid: number;
  /** Number of the page, from 0. */
  readonly page: number;
  readonly entry: PDFObject;
};

/** Something that stands on a page without being part of its content: the frame of a link. */
export type StructureObject = { readonly type: 'object'; readonly entry: PDFObject };

export type StructureNode = StructureElement | StructureContent | StructureObject;

/** Names marked content in the whole document. */
export const contentKey = (page: number, mcid: number): string => `${page}:${mcid}`;

class StructureReader {
  private readonly document: PDFDocument;
  private readonly pages: ReadonlyMap<PDFRef, number>;

  constructor(document: PDFDocument) {
    this.document = document;
    this.pages = new Map(document.getPages().map(({ ref }, index) => [ref, index]));
  }

  /** The page that an entry names, else that of the tag around it. */
  private pageOf(dict: PDFDict, outer: number | null): number | null {
    const ref = dict.get(key('Pg'));
    return (ref instanceof PDFRef ? this.pages.get(ref) : undefined) ?? outer;
  }

  private content(mcid: number, page: number | null, entry: PDFObject): StructureContent {
    if (page === null) throw new Error(`marked content ${mcid} is tagged, but on no page`);
    return { type: 'content', mcid, page, entry };
  }

  readNode(entry: PDFObject, outer: number | null): StructureNode {
    const object = this.document.context.lookup(entry);
    if (object instanceof PDFNumber) return this.content(object.asNumber(), outer, entry);
    const dict = asDict(object, 'a part of the structure tree');
    const type = dict.lookup(key('Type'));
    const page = this.pageOf(dict, outer);
    if (type === key('MCR')) {
      const mcid = asNumber(dict.lookup(key('MCID')), 'a marked-content id');
      return this.content(mcid, page, entry);
    }
    return type === key('OBJR') ? { type: 'object', entry } : this.readElement(dict, page, entry);
  }

  private readElement(dict: PDFDict, page: number | null, entry: PDFObject): StructureElement {
    const alt = dict.lookup(key('Alt'));
    const actualText = dict.lookup(key('ActualText'));
    return {
      type: 'element',
      role: asName(dict.lookup(key('S')), 'the name of a tag'),
      dict,
      children: this.readChildren(dict, page),
      alt: alt === undefined ? null : asText(alt, 'the text for a figure'),
      actualText: actualText === undefined ? null : asText(actualText, 'the text for a tag'),
      entry,
    };
  }

  readChildren(dict: PDFDict, page: number | null): readonly StructureNode[] {
    const children = dict.lookup(key('K'));
    // A single child may stand without an array around it.
    const entries = children instanceof PDFArray ? children.asArray() : [dict.get(key('K'))];
    return entries.flatMap((entry) => (entry === undefined ? [] : [this.readNode(entry, page)]));
  }
}

/** The tags of a document, in reading order (ISO 32000-1, 14.7.2). Throws when it has none. */
export function readStructure(document: PDFDocument): readonly StructureNode[] {
  const root = asDict(document.catalog.lookup(key('StructTreeRoot')), 'the root of the tags');
  return new StructureReader(document).readChildren(root, null);
}

/** All tags below these, in reading order. */
export function* listElements(nodes: readonly StructureNode[]): Generator<StructureElement> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    yield node;
    yield* listElements(node.children);
  }
}
