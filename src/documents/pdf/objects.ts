import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** The key of an entry: `Font` for `/Font`. */
export const key = (name: string): PDFName => PDFName.of(name);

function refuse(object: PDFObject | undefined, expected: string, what: string): never {
  const found = object === undefined ? 'missing' : `a ${object.constructor.name}`;
  throw new Error(`${what} should be ${expected}, but is ${found}`);
}

/*
 * Each of these gives an object of the PDF as what it must be, and throws when it is something
 * else. `what` says in the message which object was looked at.
 */

export function asArray(object: PDFObject | undefined, what: string): PDFArray {
  return object instanceof PDFArray ? object : refuse(object, 'an array', what);
}

export function asDict(object: PDFObject | undefined, what: string): PDFDict {
  return object instanceof PDFDict ? object : refuse(object, 'a dictionary', what);
}

/** A name without its slash. */
export function asName(object: PDFObject | undefined, what: string): string {
  return object instanceof PDFName ? object.decodeText() : refuse(object, 'a name', what);
}

export function asNumber(object: PDFObject | undefined, what: string): number {
  return object instanceof PDFNumber ? object.asNumber() : refuse(object, 'a number', what);
}

export function asRef(object: PDFObject | undefined, what: string): PDFRef {
  return object instanceof PDFRef ? object : refuse(object, 'a reference', what);
}

const isString = (object: PDFObject | undefined): object is PDFString | PDFHexString =>
  object instanceof PDFString || object instanceof PDFHexString;

/** A string of bytes, one or two of which stand for a glyph. */
export function asBytes(object: PDFObject | undefined, what: string): Uint8Array {
  return isString(object) ? object.asBytes() : refuse(object, 'a string', what);
}

/** A string that is text. */
export function asText(object: PDFObject | undefined, what: string): string {
  return isString(object) ? object.decodeText() : refuse(object, 'a text', what);
}

export function asStream(object: PDFObject | undefined, what: string): PDFRawStream {
  return object instanceof PDFRawStream ? object : refuse(object, 'a stream', what);
}

/**
 * The unpacked bytes of a stream as text, a character each (Latin-1), so that offsets are bytes.
 */
export function readStream(object: PDFObject | undefined, what: string): string {
  return Buffer.from(decodePDFRawStream(asStream(object, what)).decode()).toString('latin1');
}
