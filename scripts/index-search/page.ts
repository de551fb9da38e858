import { Parser } from 'htmlparser2';
import type { SearchData } from '../../src/content-model/search.ts';
import { escapeHtml } from '../../src/markup/escape.ts';
import { titleWordsField } from '../../src/search/pagefind-engine.ts';
import { prepareText } from '../../src/search/prepare.ts';

/** A built page as far as search is concerned. */
export type ReadPage = {
  /** `<html lang>`; empty when the page has none. */
  readonly lang: string;
  /** Whether the page asks to be indexed: some element has `data-pagefind-body`. */
  readonly isIndexed: boolean;
  readonly title: string;
  /** Every text of the body that is indexed, the title first. */
  readonly texts: readonly string[];
  /**
   * The HTML to index; the file itself stays as it is. Words are freed (see `prepareText`), noise
   * and the repeated title are left out, the audience becomes a filter, and each defined term that
   * has an id becomes a section of its own.
   */
  readonly write: (data: SearchData, lang: string, audience: readonly string[]) => string;
};

type TextNode = { start: number; end: number; text: string };
type Insertion = { readonly at: number; readonly text: string };
/** What is true inside an element. */
type Scope = {
  readonly isBody: boolean;
  readonly isIgnored: boolean;
  readonly isTitle: boolean;
  /** Where an attribute can be added to the nearest element with an id. */
  readonly anchorAt: number;
  /** The term whose name is being read. */
  readonly term: Term | null;
};
type Term = { readonly at: number; name: string };

/** Elements the indexer leaves out by itself (Pagefind 1.6, REMOVE_SELECTORS). */
const leftOut = new Set(
  'head style script noscript label form svg footer nav iframe template'.split(' '),
);
/** Texts for screen readers only and numbers of sources: in an excerpt they are noise. */
const noiseClass = /(?:^|\s)(?:vh|cite)(?:\s|$)/;
const ignoreAttribute = ' data-pagefind-ignore';

function isNoise(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    noiseClass.test(attributes['class'] ?? '')
  );
}

/** The title that a heading gives for search in place of its own words (`data-pagefind-meta`). */
function readGivenTitle(attributes: Readonly<Record<string, string>>): string {
  const [, given = ''] = /^title:(.+)$/.exec(attributes['data-pagefind-meta'] ?? '') ?? [];
  return given;
}

const outside: Scope = {
  isBody: false,
  isIgnored: false,
  isTitle: false,
  anchorAt: -1,
  term: null,
};

/** Collects what {@link readPage} needs while the parser walks through a page. */
class PageReader {
  readonly texts: TextNode[] = [];
  readonly ignored: Insertion[] = [];
  readonly terms: Term[] = [];
  readonly #scopes: Scope[] = [outside];
  lang = '';
  title = '';
  givenTitle = '';
  /** Where the tag of the indexed element begins, where it ends, and where the element ends. */
  bodyTag = -1;
  bodyStart = -1;
  bodyEnd = -1;

  get #scope(): Scope {
    return this.#scopes.at(-1) ?? outside;
  }

  open(
    name: string,
    attributes: Readonly<Record<string, string>>,
    start: number,
    end: number,
  ): void {
    const outer = this.#scope;
    if (name === 'html') this.lang = attributes['lang'] ?? '';
    const isBody = outer.isBody || attributes['data-pagefind-body'] !== undefined;
    if (isBody && this.bodyStart < 0) {
      this.bodyTag = start;
      this.bodyStart = end;
    }
    const isHeading = isBody && name === 'h1' && this.title === '';
    if (isHeading) this.givenTitle = readGivenTitle(attributes);
    this.title ||= this.givenTitle;
    const isTitle = outer.isTitle || (isHeading && this.givenTitle === '');
    const hasAttribute = attributes['data-pagefind-ignore'] !== undefined;
    const mustIgnore = isBody && !hasAttribute && (name === 'h1' || isNoise(attributes));
    const attributeAt = start + 1 + name.length;
    if (mustIgnore) this.ignored.push({ at: attributeAt, text: ignoreAttribute });
    const isIgnored = outer.isIgnored || hasAttribute || mustIgnore || leftOut.has(name);
    const isAnchor = outer.isBody && attributes['id'] !== undefined;
    const anchorAt = isAnchor ? attributeAt : outer.anchorAt;
    this.#scopes.push({ isBody, isIgnored, isTitle, anchorAt, term: this.#openTerm(name, outer) });
  }

  #openTerm(name: string, { anchorAt, term, isIgnored }: Scope): Term | null {
    if (term || name !== 'dfn' || anchorAt < 0 || isIgnored) return term;
    const opened = { at: anchorAt, name: '' };
    this.terms.push(opened);
    return opened;
  }

  close(end: number): void {
    const inner = this.#scopes.pop();
    if (inner?.isBody && !this.#scope.isBody) this.bodyEnd = end;
  }

  read(text: string, start: number, end: number): void {
    const { isBody, isIgnored, isTitle, term } = this.#scope;
    if (isTitle) this.title += text;
    if (term) term.name += text;
    if (!isBody || (isIgnored && !isTitle)) return;
    const last = this.texts.at(-1);
    // The parser hands over a text in pieces where it holds entities.
    if (last && last.end === start) {
      last.text += text;
      last.end = end;
    } else {
      this.texts.push({ start, end, text });
    }
  }
}

