import type { BlockTree, Note } from '../blocks/types.ts';
import type { Content, Entry, LocaleContent } from '../catalog/types.ts';
import type { Translator } from '../i18n/translate.ts';
import type { DocBlock } from './tree.ts';

/** Where a block of a document comes from, for messages. */
export type Origin = { readonly file: string; readonly line: number };

/** One page on its way into a document. */
export type Chapter = {
  readonly content: Content;
  readonly locale: LocaleContent;
  readonly translator: Translator;
  readonly entry: Entry;
  readonly tree: BlockTree;
  readonly notes: readonly Note[];
  /** The pages of the document. */
  readonly slugs: ReadonlySet<string>;
  /** Id of a heading inside the document; without fragment, of the page itself. */
  readonly idOf: (slug: string, fragment: string) => string;
  /** Levels that the headings of the page go down: 1 in a book, where the page itself has a heading. */
  readonly depthBelow: 0 | 1;
  /** Sources that the chapter has cited so far; it grows while the chapter is composed. */
  readonly cited: Set<string>;
  /** Where the blocks come from; it grows too. */
  readonly origins: WeakMap<DocBlock, Origin>;
};
