import { textOfInlines, walkBlocks } from '../../../src/blocks/text.ts';
import type { Block, Problem } from '../../../src/blocks/types.ts';
import {
  editorialFields,
  frontMatterSchema,
  translatedFields,
} from '../../../src/content-model/page.ts';
import { subtract } from '../multiset.ts';
import { listNumbers } from '../numbers.ts';
import { blockText, fieldLine } from '../page-text.ts';
import type { CheckedPage, CheckedSlug, Rule } from '../rule.ts';
import { listSections, nameSection, type Section } from '../sections.ts';
import { listInlines, listShapes, type Shape } from '../structure.ts';

const freeFields: readonly string[] = [...translatedFields, ...editorialFields];
const structuralFields = frontMatterSchema
  .keyof()
  .options.filter((field) => !freeFields.includes(field));

type Kind = {
  readonly name: string;
  readonly list: (blocks: readonly Block[]) => readonly string[];
};

/** What a section must hold as often as the original does, in any order. */
const countedKinds: readonly Kind[] = [
  {
    name: 'link',
    list: (blocks) =>
      [...listInlines(blocks)].flatMap((inline) => (inline.type === 'link' ? inline.address : [])),
  },
  {
    name: 'citation',
    list: (blocks) =>
      [...listInlines(blocks)].flatMap((inline) =>
        inline.type === 'component' && inline.name === 'Cite'
          ? (inline.attributes['id'] ?? '')
          : [],
      ),
  },
  {
    name: 'note',
    list: (blocks) =>
      [...listInlines(blocks)].flatMap((inline) => (inline.type === 'note' ? inline.id : [])),
  },
  {
    name: 'number',
    list: (blocks) =>
      blockText(walkBlocks(blocks), textOfInlines).flatMap(({ text }) => [...listNumbers(text)]),
  },
];

type Place = { readonly file: string; readonly line: number };

/** Items missing and items too many, one problem for each kind. */
function* compareCounts(
  kind: string,
  own: readonly string[],
  original: readonly string[],
  where: string,
  place: Place,
  reference: string,
): Generator<Problem> {
  const missing = subtract(original, own);
  const extra = subtract(own, original);
  const show = (items: readonly string[]) => items.join(', ');
  if (missing.length > 0) {
    const message = `${where} lacks the ${kind} ${show(missing)}`;
    yield { ...place, message, remedy: `compare it with ${reference}` };
  }
  if (extra.length > 0) {
    const message = `${where} has the ${kind} ${show(extra)}, which the original lacks`;
    yield { ...place, message, remedy: `compare it with ${reference}` };
  }
}

/** A translation has the structure of its original: blocks, links, citations, notes and numbers. */
export class BlockParity implements Rule {
  readonly name = 'block parity';

  *checkSlug({ pages, source }: CheckedSlug): Generator<Problem> {
    if (!source) return;
    for (const page of pages) {
      if (page === source) continue;
      yield* this.#compareFrontMatter(page, source);
      yield* this.#compareSections(page, source);
      yield* this.#compareNotes(page, source);
    }
  }

