/** What the glyphs of a font mean, by their number. */
export type Meanings = ReadonlyMap<number, string>;

const sections = /\d+\s+beginbfchar[\s\S]*endbfchar\s*/;
/** A section may list at most this many glyphs (Adobe Technical Note 5014). */
const sectionLength = 100;

/** Text as hexadecimal UTF-16, high byte first, as PDF wants it. */
export function encodeUtf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

function decodeUtf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

export function encodeGlyph(glyph: number): string {
  return glyph.toString(16).padStart(4, '0');
}

/**
 * What the ToUnicode map of a font says of its glyphs.
 *
 * @throws when the map holds ranges, which Typst does not write.
 */
export function readToUnicode(source: string): Meanings {
  if (source.includes('beginbfrange')) throw new Error('a ToUnicode map with ranges');
  const [listed = ''] = sections.exec(source) ?? [];
  const pairs = listed.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]*)>/gi);
  return new Map(
    [...pairs].map(([, glyph = '', text = '']) => [Number.parseInt(glyph, 16), decodeUtf16(text)]),
  );
}

/** The same ToUnicode map with other meanings. */
export function writeToUnicode(source: string, meanings: Meanings): string {
  const lines = [...meanings]
    .sort(([a], [b]) => a - b)
    .map(([glyph, text]) => `<${encodeGlyph(glyph)}> <${encodeUtf16(text)}>`);
  let body = '';
  for (let from = 0; from < lines.length; from += sectionLength) {
    const part = lines.slice(from, from + sectionLength);
    body += `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`;
  }
  // A function, as a string would be searched for "$".
  return source.replace(sections, () => body);
}
