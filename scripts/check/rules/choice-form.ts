import { nameOfWay, readSortLine, readWays } from '../../../src/blocks/sort-line.ts';
import { walkBlocks } from '../../../src/blocks/text.ts';
import type { Block, ListItem, Problem } from '../../../src/blocks/types.ts';
import type { CheckedSlug, Rule } from '../rule.ts';

type Component = Extract<Block, { type: 'component' }>;
type Fault = readonly [line: number, message: string, remedy: string];

/** The inlines of an item that is one paragraph, without the spaces between them. */
function readItem(item: ListItem) {
  const [first, ...more] = item.blocks;
  if (first?.type !== 'paragraph' || more.length > 0) return null;
  return first.children.filter((inline) => inline.type !== 'text' || inline.text.trim() !== '');
}

function* judgeChoices({ line, blocks }: Component): Generator<Fault> {
  const items = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  if (items.length !== 2) {
    yield [line, `<Choices> offers ${items.length} ways`, 'offer two'];
  }
  for (const item of items) {
    const inlines = readItem(item);
    if (inlines?.length === 1 && inlines[0]?.type === 'link') continue;
    yield [item.line, 'a way of <Choices> is not one link', 'write - [What I do](/children/…/)'];
  }
}

function* judgeQuestion({ line, blocks }: Component): Generator<Fault> {
  const [question, answers, ...others] = blocks;
  const isWhole =
    question?.type === 'paragraph' &&
    answers?.type === 'list' &&
    !answers.isOrdered &&
    others.length === 0;
  if (!isWhole) {
    yield [
      line,
      '<Question> is not a paragraph and a bullet list',
      'write the question, then its answers',
    ];
    return;
  }
  if (answers.items.length < 2 || answers.items.length > 4) {
    yield [line, `<Question> has ${answers.items.length} answers`, 'give it 2 to 4'];
  }
  for (const item of answers.items) {
    const inlines = readItem(item) ?? [];
    if (inlines[0]?.type === 'strong' && inlines.length > 1) continue;
    yield [item.line, 'an answer has no feedback', 'write - **The answer.** What to think about.'];
  }
}

function* judgeSort({ line, blocks }: Component): Generator<Fault> {
  const [list, lines, ...others] = blocks;
  const ways = readWays(list).map(nameOfWay);
  if (lines?.type !== 'list' || !lines.isOrdered || others.length > 0 || ways.length === 0) {
    const remedy = 'write the ways to choose with -, then the lines with 1. 2. 3.';
    yield [line, '<Sort> is not a bullet list and a numbered list', remedy];
    return;
  }
  if (ways.length < 2 || ways.length > 4) {
    yield [line, `<Sort> has ${ways.length} ways`, 'give it 2 to 4'];
  }
  for (const item of lines.items) {
    const sortLine = readSortLine(item);
    if (!sortLine) {
      yield [item.line, 'a line of <Sort> has no answer', 'write 1. The line. **The way.** Why.'];
    } else if (!ways.includes(sortLine.way)) {
      const message = `“${sortLine.way}” is none of the ways of <Sort>`;
      yield [item.line, message, `write one of: ${ways.join(', ')}`];
    }
  }
}

/** A child can always choose between two ways, and every answer is met with a word (issue 5). */
export class ChoiceForm implements Rule {
  readonly name = 'choice-form';

  *checkSlug({ pages }: CheckedSlug): Generator<Problem> {
    for (const { entry, tree } of pages) {
      for (const block of walkBlocks(tree.blocks)) {
        if (block.type !== 'component') continue;
        const faults =
          block.name === 'Choices'
            ? judgeChoices(block)
            : block.name === 'Question'
              ? judgeQuestion(block)
              : block.name === 'Sort'
                ? judgeSort(block)
                : [];
        for (const [line, message, remedy] of faults) {
          yield { file: entry.file, line, message, remedy };
        }
      }
    }
  }
}
