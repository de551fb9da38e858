import type { Block, Problem } from '../../../src/blocks/types.ts';
import { walkPage } from '../page-text.ts';
import type { CheckedPage, CheckedSite, CheckedSlug, Rule } from '../rule.ts';

type Figure = { readonly src: string; readonly alt: string; readonly line: number };

function isFigure(block: Block) {
  return block.type === 'component' && block.name === 'Figure';
}

function listFigures(page: CheckedPage): readonly Figure[] {
  return [...walkPage(page.tree)].filter(isFigure).map((block) => {
    const attributes = block.type === 'component' ? block.attributes : {};
    return { src: attributes['src'] ?? '', alt: attributes['alt'] ?? '', line: block.line };
  });
}

/** A picture exists, and what it shows is said in the reader's language. */
export class Media implements Rule {
  readonly name = 'media';

  *checkSlug({ pages, source }: CheckedSlug, { content }: CheckedSite): Generator<Problem> {
    const originals = new Set(source ? listFigures(source).map(({ alt }) => alt) : []);
    for (const page of pages) {
      const { file } = page.entry;
      for (const { src, alt, line } of listFigures(page)) {
        if (!content.media.has(src.replace(/^media\//, ''))) {
          const remedy = 'correct the name, or add the drawing';
          yield { file, line, message: `${content.label}/${src} does not exist`, remedy };
        }
        if (page !== source && originals.has(alt)) {
          const remedy = 'say in this language what is seen and why it matters';
          yield { file, line, message: 'alt of <Figure> is not translated', remedy };
        }
      }
    }
  }
}
