import { textOfInlines } from '../blocks/text.ts';
import type { Block, BlockTree } from '../blocks/types.ts';

/** A paragraph or the text of a list item, on one line, and where it stands. */
export type Passage = { readonly text: string; readonly line: number };

function* walkPassages(blocks: readonly Block[]): Generator<Passage> {
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const text = textOfInlines(block.children).replace(/\s*\n\s*/g, ' ');
      yield { text, line: block.line };
    } else if (block.type === 'list') {
      for (const item of block.items) yield* walkPassages(item.blocks);
    } else if (block.type === 'quote' || block.type === 'component') {
      yield* walkPassages(block.blocks);
    }
  }
}

/**
 * The running text of a page, its notes at the end: paragraphs, list items and what stands in
 * components. Headings, tables and attributes are left out: they are no sentences.
 */
export function listPassages({ blocks, notes }: Pick<BlockTree, 'blocks' | 'notes'>) {
  return [...walkPassages(blocks), ...notes.flatMap((note) => [...walkPassages(note.blocks)])];
}
