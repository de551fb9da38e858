import { reachOf } from './address.ts';
import { type Attributes, refuseAttribute } from './element.ts';

const remedy = 'write it with describeExternal (src/markup/external.ts)';
const primaryOf = (tag: string): string => tag.replace(/-.*$/s, '').toLowerCase();

/**
 * What is wrong with a link that is read whole. `note` is what it says unseen; `langs` are the tags of
 * the text around it and of the page, one of which is the reader's.
 */
function* judgeLink(
  attributes: Attributes,
  note: string,
  langs: readonly string[],
): Generator<string> {
  const { href, hreflang = '', rel = '', 'data-in': language } = attributes;
  if (href === undefined) return;
  const reach = reachOf(href);
  if (reach === 'code') yield refuseAttribute('href', href);
  if (reach !== 'elsewhere') return;
  const relations = rel.split(/\s+/);
  if (!relations.includes('external') || !relations.includes('noreferrer')) {
    yield `link to ${href} has no rel="external noreferrer" — ${remedy}`;
  }
  const isNamedAnew = 'aria-label' in attributes || 'aria-labelledby' in attributes;
  if (isNamedAnew || !/^\s*\(.+\)\s*$/s.test(note)) {
    yield `link to ${href} does not say that it leaves the site — ${remedy}`;
    return;
  }
  const isForeign = hreflang !== '' && !langs.map(primaryOf).includes(primaryOf(hreflang));
  if (language === undefined ? isForeign : language === '' || !note.includes(language)) {
    yield `link to ${href} does not say in which language it is — ${remedy}`;
  }
}

/** Reads the links of a page, handed to it part by part, and judges each when it is whole. */
export class LinkReader {
  readonly faults: string[] = [];
  #link: { readonly attributes: Attributes; readonly langs: readonly string[] } | undefined;
  #note = '';
  /** How deep we are inside what the link says unseen. */
  #depth = 0;

  open(name: string, attributes: Attributes, langs: readonly string[]): void {
    if (name === 'a' || name === 'area') {
      if (this.#link) this.faults.push('a link stands inside a link — put it after the other');
      this.#link = { attributes, langs };
      this.#note = '';
      this.#depth = 0;
    } else if (this.#depth > 0) this.#depth += 1;
    else if (this.#link && attributes['class']?.split(/\s+/).includes('vh')) this.#depth = 1;
  }

  read(text: string): void {
    if (this.#depth > 0) this.#note += text;
  }

  close(name: string): void {
    if (this.#link && (name === 'a' || name === 'area')) {
      this.faults.push(...judgeLink(this.#link.attributes, this.#note, this.#link.langs));
      this.#link = undefined;
      this.#depth = 0;
    } else if (this.#depth > 0) this.#depth -= 1;
  }
}
