import type { Doc, DocBlock, DocInline } from './tree.ts';
import { textOf, walkBlocks } from './walk.ts';

/** What a made document must hold, as far as words and tags go. */
export type DocumentText = {
  /** Every paragraph, heading, cell and note, as it is read. */
  readonly texts: readonly string[];
  /** What the bookmarks must say. */
  readonly headings: readonly string[];
  /** How many notes have words of their own. */
  readonly notes: number;
  readonly hasTables: boolean;
};

function* listRuns(block: DocBlock): Generator<readonly DocInline[]> {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      yield block.children;
      return;
    case 'facts':
      for (const { term } of block.items) yield term;
      return;
    case 'table':
      yield* block.head;
      yield* block.rows.flat();
      return;
    case 'question':
      yield block.question;
      for (const { answer, feedback } of block.answers) yield [...answer, ...feedback];
      return;
    case 'flow':
      for (const { children, ways } of block.steps) {
        yield children;
        yield* ways;
      }
      return;
    case 'cards':
      for (const { title, lines } of block.cards) {
        yield title;
        yield* lines;
      }
      return;
    case 'list':
    case 'quote':
    case 'box':
    case 'figure':
    case 'sheet':
    case 'leaf':
      return;
  }
}

/** Words of a block that are no run of text. */
function listTitles(block: DocBlock): readonly string[] {
  if (block.type === 'box' || block.type === 'sheet') return [block.title];
  if (block.type === 'leaf') return [block.number, block.title];
  return block.type === 'figure' && block.caption !== null ? [block.caption] : [];
}

function* listNotes(inlines: readonly DocInline[]): Generator<readonly DocInline[]> {
  for (const inline of inlines) {
    if (inline.type === 'note') {
      if (inline.children !== null) yield inline.children;
    } else if ('children' in inline) yield* listNotes(inline.children);
  }
}

/** What the source says a document must hold: the measure of what was made of it. */
export function readDocumentText({ body }: Doc): DocumentText {
  const blocks = [...walkBlocks(body)];
  const runs = blocks.flatMap((block) => [...listRuns(block)]);
  const notes = runs.flatMap((run) => [...listNotes(run)]);
  return {
    texts: [...blocks.flatMap(listTitles), ...[...runs, ...notes].map(textOf)],
    headings: blocks.flatMap((block) =>
      block.type === 'heading'
        ? [textOf(block.children)]
        : block.type === 'sheet' || block.type === 'leaf'
          ? [block.title]
          : [],
    ),
    notes: notes.length,
    hasTables: blocks.some(({ type }) => type === 'table'),
  };
}
