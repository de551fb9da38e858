/** One tag of a drawing. */
export type Tag = {
  readonly kind: 'open' | 'close' | 'shape';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Line of the drawing, 1-based. */
  readonly line: number;
};

/** What is wrong with something in a drawing, and what to do. */
export type DrawingFault = readonly [fault: string, remedy: string];

const noShape: DrawingFault = [
  'is no shape',
  'write shapes only, each a tag with its attributes in double quotes',
];
const doubled: DrawingFault = ['has an attribute twice', 'keep one of the two'];
const closesNothing: DrawingFault = ['closes nothing', 'remove it, or open the tag before'];
const standsOutside: DrawingFault = [
  'stands outside the drawing',
  'put all of it between <svg …> and one </svg>',
];

/** Something that no drawing can have; `message` is how it begins. */
export class DrawingError extends Error {
  readonly line: number;
  /** Reads on after `message`. */
  readonly fault: string;
  readonly remedy: string;

  constructor(message: string, line: number, [fault, remedy]: DrawingFault = noShape) {
    super(message);
    this.line = line;
    this.fault = fault;
    this.remedy = remedy;
  }
}

// Other blanks part nothing in HTML, so `\s` would see an attribute where a page has none.
const tagPattern =
  /<(?:\/([a-zA-Z]+)[ \t\r\n]*|([a-zA-Z]+)((?:[ \t\r\n]+[a-zA-Z:-]+="[^"<]*")*)[ \t\r\n]*(\/?))>/y;
const attributePattern = /([a-zA-Z:-]+)="([^"<]*)"/g;
/** As much of a fault as a message shows, in characters. */
const longestQuote = 40;

/** Throws unless every tag that opens is closed in its turn and one tag holds all others. */
function refuseImbalance(tags: readonly Tag[]): void {
  const open: Tag[] = [];
  const refuse = (tag: Tag, fault: DrawingFault): never => {
    throw new DrawingError(writeTag(tag).slice(0, longestQuote), tag.line, fault);
  };
  const refuseOpen = (tag: Tag): never =>
    refuse(tag, ['is never closed', `close it: </${tag.name}>`]);
  for (const [index, tag] of tags.entries()) {
    const inner = open.at(-1);
    if (tag.kind === 'close') {
      if (!open.some(({ name }) => name === tag.name)) refuse(tag, closesNothing);
      if (inner && inner.name !== tag.name) refuseOpen(inner);
      open.pop();
    } else if (index > 0 && !inner) refuse(tag, standsOutside);
    else if (tag.kind === 'open') open.push(tag);
  }
  const last = open.at(-1);
  if (last) refuseOpen(last);
}

/**
 * The tags of a drawing in their order, each closed. Drawings are flat shapes and nothing else: no
 * words, no comments, no declarations. Throws a {@link DrawingError} that names what stands there
 * instead.
 */
export function readTags(drawing: string): readonly Tag[] {
  const source = drawing.replace(/^\uFEFF/, '');
  const tags: Tag[] = [];
  let line = 1;
  const skipSpace = (start: number): number => {
    let index = start;
    for (; /[ \t\r\n]/.test(source.charAt(index)); index += 1)
      if (source[index] === '\n') line += 1;
    return index;
  };
  let start = skipSpace(0);
  while (start < source.length) {
    tagPattern.lastIndex = start;
    const match = tagPattern.exec(source);
    const [found = ''] = source.slice(start, start + longestQuote).split('\n');
    if (!match) throw new DrawingError(found, line);
    const [whole, closed, opened = '', written = '', end] = match;
    const pairs = [...written.matchAll(attributePattern)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
    const attributes = new Map(pairs);
    // A page takes the first of the two, the map has the last.
    if (attributes.size < pairs.length) throw new DrawingError(found, line, doubled);
    const kind = closed !== undefined ? 'close' : end === '/' ? 'shape' : 'open';
    tags.push({ kind, name: closed ?? opened, attributes, line });
    line += whole.split('\n').length - 1;
    start = skipSpace(start + whole.length);
  }
  refuseImbalance(tags);
  return tags;
}

/** A tag as SVG. */
export function writeTag({ kind, name, attributes }: Tag): string {
  if (kind === 'close') return `</${name}>`;
  const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
  return `<${name}${written}${kind === 'shape' ? '/' : ''}>`;
}
