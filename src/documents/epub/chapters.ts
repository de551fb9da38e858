import type { DocBlock } from '../tree.ts';
import { type Anchor, listAnchors } from './anchors.ts';

/** A file of the body. */
export type Chapter = {
  /** Its name without ending: `front`, `chapter-01`. */
  readonly name: string;
  /** The heading it begins with; the front chapter has none. */
  readonly heading: Anchor | null;
  readonly blocks: readonly DocBlock[];
  readonly anchors: readonly Anchor[];
};

export const fileOfChapter = ({ name }: Chapter): string => `${name}.xhtml`;

const beginsChapter = (block: DocBlock): boolean => block.type === 'heading' && block.depth === 1;

function toChapter(name: string, blocks: readonly DocBlock[]): Chapter {
  const anchors = listAnchors(blocks);
  const [first] = blocks;
  const heading = first && beginsChapter(first) ? (anchors[0] ?? null) : null;
  return { name, heading, blocks, anchors };
}

/** The body in files: one for each heading of depth 1, and `front` for what comes before the first. */
export function splitChapters(body: readonly DocBlock[]): readonly Chapter[] {
  const starts = body.flatMap((block, index) => (beginsChapter(block) ? [index] : []));
  const front = body.slice(0, starts[0]);
  const chapters = starts.map((start, index) => {
    const name = `chapter-${String(index + 1).padStart(2, '0')}`;
    return toChapter(name, body.slice(start, starts[index + 1]));
  });
  return front.length === 0 ? chapters : [toChapter('front', front), ...chapters];
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
