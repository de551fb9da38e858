import type { Block, ListItem } from '../blocks/types.ts';
import type { Chapter } from './chapter.ts';
import { componentForms } from './components.ts';
import { composeInlines, isBlank } from './inlines.ts';
import type { DocBlock, DocItem } from './tree.ts';

const depths = [1, 2, 3, 4] as const;

/** Items of a list as items of a document. */
export function composeItems(items: readonly ListItem[], chapter: Chapter): readonly DocItem[] {
  return items.map(({ blocks }) => composeBlocks(blocks, chapter));
}

function composeBlock(block: Block, chapter: Chapter): readonly DocBlock[] {
  switch (block.type) {
    case 'heading':
      return [
        {
          type: 'heading',
          depth: depths[block.depth - 2 + chapter.depthBelow] ?? 4,
          id: chapter.idOf(chapter.entry.slug, block.id),
          children: composeInlines(block.children, chapter),
        },
      ];
    case 'paragraph':
      return [{ type: 'paragraph', children: composeInlines(block.children, chapter) }];
    case 'list':
      return [
        {
          type: 'list',
          kind: block.isOrdered ? 'numbers' : 'bullets',
          start: block.start,
          items: composeItems(block.items, chapter),
        },
      ];
    case 'table': {
      const cells = (row: (typeof block.rows)[number]) =>
        row.map((cell) => composeInlines(cell, chapter));
      return [
        {
          type: 'table',
          head: cells(block.head),
          rows: block.rows.map(cells),
          isForm: block.rows.some((row) => row.some(isBlank)),
        },
      ];
    }
    case 'quote':
      return [{ type: 'quote', blocks: composeBlocks(block.blocks, chapter) }];
    case 'component': {
      if (!Object.hasOwn(componentForms, block.name)) {
        throw new Error(`no document form for <${block.name}>`);
      }
      return componentForms[block.name as keyof typeof componentForms](block, chapter);
    }
  }
}

/** A block could not become part of a document; the message names file and line. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}

/**
 * Blocks of a page as blocks of a document. Throws a {@link CompositionError} that names the file
 * and line of what has no form on paper.
 */
export function composeBlocks(blocks: readonly Block[], chapter: Chapter): readonly DocBlock[] {
  const { file } = chapter.entry;
  return blocks.flatMap((block) => {
    try {
      const composed = composeBlock(block, chapter);
      for (const made of composed) {
        if (!chapter.origins.has(made)) chapter.origins.set(made, { file, line: block.line });
      }
      return composed;
    } catch (error) {
      if (error instanceof CompositionError || !(error instanceof Error)) throw error;
      throw new CompositionError(`${file}:${block.line}  ${error.message}`);
    }
  });
}
