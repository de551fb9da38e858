import { textOfBlocks, textOfInlines, walkInlines } from '../blocks/text.ts';
import type { Block, ListItem } from '../blocks/types.ts';
import { isRecordKind, type RecordKind, recordKinds } from './kinds.ts';

type Heading = Extract<Block, { type: 'heading' }>;
export type RecordBlock = Extract<Block, { type: 'component' }> & { readonly name: RecordKind };

/** A record as a page gives it. */
export type PageRecord = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly heading: Heading;
  readonly block: RecordBlock;
};

export type RecordField = {
  readonly name: string;
  /** As the writer says it: `Why`. */
  readonly label: string;
  readonly text: string;
};

/** Whether a block is a record. */
export function isRecord(block: Block | undefined): block is RecordBlock {
  return block?.type === 'component' && isRecordKind(block.name);
}

/** The records of a page, each with the heading right before it; one without a heading is left out. */
export function listRecords(blocks: readonly Block[]): readonly PageRecord[] {
  return blocks.flatMap((block, index) => {
    const heading = blocks[index - 1];
    return isRecord(block) && heading?.type === 'heading'
      ? [{ kind: block.name, id: block.attributes['id'] ?? '', heading, block }]
      : [];
  });
}

/** The lines of a record, as its component has them. */
export function listItems(block: RecordBlock): readonly ListItem[] {
  return block.blocks.flatMap((inner) => (inner.type === 'list' ? inner.items : []));
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

function readField(item: ListItem, name: string): RecordField {
  const [first, ...more] = item.blocks;
  const [label, ...rest] = first?.type === 'paragraph' ? first.children : [];
  const words = label?.type === 'strong' ? textOfInlines(label.children) : '';
  const text = [textOfInlines(rest).replace(/^[\s\u00a0\u202f]*[:：]/, ''), textOfBlocks(more)];
  return {
    name,
    label: clean(words.replace(/[:：\s\u00a0\u202f]+$/, '')),
    text: clean(text.join(' ')),
  };
}

/** The fields of a record as plain text, in the order of its kind. */
export function readFields(block: RecordBlock): readonly RecordField[] {
  const names: readonly string[] = recordKinds[block.name].fields;
  return listItems(block).map((item, index) => readField(item, names[index] ?? ''));
}

/** The ids of the sources that a record cites, each once. */
export function listCitedSources(block: RecordBlock): readonly string[] {
  const ids = listItems(block).flatMap((item) =>
    item.blocks.flatMap((inner) =>
      inner.type === 'paragraph'
        ? [...walkInlines(inner.children)].flatMap((inline) =>
            inline.type === 'component' && inline.name === 'Cite'
              ? (inline.attributes['id'] ?? [])
              : [],
          )
        : [],
    ),
  );
  return [...new Set(ids)];
}

/** The values of an attribute that may hold several. */
export function valuesOf(block: RecordBlock, facet: string): readonly string[] {
  return (block.attributes[facet] ?? '').split(' ').filter(Boolean);
}
