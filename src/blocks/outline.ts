import { textOfInlines } from './text.ts';
import type { Block } from './types.ts';

export type OutlineEntry = {
  readonly depth: 2 | 3;
  readonly id: string;
  readonly text: string;
  readonly line: number;
};

/** The headings a table of contents shows, in reading order. */
export function outlineOf(blocks: readonly Block[]): readonly OutlineEntry[] {
  const outline: OutlineEntry[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading' || block.depth === 4) continue;
    const { depth, id, line } = block;
    outline.push({ depth, id, text: textOfInlines(block.children), line });
  }
  return outline;
}
