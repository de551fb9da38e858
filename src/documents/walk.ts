import type { DocBlock, DocInline } from './tree.ts';

function blocksWithin(block: DocBlock): readonly DocBlock[] {
  switch (block.type) {
    case 'list':
      return block.items.flat();
    case 'facts':
      return block.items.flatMap(({ blocks }) => blocks);
    case 'quote':
    case 'box':
    case 'sheet':
    case 'leaf':
      return block.blocks;
    case 'heading':
    case 'paragraph':
    case 'table':
    case 'figure':
    case 'question':
    case 'flow':
    case 'cards':
      return [];
    default:
      return block satisfies never;
  }
}

/** These blocks and all that stand in them, in the order of reading. */
export function* walkBlocks(blocks: readonly DocBlock[]): Iterable<DocBlock> {
  for (const block of blocks) {
    yield block;
    yield* walkBlocks(blocksWithin(block));
  }
}

/** The words of a line alone, without its notes. */
export function textOf(inlines: readonly DocInline[]): string {
  return inlines.map(textOfInline).join('');
}

function textOfInline(inline: DocInline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return ' ';
    case 'strong':
    case 'emphasis':
    case 'link':
    case 'span':
      return textOf(inline.children);
    case 'note':
      return '';
    default:
      return inline satisfies never;
  }
}
