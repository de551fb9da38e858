/** One tag of a drawing. */
export type Tag = {
  readonly kind: 'open' | 'close' | 'shape';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Line of the drawing, 1-based. */
  readonly line: number;
};

/** Something in a drawing that is no tag; `message` is how it begins. */
export class DrawingError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const tagPattern = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/y;
const attributePattern = /([a-zA-Z:-]+)="([^"<]*)"/g;

/**
 * The tags of a drawing in their order. Drawings are flat shapes and nothing else: no words, no
 * comments, no declarations. Throws a {@link DrawingError} that names what stands there instead.
 */
export function readTags(drawing: string): readonly Tag[] {
  const source = drawing.trimEnd();
  const tags: Tag[] = [];
  let line = 1;
  const skipSpace = (start: number): number => {
    let index = start;
    for (; /\s/.test(source.charAt(index)); index += 1) if (source[index] === '\n') line += 1;
    return index;
  };
  tagPattern.lastIndex = skipSpace(0);
  while (tagPattern.lastIndex < source.length) {
    const start = tagPattern.lastIndex;
    const match = tagPattern.exec(source);
    if (!match) {
      const [found = ''] = source.slice(start, start + 40).split('\n');
      throw new DrawingError(found, line);
    }
    const [, slash, name = '', attributes = '', end] = match;
    tags.push({
      kind: slash === '/' ? 'close' : end === '/' ? 'shape' : 'open',
      name,
      attributes: new Map(
        [...attributes.matchAll(attributePattern)].map(([, key = '', value = '']) => [key, value]),
      ),
      line,
    });
    tagPattern.lastIndex = skipSpace(tagPattern.lastIndex);
  }
  return tags;
}

/** A tag as SVG. */
export function writeTag({ kind, name, attributes }: Tag): string {
  if (kind === 'close') return `</${name}>`;
  const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
  return `<${name}${written}${kind === 'shape' ? '/' : ''}>`;
}
