import { textOfInlines } from '../blocks/text.ts';
import type { Block, BlockTree } from '../blocks/types.ts';

/** A paragraph or the text of a list item, on one line, and where it stands. */
export type Passage = { readonly text: string; readonly line: number };

type Component = Extract<Block, { type: 'component' }>;

/** Whether a component speaks to the adult beside a child. */
const isForAdult = ({ name }: Component): boolean => name === 'GrownUp';

function* walkPassages(blocks: readonly Block[]): Generator<Passage> {
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const text = textOfInlines(block.children).replace(/\s*\n\s*/g, ' ');
      yield { text, line: block.line };
    } else if (block.type === 'list') {
      for (const item of block.items) yield* walkPassages(item.blocks);
    } else if (block.type === 'quote' || (block.type === 'component' && !isForAdult(block))) {
      yield* walkPassages(block.blocks);
    }
  }
}

/**
 * The running text of a page, its notes at the end: paragraphs, list items and what stands in
 * components. Headings, tables and attributes are left out: they are no sentences. So is what is
 * said to an adult beside a child: see {@link listAdultPassages}.
 */
export function listPassages({ blocks, notes }: Pick<BlockTree, 'blocks' | 'notes'>) {
  return [...walkPassages(blocks), ...notes.flatMap((note) => [...walkPassages(note.blocks)])];
}

/** What a page for children says to the adult who reads along. */
export function listAdultPassages({ blocks }: Pick<BlockTree, 'blocks'>): readonly Passage[] {
  return blocks.flatMap((block) =>
    block.type === 'component' && isForAdult(block) ? [...walkPassages(block.blocks)] : [],
  );
}
