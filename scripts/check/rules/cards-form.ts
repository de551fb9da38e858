import { walkBlocks } from '../../../src/blocks/text.ts';
import type { Block, ListItem, Problem } from '../../../src/blocks/types.ts';
import type { CheckedSlug, Rule } from '../rule.ts';

function startsWithName({ blocks: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && first.children[0]?.type === 'strong';
}

function* judgeCard(
  card: ListItem,
): Generator<readonly [line: number, message: string, remedy: string]> {
  const [, lines, ...more] = card.blocks;
  if (!startsWithName(card)) {
    yield [card.line, 'a card has no title', 'begin it with **The situation**'];
  }
  if (lines?.type !== 'list' || lines.isOrdered || more.length > 0) {
    yield [
      card.line,
      'a card is not a title and a bullet list',
      'write its lines under it as - **Say:** …',
    ];
    return;
  }
  for (const line of lines.items) {
    if (startsWithName(line)) continue;
    yield [line.line, 'a line of a card has no label', 'begin it like **Say:**'];
  }
}

/** A card to cut out is a situation and a labelled line for each thing to say, to ask and to do. */
export class CardsForm implements Rule {
  readonly name = 'cards-form';

  *checkSlug({ pages }: CheckedSlug): Generator<Problem> {
    for (const { entry, tree } of pages) {
      for (const block of walkBlocks(tree.blocks)) {
        if (block.type !== 'component' || block.name !== 'TalkCards') continue;
        const cards = block.blocks.flatMap((list: Block) =>
          list.type === 'list' ? list.items : [],
        );
        for (const [line, message, remedy] of cards.flatMap((card) => [...judgeCard(card)])) {
          yield { file: entry.file, line, message, remedy };
        }
      }
    }
  }
}
