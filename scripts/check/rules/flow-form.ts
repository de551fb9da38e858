import { walkBlocks } from '../../../src/blocks/text.ts';
import type { Block, ListItem, Problem } from '../../../src/blocks/types.ts';
import type { CheckedSlug, Rule } from '../rule.ts';

function hasLabel({ blocks: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && first.children[0]?.type === 'strong';
}

function* judgeFlow(
  list: Block,
): Generator<readonly [line: number, message: string, remedy: string]> {
  if (list.type !== 'list') return;
  for (const item of list.items) {
    const [, ways, ...more] = item.blocks;
    if (!hasLabel(item)) {
      yield [item.line, 'a step of <Flow> has no name', 'begin it with **What happens.**'];
    }
    if (!ways) continue;
    if (ways.type !== 'list' || ways.isOrdered || ways.items.length < 2 || more.length > 0) {
      yield [
        item.line,
        'a step of <Flow> may part into ways and hold nothing else',
        'write two or more as a bullet list under it',
      ];
      continue;
    }
    for (const way of ways.items) {
      if (hasLabel(way)) continue;
      yield [way.line, 'a way of <Flow> has no name', 'begin it with **What happens.**'];
    }
  }
}

/** A diagram of what follows what: named steps, some of which part into named ways. */
export class FlowForm implements Rule {
  readonly name = 'flow-form';

  *checkSlug({ pages }: CheckedSlug): Generator<Problem> {
    for (const { entry, tree } of pages) {
      for (const block of walkBlocks(tree.blocks)) {
        if (block.type !== 'component' || block.name !== 'Flow') continue;
        for (const [line, message, remedy] of block.blocks.flatMap((list) => [
          ...judgeFlow(list),
        ])) {
          yield { file: entry.file, line, message, remedy };
        }
      }
    }
  }
}