function parseInto(reader: PageReader, html: string): void {
  const parser = new Parser({
    onopentag: (name, attributes) =>
      reader.open(name, attributes, parser.startIndex, parser.endIndex + 1),
    onclosetag: () => reader.close(parser.endIndex + 1),
    ontext: (text) => reader.read(text, parser.startIndex, parser.endIndex + 1),
  });
  parser.end(html);
}

/** The words of a title parted by spaces; the indexer does not part metadata by itself. */
function partTitle(title: string, lang: string): string {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  return [...segmenter.segment(title)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
    .join(' ');
}

function writeFacts(
  title: string,
  data: SearchData,
  lang: string,
  audience: readonly string[],
): string {
  const words = data.segment
    ? [`data-pagefind-meta="${titleWordsField}:${escapeHtml(partTitle(title, lang))}"`]
    : [];
  const filters = audience.map((name) => `data-pagefind-filter="audience:${escapeHtml(name)}"`);
  return [...words, ...filters].map((attribute) => `<span ${attribute}></span>`).join('');
}

/** The name of each element with an id that defines exactly one term: a section in results. */
function nameSections(terms: readonly Term[]): readonly Insertion[] {
  return terms
    .filter(({ at }) => terms.filter((other) => other.at === at).length === 1)
    .map(({ at, name }) => ({ at, text: ` data-pagefind-title="${escapeHtml(name.trim())}"` }));
}

/** A part of a text with edits that do not overlap; of those at one place, in the order given. */
function applyEdits(
  html: string,
  from: number,
  to: number,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  const pieces: string[] = [];
  let position = from;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(html.slice(position, start), text);
    position = end;
  }
  return pieces.join('') + html.slice(position, to);
}

/** Reads a built page: its language, its title and the texts that search finds. */
export function readPage(html: string): ReadPage {
  const reader = new PageReader();
  parseInto(reader, html);
  const { lang, title, givenTitle, texts, ignored, terms, bodyTag, bodyStart, bodyEnd } = reader;
  return {
    lang,
    isIndexed: bodyStart >= 0,
    title: title.replace(/\s+/g, ' ').trim(),
    texts: [...(givenTitle ? [givenTitle] : []), ...texts.map(({ text }) => text)],
    write: (data, tag, audience) => {
      const prepared = texts.map(({ start, end, text }, index) => ({
        start,
        end,
        text: escapeHtml(prepareText(text, data, texts[index + 1]?.text)),
      }));
      // The indexer stems the words of a text, never those of a title; its own weight of a heading.
      const words = escapeHtml(prepareText(givenTitle, data));
      const name = givenTitle && `<p data-pagefind-weight="7">${words}</p>`;
      const facts = { at: bodyStart, text: writeFacts(title, data, tag, audience) + name };
      const insertions = [facts, ...ignored, ...nameSections(terms)];
      const inserted = insertions.map(({ at, text }) => ({ start: at, end: at, text }));
      // Head, styles and frame hold nothing to find: the indexer need not read them.
      const body = applyEdits(html, bodyTag, bodyEnd, [...inserted, ...prepared]);
      return `<html lang="${escapeHtml(tag)}"><body>${body}</body></html>`;
    },
  };
}
