import type { BlockTree, Problem } from '../../src/blocks/types.ts';
import type { Content, Entry, LocaleContent } from '../../src/catalog/types.ts';

/** A page that could be parsed. */
export type CheckedPage = { readonly entry: Entry; readonly tree: BlockTree };

/** One page in every language that has it. */
export type CheckedSlug = {
  readonly slug: string;
  /** The page in the source locale; `null` when it is missing or could not be parsed. */
  readonly source: CheckedPage | null;
  /** The page in every language, the source locale too, in the site's order. */
  readonly pages: readonly CheckedPage[];
  /** What stands in the way of parsing the others. */
  readonly syntaxProblems: readonly Problem[];
};

export type CheckedSite = {
  readonly content: Content;
  readonly source: LocaleContent;
  readonly official: readonly LocaleContent[];
  /** Files of pages that exist but could not be read. */
  readonly brokenFiles: ReadonlySet<string>;
  /** The ids that a link to the page may name. */
  readonly fragmentsOf: (entry: Entry) => ReadonlySet<string>;
};

/**
 * One thing that content must keep. `checkSite` runs once, `checkSlug` once for each page with all
 * its languages: trees are dropped after it, so memory does not grow with the number of pages.
 */
export type Rule = {
  readonly name: string;
  checkSite?(site: CheckedSite): Iterable<Problem>;
  checkSlug?(slug: CheckedSlug, site: CheckedSite): Iterable<Problem>;
  /** When every page was seen. */
  checkEnd?(site: CheckedSite): Iterable<Problem>;
};
