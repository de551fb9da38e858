import { renderSVG } from 'uqr';
import type { LocaleInfo } from '../../content-model/locale.ts';
import type { Paper } from '../plan.ts';
import type { Doc, DocBlock, DocInline } from '../tree.ts';

/** What only the page of paper needs to know of a document. */
export type PdfSetting = {
  readonly form: 'book' | 'sheet';
  readonly paper: Paper;
  readonly info: LocaleInfo;
  /** `Page {page} of {pages}`, in the language of the document. */
  readonly page: string;
  /** Name of the language, in the language. */
  readonly language: string;
  readonly colon: string;
  /** Colours of the readers, `#rrggbb`: dark, and light behind words. */
  readonly hue: string;
  readonly tint: string;
};

/** The data the template is given, and the pictures it refers to. */
export type TemplateData = {
  readonly json: string;
  /** File name → SVG. */
  readonly pictures: ReadonlyMap<string, string>;
};

function lengthOf(inlines: readonly DocInline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.type === 'text' || inline.type === 'code') return sum + inline.text.length;
    return inline.type === 'note' || inline.type === 'break'
      ? sum
      : sum + lengthOf(inline.children);
  }, 0);
}

/** Every picture in some blocks, by the file the template loads it from. */
function collectPictures(blocks: readonly DocBlock[], pictures: Map<string, string>): void {
  for (const block of blocks) {
    if (block.type === 'figure') pictures.set(`${block.name}.svg`, block.svg);
    else if (block.type === 'list') for (const item of block.items) collectPictures(item, pictures);
    else if ('blocks' in block) collectPictures(block.blocks, pictures);
  }
}

/** A block as the template reads it: a picture is a file, a table knows how wide its cells are. */
function prepareBlock(block: DocBlock): unknown {
  switch (block.type) {
    case 'figure':
      return { type: 'figure', file: `${block.name}.svg`, alt: block.alt, caption: block.caption };
    case 'table': {
      const measures = {
        head: block.head.map(lengthOf),
        rows: block.rows.map((row) => row.map(lengthOf)),
      };
      const rows = block.rows.map((row) => row.map((children) => ({ children })));
      return { ...block, rows, measures };
    }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(prepareBlock)) };
    case 'facts':
      return {
        ...block,
        items: block.items.map(({ term, blocks }) => ({ term, blocks: blocks.map(prepareBlock) })),
      };
    case 'quote':
    case 'box':
    case 'sheet':
    case 'leaf':
      return { ...block, blocks: block.blocks.map(prepareBlock) };
    case 'heading':
    case 'paragraph':
    case 'question':
    case 'flow':
    case 'cards':
      return block;
  }
}

/** A document as data for the template. */
export function prepareDocument(doc: Doc, setting: PdfSetting, isProbe = false): TemplateData {
  const { form, paper, info, page, language, colon, hue, tint } = setting;
  const { document: look, lang, hasItalics, hasPhraseBreaks } = info;
  const pictures = new Map([['code.svg', renderSVG(doc.meta.address, { border: 2 })]]);
  collectPictures(doc.body, pictures);
  const chapters = doc.body.filter((block) => block.type === 'heading' && block.depth === 1).length;
  const data = {
    meta: doc.meta,
    words: { ...doc.words, page, language },
    form,
    // A part of the document alone, to see whether the fault is in it.
    isProbe,
    chapters: doc.isInChapters ? chapters : 1,
    // A picture to colour, a poster, a certificate: nothing but its sheets.
    isBare: doc.body.every(({ type }) => type === 'sheet'),
    isPictureBook: doc.body.some(({ type }) => type === 'leaf'),
    code: { file: 'code.svg', alt: doc.meta.address },
    style: {
      ...look,
      paper,
      lang: lang.split('-')[0],
      isMixed: hasPhraseBreaks,
      hasItalics,
      colon,
      hue,
      tint,
    },
    body: doc.body.map(prepareBlock),
  };
  return { json: JSON.stringify(data), pictures };
}
