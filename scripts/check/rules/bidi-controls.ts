import type { Problem } from '../../../src/blocks/types.ts';
import type { CheckedSite, Rule } from '../rule.ts';

/**
 * Invisible characters that turn text around. The site isolates foreign runs by itself.
 * Source: Unicode Standard Annex 9, explicit formatting characters.
 */
const control = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** The same characters written as an escape of JSON, YAML or HTML. */
const escaped =
  /\\u(061c|200[ef]|202[a-e]|206[6-9])|&#x0*(61c|200[ef]|202[a-e]|206[6-9]);|&#0*(1564|820[67]|823[4-8]|829[4-7]);|&(lrm|rlm);/gi;

const remedy = 'delete the invisible character; to mark another language write <Lang tag="…">';

function* findControls(text: string): Generator<{ index: number; name: string }> {
  for (const { 0: character, index } of text.matchAll(control)) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    yield { index, name: `U+${code}` };
  }
  for (const { 0: name, index } of text.matchAll(escaped)) yield { index, name };
}

/** No content file holds a bidirectional control character, visible or escaped. */
export class BidiControls implements Rule {
  readonly name = 'bidi controls';

  *checkSite({ content }: Pick<CheckedSite, 'content'>): Generator<Problem> {
    for (const [file, text] of content.texts) yield* this.#checkFile(file, text);
    for (const { entries } of content.locales) {
      for (const { file, text } of entries.values()) yield* this.#checkFile(file, text);
    }
  }

  *#checkFile(file: string, text: string): Generator<Problem> {
    for (const { index, name } of findControls(text)) {
      const line = text.slice(0, index).split('\n').length;
      yield { file, line, message: `text holds the control character ${name}`, remedy };
    }
  }
}