  *#compareFrontMatter(page: CheckedPage, source: CheckedPage): Generator<Problem> {
    const own = page.entry.frontMatter;
    const original = source.entry.frontMatter;
    const { file } = page.entry;
    for (const field of structuralFields) {
      if (JSON.stringify(own[field]) === JSON.stringify(original[field])) continue;
      const message = `${field} is not that of the original`;
      const remedy = `copy it from ${source.entry.file}:${fieldLine(source, field)}`;
      yield { file, line: fieldLine(page, field), message, remedy };
    }
    for (const field of translatedFields) {
      const place = { file, line: fieldLine(page, field) };
      const reference = `${source.entry.file}:${fieldLine(source, field)}`;
      const texts = [own[field] ?? []].flat();
      const originals = [original[field] ?? []].flat();
      if (field === 'keyPoints' && texts.length !== originals.length) {
        const message = `keyPoints has ${texts.length} items and the original ${originals.length}`;
        yield { ...place, message, remedy: `compare it with ${reference}` };
      }
      // A short title may do without the year that the long one has, language by language.
      if (field === 'shortTitle') continue;
      const numbers = texts.flatMap(listNumbers);
      const wanted = originals.flatMap(listNumbers);
      yield* compareCounts('number', numbers, wanted, field, place, reference);
    }
  }

  *#compareSections(page: CheckedPage, source: CheckedPage): Generator<Problem> {
    const sections = listSections(page.tree.blocks);
    const originals = listSections(source.tree.blocks);
    // A heading without id is the business of another rule: its section cannot be found.
    if ([...sections, ...originals].some(({ id }) => id === '')) return;
    for (const section of subtractSections(originals, sections)) {
      const message = `${nameSection(section)} is missing`;
      const remedy = `translate it from ${source.entry.file}:${section.line}`;
      yield { file: page.entry.file, line: 1, message, remedy };
    }
    for (const section of subtractSections(sections, originals)) {
      const message = `${nameSection(section)} has no original`;
      const remedy = `remove it, or copy the id from ${source.entry.file}`;
      yield { file: page.entry.file, line: section.line, message, remedy };
    }
    const shared = sections.filter((section) => originals.some(({ id }) => id === section.id));
    const order = originals.filter((section) => sections.some(({ id }) => id === section.id));
    for (const [index, section] of shared.entries()) {
      const expected = order[index];
      if (expected && expected.id !== section.id) {
        const message = `${nameSection(section)} stands where ${nameSection(expected)} should`;
        const remedy = `follow the order of ${source.entry.file}`;
        yield { file: page.entry.file, line: section.line, message, remedy };
        break;
      }
    }
    for (const section of shared) {
      const original = originals.find(({ id }) => id === section.id);
      if (original) yield* this.#compareSection(section, original, page, source);
    }
  }

  *#compareSection(
    section: Section,
    original: Section,
    page: CheckedPage,
    source: CheckedPage,
  ): Generator<Problem> {
    const shapes = [...listShapes(section.blocks, page.entry.locale)];
    const wanted = [...listShapes(original.blocks, source.entry.locale)];
    yield* this.#compareShapes(shapes, wanted, section, original, page, source);
    const place = { file: page.entry.file, line: section.line };
    const reference = `${source.entry.file}:${original.line}`;
    for (const { name, list } of countedKinds) {
      const own = list(section.blocks);
      const originals = list(original.blocks);
      yield* compareCounts(name, own, originals, nameSection(section), place, reference);
    }
  }

  /** Only the first difference of a section: those after it mostly follow from it. */
  *#compareShapes(
    shapes: readonly Shape[],
    wanted: readonly Shape[],
    section: Section,
    original: Section,
    page: CheckedPage,
    source: CheckedPage,
  ): Generator<Problem> {
    for (let index = 0; index < Math.max(shapes.length, wanted.length); index++) {
      const own = shapes[index];
      const other = wanted[index];
      if (own?.name === other?.name) continue;
      const message = `${nameSection(section)} has ${own?.name ?? 'nothing more'}, the original ${other?.name ?? 'nothing more'}`;
      const remedy = `make it like ${source.entry.file}:${other?.line ?? original.line}`;
      yield { file: page.entry.file, line: own?.line ?? section.line, message, remedy };
      return;
    }
  }

  *#compareNotes(page: CheckedPage, source: CheckedPage): Generator<Problem> {
    for (const note of page.tree.notes) {
      const original = source.tree.notes.find(({ id }) => id === note.id);
      if (!original) continue;
      const place = { file: page.entry.file, line: note.line };
      const reference = `${source.entry.file}:${original.line}`;
      for (const { name, list } of countedKinds) {
        const where = `note [^${note.id}]`;
        yield* compareCounts(
          name,
          list(note.blocks),
          list(original.blocks),
          where,
          place,
          reference,
        );
      }
    }
  }
}

/** Sections whose heading the other page does not have. */
function subtractSections(
  sections: readonly Section[],
  others: readonly Section[],
): readonly Section[] {
  return sections.filter(({ id }) => others.every((other) => other.id !== id));
}
