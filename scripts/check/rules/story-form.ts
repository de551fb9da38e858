import type { Block, Problem } from '../../../src/blocks/types.ts';
import type { CheckedSlug, Rule } from '../rule.ts';

const most = 5;
const pictures: readonly string[] = ['Figure', 'PictureSheet', 'Booklet'];

/** A paragraph that is one link: a way on. */
function isWayOn(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const inlines = block.children.filter(
    (inline) => inline.type !== 'text' || inline.text.trim() !== '',
  );
  return inlines.length === 1 && inlines[0]?.type === 'link';
}

/** How many things a child meets: each picture and each way to go on, the words, the grown-up's note. */
function countThings(blocks: readonly Block[]): number {
  let count = 0;
  let hasWords = false;
  for (const block of blocks) {
    if (isWayOn(block)) count += 1;
    else if (block.type !== 'component') hasWords = true;
    else if (block.name === 'Choices') {
      count += block.blocks.reduce(
        (sum, list) => sum + (list.type === 'list' ? list.items.length : 0),
        0,
      );
    } else if (pictures.includes(block.name) || block.name === 'GrownUp') count += 1;
  }
  return count + (hasWords ? 1 : 0);
}

/** A page of the picture book has a picture, a note for the adult, and at most five things (issue 5). */
export class StoryForm implements Rule {
  readonly name = 'story-form';

  *checkSlug({ pages }: CheckedSlug): Generator<Problem> {
    for (const { entry, tree } of pages) {
      if (entry.frontMatter.layout !== 'story') continue;
      const { file } = entry;
      const names = tree.blocks.map((block) => (block.type === 'component' ? block.name : ''));
      const line = tree.blocks[0]?.line ?? 1;
      if (!names.some((name) => pictures.includes(name))) {
        const remedy = 'add <Figure src="media/…" alt="…"/>';
        yield { file, line, message: 'a page of the picture book has no picture', remedy };
      }
      if (!names.includes('GrownUp')) {
        const remedy = 'add <GrownUp> with a word for the adult beside the child';
        yield { file, line, message: 'a page of the picture book has no <GrownUp>', remedy };
      }
      const count = countThings(tree.blocks);
      if (count > most) {
        const message = `${count} things on a page of the picture book, the most is ${most}`;
        yield { file, line, message, remedy: 'leave some out, or make two pages of it' };
      }
    }
  }
}
