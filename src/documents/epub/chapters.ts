import type { Doc, DocBlock } from '../tree.ts';
import { type Anchor, listAnchors } from './anchors.ts';

/** A file of the body. */
export type Chapter = {
  /** Its name without ending: `front`, `chapter-01`, `text`. */
  readonly name: string;
  /** The heading of the chapter; `front` and `text` have none. */
  readonly heading: Anchor | null;
  readonly blocks: readonly DocBlock[];
  readonly anchors: readonly Anchor[];
};

export const fileOfChapter = ({ name }: Chapter): string => `${name}.xhtml`;

const beginsChapter = (block: DocBlock): boolean => block.type === 'heading' && block.depth === 1;

/**
 * The body in files: one for each heading of depth 1, and `front` for what comes before the first. A
 * document without chapters is one file, `text`: its sections need no pages of their own, and a note
 * may refer to any of them.
 */
export function splitChapters({ body, isInChapters }: Doc): readonly Chapter[] {
  const starts = isInChapters
    ? body.flatMap((block, index) => (beginsChapter(block) ? [index] : []))
    : [];
  const start = body.slice(0, starts[0]);
  const chapters = starts.map((from, index): Chapter => {
    const name = `chapter-${String(index + 1).padStart(2, '0')}`;
    const blocks = body.slice(from, starts[index + 1]);
    const anchors = listAnchors(blocks);
    return { name, heading: anchors[0] ?? null, blocks, anchors };
  });
  if (start.length === 0) return chapters;
  const name = isInChapters ? 'front' : 'text';
  return [{ name, heading: null, blocks: start, anchors: listAnchors(start) }, ...chapters];
}

/** Leads from a chapter to an id. */
export type ResolveId = (id: string) => string;

/**
 * How links of this chapter reach a heading, sheet or leaf: `#id` in the chapter itself, else
 * `chapter-03.xhtml#id`. What it gives throws, naming the id, when the document has no such place, or
 * has several and none in this chapter.
 */
export function resolverFor(chapter: Chapter, all: readonly Chapter[]): ResolveId {
  return (id) => {
    const homes = all.filter(({ anchors }) => anchors.some((anchor) => anchor.id === id));
    if (homes.includes(chapter)) return `#${id}`;
    const [home, ...others] = homes;
    if (!home) throw new Error(`a link leads to #${id}, which no heading of the document has`);
    if (others.length > 0) {
      throw new Error(`a link leads to #${id}, which ${homes.length} chapters have`);
    }
    return `${fileOfChapter(home)}#${id}`;
  };
}
