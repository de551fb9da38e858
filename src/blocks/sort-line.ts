import { textOfInlines } from './text.ts';
import type { Block, Inline, ListItem } from './types.ts';

/** A line of a game of sorting: `“Are you alone?” **Storm.** Nobody needs to know that.` */
export type SortLine = {
  readonly text: readonly Inline[];
  /** The way we chose, as it is written, and its name without the full stop. */
  readonly choice: readonly Inline[];
  readonly way: string;
  readonly reason: readonly Inline[];
};

/** The name of a way: what is written without the punctuation at its end, in small letters. */
export function nameOfWay(text: string): string {
  return text
    .trim()
    .replace(/[\s.。．!！?？؟…]+$/u, '')
    .toLowerCase();
}

/** The ways one can choose, as they are written; none when they are not a plain list. */
export function readWays(block: Block | undefined): readonly string[] {
  if (block?.type !== 'list' || block.isOrdered) return [];
  return block.items.flatMap(({ blocks: [first] }) =>
    first?.type === 'paragraph' ? [textOfInlines(first.children).trim()] : [],
  );
}

/** Reads a line of a game of sorting; `null` when it has not all three parts. */
export function readSortLine({ blocks }: ListItem): SortLine | null {
  const [first, ...more] = blocks;
  if (first?.type !== 'paragraph' || more.length > 0) return null;
  const index = first.children.findIndex(({ type }) => type === 'strong');
  const strong = first.children[index];
  if (strong?.type !== 'strong') return null;
  const text = first.children.slice(0, index);
  const reason = first.children.slice(index + 1);
  if (textOfInlines(text).trim() === '' || textOfInlines(reason).trim() === '') return null;
  return { text, choice: strong.children, way: nameOfWay(textOfInlines(strong.children)), reason };
}
