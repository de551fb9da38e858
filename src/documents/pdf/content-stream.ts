import { type PDFContext, type PDFObject, PDFObjectParser } from '@cantoo/pdf-lib';

/** An operator with its operands as they are written, and where both stand in the stream. */
export type Operator = {
  readonly name: string;
  readonly operands: readonly string[];
  /** Offset of the first operand, or of the operator where it has none. */
  readonly start: number;
  /** Offset behind the operator. */
  readonly end: number;
};

// White space, comments, delimiters and regular characters: ISO 32000-1, 7.2.
const gap = /(?:[\0\t\n\f\r ]|%[^\n\r]*)*/y;
const word = /\/?[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const operatorName = /^(?!(?:true|false|null)$)[A-Za-z'"][A-Za-z0-9*]*$/;

/** Offset behind what the sticky pattern matches at `at`. */
function skip(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(source);
  return pattern.lastIndex;
}

function skipString(source: string, at: number): number {
  let depth = 0;
  for (let i = at; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '(') depth++;
    else if (source[i] === ')' && --depth === 0) return i + 1;
  }
  return source.length;
}

function skipHex(source: string, at: number): number {
  const close = source.indexOf('>', at);
  return close < 0 ? source.length : close + 1;
}

function skipGroup(source: string, at: number, close: string): number {
  let i = skip(gap, source, at);
  while (i < source.length && !source.startsWith(close, i)) {
    i = skip(gap, source, skipObject(source, i));
  }
  return Math.min(i + close.length, source.length);
}

/** Offset behind the operand or operator that begins at `at`. */
function skipObject(source: string, at: number): number {
  if (source.startsWith('<<', at)) return skipGroup(source, at + 2, '>>');
  if (source[at] === '<') return skipHex(source, at);
  if (source[at] === '[') return skipGroup(source, at + 1, ']');
  if (source[at] === '(') return skipString(source, at);
  // A delimiter that closes nothing is stepped over, else the reader would stand still.
  return Math.max(skip(word, source, at), at + 1);
}

/**
 * The operators of a content stream, in order. Inline images are not known: their bytes would be
 * taken for operators. Typst draws images as objects of their own.
 */
export function* readOperators(source: string): Generator<Operator> {
  let operands: string[] = [];
  let start: number | null = null;
  let at = skip(gap, source, 0);
  while (at < source.length) {
    start ??= at;
    const end = skipObject(source, at);
    const token = source.slice(at, end);
    if (operatorName.test(token)) {
      yield { name: token, operands, start, end };
      operands = [];
      start = null;
    } else {
      operands.push(token);
    }
    at = skip(gap, source, end);
  }
}

/** What an operand says. Throws when it is not an object of PDF. */
export function parseOperand(operand: string | undefined, context: PDFContext): PDFObject {
  const bytes = Buffer.from(operand ?? '', 'latin1');
  return PDFObjectParser.forBytes(bytes, context).parseObject();
}
