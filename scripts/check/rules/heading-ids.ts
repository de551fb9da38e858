import type { Block, Problem } from '../../../src/blocks/types.ts';
import type { CheckedPage, CheckedSlug, Rule } from '../rule.ts';

type Heading = Extract<Block, { type: 'heading' }>;

function listHeadings(page: CheckedPage): readonly Heading[] {
  return page.tree.blocks.filter((block) => block.type === 'heading');
}

/** Ids of the frame around every text, and how those begin that it gives to sources and choices. */
const frameIds =
  /^(main|key-points|contents|sources|lesson-card|record-filter|practice-preview)$|^(source|note|practice)-|^only-(services|places|actors|audiences|kind)-/;

/** Every heading has an id of its own, the same in every language, and no level is skipped. */
export class HeadingIds implements Rule {
  readonly name = 'heading ids';

  *checkSlug({ pages, source }: CheckedSlug) {
    for (const page of pages) yield* this.#checkPage(page, page === source ? null : source);
  }

  *#checkPage(page: CheckedPage, source: CheckedPage | null): Generator<Problem> {
    const { file } = page.entry;
    const originals = source ? listHeadings(source) : [];
    const lines = new Map<string, number>();
    let depth = 1;
    for (const [index, heading] of listHeadings(page).entries()) {
      const { id, line } = heading;
      const first = lines.get(id);
      if (id === '') {
        const original = originals[index];
        const remedy =
          source && original?.id
            ? `copy it from ${source.entry.file}:${original.line}`
            : 'write {#english-words-with-hyphens} at its end';
        yield { file, line, message: 'heading has no id', remedy };
      } else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
        const remedy = 'use lower-case English words, digits and hyphens';
        yield { file, line, message: `heading id ${id} is not an address`, remedy };
      } else if (frameIds.test(id)) {
        const message = `heading id ${id} belongs to the frame of the page`;
        yield { file, line, message, remedy: 'give the heading another id' };
      } else if (first !== undefined) {
        const message = `heading id ${id} stands on line ${first} too`;
        yield { file, line, message, remedy: 'give one of the two another id' };
      } else lines.set(id, line);
      if (heading.depth > depth + 1) {
        const message = `heading of level ${heading.depth} follows level ${depth}`;
        yield { file, line, message, remedy: `begin it with ${'#'.repeat(depth + 1)}` };
      }
      depth = heading.depth;
    }
  }
}
