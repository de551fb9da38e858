import type { Content, Entry } from '../catalog/types.ts';
import type { LocaleInfo } from '../content-model/locale.ts';
import type { Source } from '../content-model/source.ts';
import type { Translator } from '../i18n/translate.ts';

/** What turning one page's blocks into HTML needs to know. */
export type MarkupContext = {
  /** Language of the frame: links stay in it. */
  readonly locale: string;
  /** Language of the text. */
  readonly info: LocaleInfo;
  readonly translator: Translator;
  /** Sources by address, to tell the language of what a link opens. */
  readonly sourcesByAddress: ReadonlyMap<string, Source>;
  /** Source id → its number on this page, 1-based. */
  readonly sourceNumbers: ReadonlyMap<string, number>;
  /** Slug → where a printed book goes on. */
  readonly turns: ReadonlyMap<string, Turn>;
};

/** What a link becomes on paper, “turn to page 4”; `href` is its place where the book is one page. */
export type Turn = { readonly label: string; readonly href: string | null };

const addressBooks = new WeakMap<ReadonlyMap<string, Source>, ReadonlyMap<string, Source>>();

function indexByAddress(sources: ReadonlyMap<string, Source>): ReadonlyMap<string, Source> {
  const known = addressBooks.get(sources);
  if (known) return known;
  const book = new Map<string, Source>();
  for (const source of sources.values()) {
    if (source.address !== null && !book.has(source.address)) book.set(source.address, source);
  }
  addressBooks.set(sources, book);
  return book;
}

/** The context of an entry shown in the frame of `locale`. */
export function createMarkupContext(
  content: Content,
  entry: Entry,
  locale: string,
  info: LocaleInfo,
  translator: Translator,
): MarkupContext {
  return {
    locale,
    info,
    translator,
    sourcesByAddress: indexByAddress(content.sources),
    sourceNumbers: new Map(entry.frontMatter.sources.map((id, index) => [id, index + 1])),
    turns: new Map(),
  };
}
