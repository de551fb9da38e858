import { textOfInlines } from '../blocks/text.ts';
import type { Inline } from '../blocks/types.ts';
import { localizeAddress, parsePageAddress } from '../routing/routes.ts';
import type { Chapter } from './chapter.ts';
import type { DocInline } from './tree.ts';

/** Where a link of a text leads from a document: inside it, or to the site. */
export function resolveAddress(address: string, chapter: Chapter): string {
  if (address.startsWith('#')) return `#${chapter.idOf(chapter.entry.slug, address.slice(1))}`;
  if (!address.startsWith('/')) return address;
  const { slug, fragment } = parsePageAddress(address);
  if (chapter.slugs.has(slug)) return `#${chapter.idOf(slug, fragment.slice(1))}`;
  return chapter.content.site.origin + localizeAddress(chapter.locale.locale, address);
}

/** What a citation says at the foot of the page: who published what, where and when. */
function describeSource(id: string, { content, locale }: Chapter): readonly DocInline[] {
  const source = content.sources.get(id);
  if (!source) throw new Error(`source "${id}" is unknown`);
  const { sourceLocale } = content.site;
  const nameIn = (names: Readonly<Record<string, string>>): string =>
    names[locale.locale] ?? names[sourceLocale] ?? '';
  const title: DocInline = { type: 'text', text: nameIn(source.titles) };
  const imprint = [nameIn(source.publisher), source.date?.slice(0, 4)].filter(Boolean);
  return [
    source.address === null ? title : { type: 'link', address: source.address, children: [title] },
    { type: 'text', text: imprint.map((part) => ` · ${part}`).join('') },
  ];
}

function composeComponent(
  inline: Extract<Inline, { type: 'component' }>,
  chapter: Chapter,
): DocInline {
  if (inline.name === 'Cite') {
    const id = inline.attributes['id'] ?? '';
    const isKnown = chapter.cited.has(id);
    chapter.cited.add(id);
    return { type: 'note', id, children: isKnown ? null : describeSource(id, chapter) };
  }
  if (inline.name === 'Lang') {
    const lang = inline.attributes['tag'] ?? '';
    const other = chapter.content.locales.find(({ info }) => info.lang === lang);
    return {
      type: 'span',
      lang,
      dir: other?.info.dir ?? 'ltr',
      children: composeInlines(inline.children, chapter),
    };
  }
  throw new Error(`no document form for <${inline.name}>`);
}

function composeNote(id: string, chapter: Chapter): DocInline {
  const [first] = chapter.notes.find((note) => note.id === id)?.blocks ?? [];
  if (first?.type !== 'paragraph') throw new Error(`note [^${id}] is no paragraph`);
  return { type: 'note', id, children: composeInlines(first.children, chapter) };
}

function composeInline(inline: Inline, chapter: Chapter): DocInline {
  switch (inline.type) {
    case 'text':
      return { type: 'text', text: inline.text.replace(/\s*\n\s*/g, ' ') };
    case 'strong':
      return { type: 'strong', children: composeInlines(inline.children, chapter) };
    case 'emphasis':
      return { type: 'emphasis', children: composeInlines(inline.children, chapter) };
    case 'code':
      return { type: 'code', text: inline.text };
    case 'break':
      return { type: 'break' };
    case 'link':
      return {
        type: 'link',
        address: resolveAddress(inline.address, chapter),
        children: composeInlines(inline.children, chapter),
      };
    case 'note':
      return composeNote(inline.id, chapter);
    case 'component':
      return composeComponent(inline, chapter);
  }
}

/** A run of text of a page as a run of a document. Throws for what has no form on paper. */
export function composeInlines(inlines: readonly Inline[], chapter: Chapter): readonly DocInline[] {
  return inlines.map((inline) => composeInline(inline, chapter));
}

/** Plain words as a run. */
export function textRun(text: string): readonly DocInline[] {
  return [{ type: 'text', text }];
}

/** Whether a run has no words to read. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return textOfInlines(inlines).trim() === '';
}
