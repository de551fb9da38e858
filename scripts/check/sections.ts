import type { Block } from '../../src/blocks/types.ts';

/** A heading and what stands under it; the first section has no heading. */
export type Section = {
  readonly id: string | null;
  readonly line: number;
  readonly blocks: readonly Block[];
};

/** Cuts a page at each of its headings. */
export function listSections(blocks: readonly Block[]): readonly Section[] {
  const sections: { id: string | null; line: number; blocks: Block[] }[] = [
    { id: null, line: 1, blocks: [] },
  ];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ id: block.id, line: block.line, blocks: [] });
    sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** How a message names a section. */
export function nameSection({ id }: Section): string {
  return id === null ? 'the text before the first heading' : `section #${id}`;
}
