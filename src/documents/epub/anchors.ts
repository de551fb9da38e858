import type { DocBlock } from '../tree.ts';
import { textOf, walkBlocks } from '../walk.ts';

/** A place that the table of contents or a link may lead to. */
export type Anchor = {
  readonly id: string;
  readonly depth: 1 | 2 | 3 | 4;
  /** Its heading, as plain text. */
  readonly title: string;
};

/**
 * The heading of a page of a picture book: its number, which other pages name (“turn to page 4”),
 * and its title.
 */
export const titleOfLeaf = (leaf: DocBlock & { type: 'leaf' }): string =>
  `${leaf.number} ${leaf.title}`.trim();

function* anchorsOf(block: DocBlock): Iterable<Anchor> {
  const { type } = block;
  if (type === 'heading') {
    yield { id: block.id, depth: block.depth, title: textOf(block.children) };
  } else if (type === 'sheet') {
    yield { id: block.id, depth: 2, title: block.title };
  } else if (type === 'leaf') {
    yield { id: block.id, depth: 2, title: titleOfLeaf(block) };
  }
}

/** Headings, sheets and leaves, in the order of reading; the latter two count as depth 2. */
export function listAnchors(blocks: readonly DocBlock[]): readonly Anchor[] {
  return [...walkBlocks(blocks)].flatMap((block) => [...anchorsOf(block)]);
}
