import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { type Operator, parseOperand, readOperators } from './content-stream.ts';
import { identity, type Matrix, multiply, readMatrix } from './matrix.ts';
import { asNumber, asText, key, readStream } from './objects.ts';
import { type KnownFonts, type PageFont, readPageFonts } from './page-fonts.ts';
import type { ActualText, Item, PageText, Piece } from './page-text.ts';
import { readShowString } from './show-string.ts';

/** A mark of content that is open. */
type Mark = { readonly isReversed: boolean; readonly actualText: ActualText | null };

/** An item that is still open. */
type Draft = {
  readonly mcid: number;
  readonly start: number;
  readonly bodyStart: number;
  /** How many marks are open around it. */
  readonly depth: number;
  readonly pieces: Piece[];
  transform: Matrix | null;
  textStart: number;
};

type GraphicsState = {
  readonly transform: Matrix;
  readonly font: { readonly name: string; readonly size: number } | null;
};

/**
 * Follows the operators of a page as far as text goes. It knows what krilla writes, the library
 * with which Typst makes PDF: a text matrix before every string, and no operator that moves to a
 * new line.
 */
class PageReader {
  readonly items: Item[] = [];
  private readonly fonts: ReadonlyMap<string, PageFont>;
  private readonly context: PDFContext;
  private state: GraphicsState = { transform: identity, font: null };
  private readonly saved: GraphicsState[] = [];
  private textMatrix = identity;
  private readonly marks: Mark[] = [];
  private draft: Draft | null = null;

  constructor(fonts: ReadonlyMap<string, PageFont>, context: PDFContext) {
    this.fonts = fonts;
    this.context = context;
  }

  follow(operator: Operator): void {
    const { name, operands } = operator;
    switch (name) {
      case 'q':
        this.saved.push(this.state);
        break;
      case 'Q':
        this.state = this.saved.pop() ?? this.state;
        break;
      case 'cm': {
        const transform = multiply(readMatrix(operands), this.state.transform);
        this.state = { ...this.state, transform };
        break;
      }
      case 'BT':
        this.textMatrix = identity;
        if (this.draft) this.draft.textStart = operator.end;
        break;
      case 'Tf': {
        const [font = '', size] = operands;
        this.state = { ...this.state, font: { name: font, size: Number(size) } };
        break;
      }
      case 'Tm':
        this.textMatrix = readMatrix(operands);
        break;
      case 'BMC':
      case 'BDC':
        this.open(operator);
        break;
      case 'EMC':
        this.close(operator);
        break;
      case 'Tj':
      case 'TJ':
        this.show(operator);
        break;
    }
  }

  private open({ operands: [tag, properties], start, end }: Operator): void {
    const parsed = properties === undefined ? null : parseOperand(properties, this.context);
    // Properties may also be the name of a dictionary elsewhere; Typst writes them in place.
    const dict = parsed instanceof PDFDict ? parsed : null;
    const mcid = dict?.get(key('MCID'));
    const actual = dict?.get(key('ActualText'));
    if (mcid !== undefined) {
      const depth = this.marks.length;
      const number = asNumber(mcid, 'a marked-content id');
      const pieces: Piece[] = [];
      this.draft = {
        mcid: number,
        pieces,
        transform: null,
        textStart: end,
        start,
        bodyStart: end,
        depth,
      };
    }
    this.marks.push({
      isReversed: tag === '/ReversedChars',
      actualText: actual === undefined ? null : { text: asText(actual, 'an ActualText') },
    });
  }

  private close({ end }: Operator): void {
    this.marks.pop();
    if (this.draft?.depth !== this.marks.length) return;
    const { depth: _, transform, ...draft } = this.draft;
    this.items.push({ ...draft, transform: transform ?? identity, end });
    this.draft = null;
  }

  private show({ operands: [operand] }: Operator): void {
    // What stands outside every id is no text of the document: a running foot, a line, a rule.
    if (!this.draft) return;
    const { transform, font } = this.state;
    const found = this.fonts.get(font?.name ?? '');
    if (!font || !found) throw new Error(`text in a font that the page lacks: ${font?.name}`);
    const [, , , , x, y] = multiply(this.textMatrix, transform);
    const inner = this.marks.slice(this.draft.depth + 1);
    this.draft.transform ??= transform;
    this.draft.pieces.push({
      ...readShowString(operand, this.context),
      font: found,
      fontName: font.name,
      size: font.size,
      textMatrix: this.textMatrix,
      x,
      y,
      isReversed: inner.some(({ isReversed }) => isReversed),
      actualText: inner.find(({ actualText }) => actualText)?.actualText ?? null,
    });
  }
}

function readSource(page: PDFPage): string {
  const contents = page.node.lookup(key('Contents'));
  if (contents === undefined) return '';
  if (!(contents instanceof PDFArray)) return readStream(contents, 'the content of a page');
  const parts = contents.asArray().map((part) => page.doc.context.lookup(part));
  return parts.map((part) => readStream(part, 'a part of a page')).join('\n');
}

function readPage(page: PDFPage, known: KnownFonts): PageText {
  const source = readSource(page);
  const reader = new PageReader(readPageFonts(page, known), page.doc.context);
  for (const operator of readOperators(source)) reader.follow(operator);
  return { source, items: reader.items };
}

/**
 * The text of every page that tags point to. Throws when a page is written as Typst writes none.
 */
export function readPages(document: PDFDocument): readonly PageText[] {
  const known: KnownFonts = new Map();
  return document.getPages().map((page) => readPage(page, known));
}
