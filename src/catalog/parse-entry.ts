import { splitFrontMatter } from '../blocks/front-matter.ts';
import { parseBody } from '../blocks/parse.ts';
import type { BlockTree, Problem } from '../blocks/types.ts';
import { ContentError } from './problem.ts';
import type { Entry, ParseEntry } from './types.ts';

/**
 * The blocks of a page that was read, or `null` and what a writer must mend. Throws nothing. Unlike
 * `parseBlocks` it does not read the front matter again.
 */
export function inspectEntry({ text, file, frontMatter, isMade }: Entry): {
  readonly tree: BlockTree | null;
  readonly problems: readonly Problem[];
} {
  const { blocks, notes, problems } = parseBody(text, file, isMade);
  if (problems.length > 0) return { tree: null, problems };
  const frontMatterLines = splitFrontMatter(text).lines;
  return { tree: { frontMatter, frontMatterLines, blocks, notes }, problems };
}

/** The blocks of a page that was read. Throws a {@link ContentError} when it has a problem. */
export const parseEntry: ParseEntry = (entry) => {
  const { tree, problems } = inspectEntry(entry);
  if (!tree) throw new ContentError(problems);
  return tree;
};
