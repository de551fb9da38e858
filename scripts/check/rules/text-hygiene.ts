import type { Problem } from '../../../src/blocks/types.ts';
import type { CheckedSite, Rule } from '../rule.ts';

const leftovers: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  // In capitals only: "todo" is a word of other languages.
  [/\b(?:TODO|FIXME|TBD)\b/g, 'write the text that is meant'],
  [/lorem ipsum|coming soon|under construction/gi, 'write the text, or leave the part out'],
  [/\.{3,}/g, 'write the character …'],
];

/** No placeholder of a writer is left in a text. */
export class TextHygiene implements Rule {
  readonly name = 'text hygiene';

  *checkSite({ content }: Pick<CheckedSite, 'content'>): Generator<Problem> {
    for (const { locale, entries } of content.locales) {
      for (const name of ['ui.json', 'definitions.json']) {
        const file = `${content.label}/${locale}/${name}`;
        yield* this.#checkFile(file, content.texts.get(file) ?? '');
      }
      for (const { file, text } of entries.values()) yield* this.#checkFile(file, text);
    }
  }

  *#checkFile(file: string, text: string): Generator<Problem> {
    for (const [pattern, remedy] of leftovers) {
      for (const { 0: found, index } of text.matchAll(pattern)) {
        const line = text.slice(0, index).split('\n').length;
        yield { file, line, message: `text holds “${found}”`, remedy };
      }
    }
  }
}
