import type { Problem } from '../../../src/blocks/types.ts';
import { walkPage } from '../page-text.ts';
import type { CheckedPage, CheckedSite, CheckedSlug, Rule } from '../rule.ts';

type Picture = {
  readonly name: string;
  readonly src: string;
  readonly alt: string;
  readonly line: number;
};

function listPictures(page: CheckedPage): readonly Picture[] {
  return [...walkPage(page.tree)].flatMap((block) => {
    if (block.type !== 'component' || block.attributes['src'] === undefined) return [];
    const { src, alt = '' } = block.attributes;
    return [{ name: block.name, src, alt, line: block.line }];
  });
}

/** A picture exists, and what it shows is said in the reader's language. */
export class Media implements Rule {
  readonly name = 'media';

  *checkSlug({ pages, source }: CheckedSlug, { content }: CheckedSite): Generator<Problem> {
    const originals = new Set(source ? listPictures(source).map(({ alt }) => alt) : []);
    for (const page of pages) {
      const { file } = page.entry;
      for (const { name, src, alt, line } of listPictures(page)) {
        if (!content.media.has(src.replace(/^media\//, ''))) {
          const remedy = 'correct the name, or add the drawing';
          yield { file, line, message: `${content.label}/${src} does not exist`, remedy };
        } else if (!src.endsWith('.svg')) {
          const remedy = 'name a drawing: media/name.svg';
          yield { file, line, message: `${content.label}/${src} is no drawing`, remedy };
        }
        if (page !== source && originals.has(alt)) {
          const remedy = 'say in this language what is seen and why it matters';
          yield { file, line, message: `alt of <${name}> is not translated`, remedy };
        }
      }
    }
  }
}
