import { inlinesOfBlock, walkInlines } from '../../../src/blocks/text.ts';
import type { Problem } from '../../../src/blocks/types.ts';
import { fieldLine, walkPage } from '../page-text.ts';
import type { CheckedPage, CheckedSite, CheckedSlug, Rule } from '../rule.ts';

/** Every source that a page cites is known, and stands in the list at its end. */
export class Cites implements Rule {
  readonly name = 'cites';

  *checkSlug({ pages }: CheckedSlug, site: CheckedSite): Generator<Problem> {
    for (const page of pages) yield* this.#checkPage(page, site);
  }

  *#checkPage(page: CheckedPage, { content }: CheckedSite): Generator<Problem> {
    const { file, frontMatter } = page.entry;
    const remedy = `correct the id, or add the source to ${content.label}/sources.json`;
    const sourcesLine = fieldLine(page, 'sources');
    for (const id of frontMatter.sources) {
      if (content.sources.has(id)) continue;
      yield { file, line: sourcesLine, message: `source ${id} is unknown`, remedy };
    }
    for (const block of walkPage(page.tree)) {
      for (const inline of inlinesOfBlock(block).flatMap((run) => [...walkInlines(run)])) {
        if (inline.type !== 'component' || inline.name !== 'Cite') continue;
        const { line } = inline;
        const id = inline.attributes['id'] ?? '';
        if (!content.sources.has(id)) {
          yield { file, line, message: `source ${id} is unknown`, remedy };
        } else if (!frontMatter.sources.includes(id)) {
          const message = `source ${id} is cited and not listed`;
          yield { file, line, message, remedy: `add it to sources on line ${sourcesLine}` };
        }
      }
    }
  }
}
