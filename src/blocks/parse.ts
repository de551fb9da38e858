import { type MdastNode, mdxToMdast } from 'satteri';
import { parseFrontMatter, splitFrontMatter } from './front-matter.ts';
import { normaliseText } from './normalise.ts';
import { readSyntaxError } from './syntax-problem.ts';
import { TreeBuilder } from './tree-builder.ts';
import type { Block, BlockTree, Note, Problem } from './types.ts';

/** Smart punctuation stays off: it would put the quotes of one language into every other. */
const options = {
  features: { headingAttributes: true, smartPunctuation: false, frontmatter: true },
} as const;

export type Body = {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
};

/**
 * The blocks and notes of a page; `text` is the whole file, normalised, and its front matter is
 * passed over. `isMade` says that the site made the page from data. Throws nothing: what a writer
 * must mend is in `problems`.
 */
export function parseBody(text: string, file: string, isMade = false): Body {
  let root: MdastNode;
  try {
    root = mdxToMdast(text, options);
  } catch (error) {
    return { blocks: [], notes: [], problems: [readSyntaxError(error, file)] };
  }
  const builder = new TreeBuilder(file, isMade);
  const blocks = 'children' in root ? builder.buildPage(root.children) : [];
  return { blocks, notes: builder.notes, problems: builder.problems };
}

/**
 * One MDX file as a block tree, or `null` and the problems that a writer must mend. Line ends and
 * byte order mark may be of any system. The front matter is YAML, not yet held against its schema.
 */
export function parseBlocks(
  text: string,
  file: string,
): { readonly tree: BlockTree | null; readonly problems: readonly Problem[] } {
  const normalised = normaliseText(text);
  const { yaml, lines } = splitFrontMatter(normalised);
  const frontMatter = parseFrontMatter(yaml, file);
  const { blocks, notes, problems } = parseBody(normalised, file);
  const all = [...frontMatter.problems, ...problems];
  if (all.length > 0) return { tree: null, problems: all };
  const tree = { frontMatter: frontMatter.value, frontMatterLines: lines, blocks, notes };
  return { tree, problems: [] };
}
