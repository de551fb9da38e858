import type { DocInline } from '../tree.ts';
import type { ResolveId } from './chapters.ts';
import { escapeXml } from './escape.ts';
import type { FileIds } from './ids.ts';
import type { ChapterNotes } from './notes.ts';

/** What a text must know of the chapter it stands in. */
export type ChapterContext = {
  readonly resolve: ResolveId;
  readonly ids: FileIds;
  readonly notes: ChapterNotes;
};

/** An address for `href`. Throws on what leads nowhere from a file on a reader's device. */
function resolveAddress(address: string, { resolve }: ChapterContext): string {
  if (address.startsWith('#')) return resolve(address.slice(1));
  if (/^(?:https?:\/\/|mailto:)/.test(address)) return address;
  throw new Error(`a link leads to "${address}", which no file can reach`);
}

/**
 * Inline text as XHTML; its notes are kept for the end of the chapter. Throws, naming the id, when a
 * link leads to no heading of the document.
 */
export function renderInlines(inlines: readonly DocInline[], context: ChapterContext): string {
  const parts = inlines.map((inline, index) => {
    const isSecondNote = inline.type === 'note' && inlines[index - 1]?.type === 'note';
    // Notes 1 and 2 side by side must not look like note 12.
    return `${isSecondNote ? '\u00a0' : ''}${renderInline(inline, context)}`;
  });
  return parts.join('');
}

function renderInline(inline: DocInline, context: ChapterContext): string {
  switch (inline.type) {
    case 'text':
      return escapeXml(inline.text);
    case 'strong':
      return `<strong>${renderInlines(inline.children, context)}</strong>`;
    case 'emphasis':
      return `<em>${renderInlines(inline.children, context)}</em>`;
    case 'code':
      return `<code dir="ltr">${escapeXml(inline.text)}</code>`;
    case 'break':
      return '<br/>';
    case 'link': {
      const href = escapeXml(resolveAddress(inline.address, context));
      return `<a href="${href}">${renderInlines(inline.children, context)}</a>`;
    }
    case 'span': {
      // An element, as EPUB 3.3 section 6.3.1.2 forbids the CSS properties that would isolate it.
      const lang = escapeXml(inline.lang);
      const text = renderInlines(inline.children, context);
      return `<bdi lang="${lang}" xml:lang="${lang}" dir="${inline.dir}">${text}</bdi>`;
    }
    case 'note':
      return context.notes.refer(inline);
    default:
      return inline satisfies never;
  }
}
