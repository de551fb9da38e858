import type { DocInline, DocWords } from '../tree.ts';
import { escapeXml } from './escape.ts';
import type { FileIds } from './ids.ts';

type Note = {
  readonly number: number;
  readonly id: string;
  children: readonly DocInline[] | null;
  /** Ids of the places that refer to it. */
  readonly references: string[];
};

/** The notes of one chapter, numbered from 1 in the order in which the text first refers to them. */
export class ChapterNotes {
  readonly #notes = new Map<string, Note>();
  readonly #ids: FileIds;

  constructor(ids: FileIds) {
    this.#ids = ids;
  }

  #open(id: string): Note {
    const known = this.#notes.get(id);
    if (known) return known;
    const number = this.#notes.size + 1;
    const note: Note = {
      number,
      id: this.#ids.claim(`note-${number}`),
      children: null,
      references: [],
    };
    this.#notes.set(id, note);
    return note;
  }

  /** The reference in the text, which leads to the note. */
  refer({ id, children }: DocInline & { type: 'note' }): string {
    const note = this.#open(id);
    note.children ??= children;
    const reference = this.#ids.claim(`${note.id}-ref-${note.references.length + 1}`);
    note.references.push(reference);
    return `<sup><a epub:type="noteref" role="doc-noteref" id="${reference}" href="#${note.id}">${note.number}</a></sup>`;
  }

  /**
   * The notes themselves, for the end of the chapter; nothing when it has none. Throws, naming its
   * id, when a note has no text anywhere in the chapter.
   */
  render(words: DocWords, renderInlines: (inlines: readonly DocInline[]) => string): string {
    if (this.#notes.size === 0) return '';
    // A note may refer to another, so all are read before the ways back are known.
    const texts: string[] = [];
    for (const [id, { children }] of this.#notes) {
      if (!children) throw new Error(`the note "${id}" has no text in its chapter`);
      texts.push(renderInlines(children));
    }
    const items = [...this.#notes.values()].map(({ id, references }, index) => {
      const back = references.map((reference, at) => {
        const label = escapeXml(at === 0 ? words.backToText : `${words.backToText} ${at + 1}`);
        return `<a role="doc-backlink" href="#${reference}">${label}</a>`;
      });
      return `<li id="${id}"><p>${texts[index] ?? ''} ${back.join(' ')}</p></li>`;
    });
    return `<section epub:type="endnotes" role="doc-endnotes" class="notes">
<h2>${escapeXml(words.notes)}</h2>
<ol>
${items.join('\n')}
</ol>
</section>`;
  }
}
