import type { Block, Inline } from './types.ts';

/** The words of a run: citations and notes have none. */
export function textOfInlines(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'code') text += inline.text;
    else if (inline.type === 'break') text += '\n';
    else if (inline.type !== 'note') text += textOfInlines(inline.children);
  }
  return text;
}

/** What neither shows nor is read out: spaces, marks that join or part, lone accents. */
const unseen = /[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a run says anything: a reader can see it and hear it. */
export function hasWords(inlines: readonly Inline[]): boolean {
  return textOfInlines(inlines).replace(unseen, '') !== '';
}

/** The inline runs that belong to a block itself, not to a block inside it. */
export function inlinesOfBlock(block: Block): readonly (readonly Inline[])[] {
  if (block.type === 'heading' || block.type === 'paragraph') return [block.children];
  if (block.type === 'table') return [...block.head, ...block.rows.flat()];
  return [];
}

/** The blocks that stand directly inside a block. */
export function blocksInside(block: Block): readonly Block[] {
  if (block.type === 'list') return block.items.flatMap((item) => item.blocks);
  return block.type === 'quote' || block.type === 'component' ? block.blocks : [];
}

/** Every block, also those inside others, in reading order. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* walkBlocks(blocksInside(block));
  }
}

/** Every inline of a run, also those inside others, in reading order. */
export function* walkInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* walkInlines(inline.children);
  }
}

/** The words of blocks, one line for each paragraph, heading and table cell. */
export function textOfBlocks(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of walkBlocks(blocks)) {
    for (const inlines of inlinesOfBlock(block)) lines.push(textOfInlines(inlines));
  }
  return lines.join('\n');
}
