import { inlinesOfBlock, walkBlocks } from '../../src/blocks/text.ts';
import type { Block, BlockTree, Inline } from '../../src/blocks/types.ts';
import { translatedFields } from '../../src/content-model/page.ts';
import { findComponentRule } from '../../src/mdx/components.ts';
import type { CheckedPage } from './rule.ts';

/** A sentence or more that a reader meets, and where it stands. */
export type TextPart = { readonly text: string; readonly line: number };

/** Every block of a page, those of its notes too. */
export function* walkPage(tree: BlockTree): Generator<Block> {
  yield* walkBlocks(tree.blocks);
  for (const note of tree.notes) yield* walkBlocks(note.blocks);
}

/** The words of a run without those marked as another language. */
export function ownText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'code') text += inline.text;
    else if (inline.type === 'break') text += ' ';
    else if (inline.type === 'component' && inline.name === 'Lang') text += ' ';
    else if (inline.type !== 'note') text += ownText(inline.children);
  }
  return text;
}

/** The attributes of a component that are translated. */
export function textAttributes(block: Block): readonly string[] {
  if (block.type !== 'component') return [];
  const rule = findComponentRule(block.name);
  return Object.entries(block.attributes).flatMap(([name, value]) =>
    rule?.attributes[name]?.kind === 'text' ? value : [],
  );
}

/** The line of a front matter field, 1 when it is not written. */
export function fieldLine(page: CheckedPage, field: string): number {
  return page.tree.frontMatterLines[field] ?? 1;
}

/** The translated fields of the front matter. */
export function frontMatterText(page: CheckedPage): readonly TextPart[] {
  return translatedFields.flatMap((field) =>
    [page.entry.frontMatter[field] ?? []].flat().map((text) => ({
      text,
      line: fieldLine(page, field),
    })),
  );
}

/** The words of some blocks, each paragraph, heading, cell and translated attribute by itself. */
export function blockText(blocks: Iterable<Block>, read: (run: readonly Inline[]) => string) {
  const parts: TextPart[] = [];
  for (const block of blocks) {
    for (const text of textAttributes(block)) parts.push({ text, line: block.line });
    for (const run of inlinesOfBlock(block)) parts.push({ text: read(run), line: block.line });
  }
  return parts;
}
