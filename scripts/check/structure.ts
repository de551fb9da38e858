import { inlinesOfBlock, walkBlocks, walkInlines } from '../../src/blocks/text.ts';
import type { Block, Inline } from '../../src/blocks/types.ts';
import { findComponentRule } from '../../src/mdx/components.ts';

/** What a block is, in words that must be the same in every language. */
export type Shape = { readonly name: string; readonly line: number };

/** A drawing may be of one language: `media/map.fr.svg` has the shape of `media/map.svg`. */
function sharedMedia(value: string, locale: string): string {
  return value.replace(`.${locale}.`, '.');
}

function nameComponent(block: Extract<Block, { type: 'component' }>, locale: string): string {
  const rule = findComponentRule(block.name);
  const attributes = Object.entries(block.attributes)
    .map(([name, value]) => {
      const kind = rule?.attributes[name]?.kind;
      if (kind === 'text') return ` ${name}`;
      return ` ${name}="${kind === 'media' ? sharedMedia(value, locale) : value}"`;
    })
    .sort();
  return `<${block.name}${attributes.join('')}>`;
}

function nameBlock(block: Block, locale: string): string {
  switch (block.type) {
    case 'heading':
      return `heading ${'#'.repeat(block.depth)} {#${block.id}}`;
    case 'paragraph':
      return 'paragraph';
    case 'quote':
      return 'quotation';
    case 'list':
      return `${block.isOrdered ? `numbered list from ${block.start}` : 'bullet list'} of ${block.items.length}`;
    case 'table':
      return `table of ${block.rows.length} rows and ${block.head.length} columns`;
    case 'component':
      return nameComponent(block, locale);
  }
}

/** The blocks in reading order with those inside them; `end` closes what holds others. */
export function* listShapes(blocks: readonly Block[], locale: string): Generator<Shape> {
  for (const block of blocks) {
    const { line } = block;
    yield { name: nameBlock(block, locale), line };
    if (block.type === 'list') {
      for (const item of block.items) {
        yield* listShapes(item.blocks, locale);
        yield { name: 'end of the list item', line: item.line };
      }
    } else if (block.type === 'quote' || block.type === 'component') {
      yield* listShapes(block.blocks, locale);
      yield { name: `end of the ${nameBlock(block, locale)}`, line };
    }
  }
}

/** Every inline of some blocks, those inside others too. */
export function* listInlines(blocks: readonly Block[]): Generator<Inline> {
  for (const block of walkBlocks(blocks)) {
    for (const run of inlinesOfBlock(block)) yield* walkInlines(run);
  }
}
