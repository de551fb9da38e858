import type { Block, Problem } from '../../../src/blocks/types.ts';
import { recordKinds } from '../../../src/records/kinds.ts';
import { isRecord, listItems, type RecordBlock } from '../../../src/records/read.ts';
import { openJsonSource } from '../json-source.ts';
import type { CheckedSite, CheckedSlug, Rule } from '../rule.ts';

const ledgerName = 'record-ids.json';

/**
 * A record stands under a heading with its id, has the lines of its kind, and its id is its own for
 * ever: every id that was published is in a list, and none is given twice (issue 4).
 */
export class RecordForm implements Rule {
  readonly name = 'record-form';
  /** Ids in the source locale → where they stand. */
  readonly #places = new Map<string, string>();

  *checkSlug({ pages, source }: CheckedSlug, site: CheckedSite): Generator<Problem> {
    for (const page of pages) {
      const { blocks } = page.tree;
      for (const [index, block] of blocks.entries()) {
        if (!isRecord(block)) continue;
        yield* this.#checkForm(page.entry.file, block, blocks[index - 1]);
        if (page === source) yield* this.#checkId(page.entry.file, block, site);
      }
    }
  }

  *#checkForm(file: string, block: RecordBlock, before: Block | undefined): Generator<Problem> {
    const { line, name } = block;
    const id = (block.attributes['id'] ?? '').toLowerCase();
    if (before?.type !== 'heading' || before.id !== id) {
      const message = `<${name}> does not stand under the heading with its id`;
      yield { file, line, message, remedy: `write its title before it: ### Title {#${id}}` };
    }
    const { fields } = recordKinds[name];
    const items = listItems(block);
    if (items.length !== fields.length) {
      const message = `<${name}> has ${items.length} lines, not ${fields.length}`;
      yield { file, line, message, remedy: `write one for each of: ${fields.join(', ')}` };
    }
    for (const item of items) {
      const [first] = item.blocks;
      if (first?.type === 'paragraph' && first.children[0]?.type === 'strong') continue;
      const message = `a line of <${name}> does not begin with its name`;
      yield { file, line: item.line, message, remedy: 'begin it like **Why:**' };
    }
  }

  *#checkId(file: string, block: RecordBlock, { content }: CheckedSite): Generator<Problem> {
    const { line } = block;
    const id = block.attributes['id'] ?? '';
    const place = `${file}:${line}`;
    const first = this.#places.get(id);
    if (first !== undefined) {
      yield { file, line, message: `id ${id} stands in ${first} too`, remedy: 'take a free one' };
      return;
    }
    this.#places.set(id, place);
    const withdrawn = content.recordIds[id];
    if (withdrawn === null) return;
    yield withdrawn === undefined
      ? {
          file,
          line,
          message: `id ${id} is not in the list of ids`,
          remedy: `add "${id}": null to ${content.label}/${ledgerName}`,
        }
      : {
          file,
          line,
          message: `id ${id} was withdrawn on ${withdrawn} and is used again`,
          remedy: 'take one that was never used',
        };
  }

  *checkEnd({ content }: CheckedSite): Generator<Problem> {
    const { file, lineOf } = openJsonSource(content, ledgerName);
    for (const [id, withdrawn] of Object.entries(content.recordIds)) {
      if (withdrawn !== null || this.#places.has(id)) continue;
      const message = `id ${id} stands on no page`;
      const remedy = 'put it back, or write the day it was withdrawn instead of null';
      yield { file, line: lineOf([id]), message, remedy };
    }
  }
}
