import type { Problem } from '../../../src/blocks/types.ts';
import type { LocaleContent } from '../../../src/catalog/types.ts';
import { FormFinder } from '../forms.ts';
import { openJsonSource } from '../json-source.ts';
import { blockText, frontMatterText, ownText, walkPage } from '../page-text.ts';
import type { CheckedPage, CheckedSite, CheckedSlug, Rule } from '../rule.ts';

function hasGlossary(page: CheckedPage): boolean {
  const blocks = [...walkPage(page.tree)];
  return blocks.some((block) => block.type === 'component' && block.name === 'GlossaryList');
}

/**
 * Every concept has a term and a definition in every official language, and no page writes a form
 * that the term list says to avoid; the glossary itself may, to explain it.
 */
export class Terms implements Rule {
  readonly name = 'terms';
  readonly #finders = new Map<string, FormFinder>();

  *checkSite({ content, official }: CheckedSite): Generator<Problem> {
    const { file, lineOf } = openJsonSource(content, 'terms.json');
    for (const [index, { id, labels }] of content.terms.entries()) {
      const missing = official.map(({ locale }) => locale).filter((locale) => !labels[locale]);
      if (missing.length === 0) continue;
      const message = `term ${id} has no label in: ${missing.join(', ')}`;
      yield { file, line: lineOf([index, 'labels']), message, remedy: 'add it under labels' };
    }
    for (const locale of official) yield* this.#checkDefinitions(locale, content);
  }

  *#checkDefinitions(
    { locale, definitions }: LocaleContent,
    content: CheckedSite['content'],
  ): Generator<Problem> {
    const { file, lineOf } = openJsonSource(content, `${locale}/definitions.json`);
    const ids = new Set(content.terms.map(({ id }) => id));
    const missing = [...ids].filter((id) => definitions[id] === undefined);
    if (missing.length > 0) {
      const message = `no definition of: ${missing.join(', ')}`;
      const remedy = 'add one sentence in this language under each id';
      yield { file, line: 1, message, remedy };
    }
    for (const id of Object.keys(definitions)) {
      if (ids.has(id)) continue;
      const remedy = `remove it, or add the term to ${content.label}/terms.json`;
      yield { file, line: lineOf([id]), message: `definition ${id} belongs to no term`, remedy };
    }
  }

  *checkSlug({ pages }: CheckedSlug, { content }: CheckedSite): Generator<Problem> {
    for (const page of pages) {
      const { file, locale } = page.entry;
      const finder = this.#finders.get(locale) ?? new FormFinder(content.terms, locale);
      this.#finders.set(locale, finder);
      if (hasGlossary(page)) continue;
      const parts = [...frontMatterText(page), ...blockText(walkPage(page.tree), ownText)];
      for (const { text, line } of parts) {
        for (const { form, term, why } of finder.find(text)) {
          const message = `“${form}” is a form to avoid: ${why}`;
          const remedy = `write “${term}”; in the title of a document wrap it in <Lang tag="…">`;
          yield { file, line, message, remedy };
        }
      }
    }
  }
}
