import type { Readability } from '../content-model/readability.ts';

/** Scripts whose writers put no spaces between words: each character counts for itself. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const character = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/**
 * The words of a text: what stands between spaces or dashes and holds a letter or a digit. `it’s`,
 * `screen-time` and `9–12` are one word each.
 */
export function splitWords(text: string): readonly string[] {
  return text.split(/[\s—―…]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The characters of a text; a foreign word or a number in it counts as one. */
export function splitCharacters(text: string): readonly string[] {
  return text.match(character) ?? [];
}

/** What a formula may ask of one word. */
export type Word = { readonly letters: number; readonly syllables: number };

/** Letters of a word: neither vowel signs above it nor a stroke that only stretches it. */
function countLetters(word: string): number {
  return word.match(/(?!\u0640)\p{L}/gu)?.length ?? 0;
}

function createSyllableCounter(rules: Readability['syllables']): (word: string) => number {
  if (!rules) return () => 0;
  const silent = rules.silent.map((pattern) => new RegExp(pattern, 'gu'));
  const nucleus = new RegExp(rules.nucleus, 'gu');
  return (word) => {
    const plain = word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}]+/gu, '');
    const heard = silent.reduce((rest, pattern) => rest.replace(pattern, ''), plain);
    return Math.max(heard.match(nucleus)?.length ?? 0, rules.least);
  };
}

/** Makes what counts the letters and syllables of a language's words; it remembers those it saw. */
export function createWordReader(rules: Readability['syllables']): (word: string) => Word {
  const countSyllables = createSyllableCounter(rules);
  const known = new Map<string, Word>();
  return (word) => {
    const found = known.get(word);
    if (found) return found;
    const read = { letters: countLetters(word), syllables: countSyllables(word) };
    known.set(word, read);
    return read;
  };
}
