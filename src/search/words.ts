import type { SearchData } from '../content-model/search.ts';
import { matchAny } from './prepare.ts';

/** What comparing and parting words needs to know of a language. */
export type WordRules = Pick<
  SearchData,
  'elisions' | 'joined' | 'drop' | 'fold' | 'prefixes' | 'suffixes' | 'segment'
> & {
  /** BCP 47 tag. */
  readonly lang: string;
};

/** The words of one language, seen as search sees them. */
export type Words = {
  /** A spelling in which case, accents and variants of a letter make no difference. */
  readonly fold: (text: string) => string;
  /** The words of a text in their order, in lower case, without elisions. */
  readonly split: (text: string) => readonly string[];
  /**
   * Folded forms under which a word may be compared with another: as it is, without each prefix
   * and without its ending. Crude, never shown and never sent to the index; two words belong
   * together when they share a key.
   */
  readonly keysOf: (word: string) => readonly string[];
};

/** Letters a prefix or an ending must leave over. */
const shortestStem = 3;
const apostrophes = /[’ʼ‘`´]/g;

function foldDigit(digit: string): string {
  let before = (digit.codePointAt(0) ?? 0) - 1;
  let value = 0;
  // Unicode keeps the ten digits of a script together, zero first.
  while (/\p{Nd}/u.test(String.fromCodePoint(before))) {
    before -= 1;
    value += 1;
  }
  return String(value % 10);
}

function createFold({ drop, fold }: Pick<WordRules, 'drop' | 'fold'>): Words['fold'] {
  const pairs = new Map(fold.map(([from, to]) => [from.normalize('NFKC').toLowerCase(), to]));
  const replaced = new RegExp(matchAny([...pairs.keys()]), 'gu');
  const dropped = new RegExp(matchAny(drop), 'gu');
  return (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(dropped, '')
      .replace(replaced, (found) => pairs.get(found) ?? found)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .normalize('NFC')
      .replace(/(?![0-9])\p{Nd}/gu, foldDigit)
      .replace(apostrophes, "'");
}

/** Whether a folded word of a segmented language is in its own script: no Latin letter, no digit. */
export function isUnspaced(word: string): boolean {
  return !/[\p{sc=Latin}\p{N}]/u.test(word);
}

/** Latin words and numbers stay whole; a run of other letters gives its neighbouring pairs. */
export function listPairs(text: string): readonly string[] {
  return (text.match(/[\p{sc=Latin}\p{N}]+|[^\P{L}\p{sc=Latin}]+/gu) ?? []).flatMap((run) => {
    const letters = [...run];
    if (letters.length < 2 || !isUnspaced(run)) return [run];
    return letters.slice(1).map((character, index) => `${letters[index] ?? ''}${character}`);
  });
}

function createSegmentedSplit(lang: string, fold: Words['fold']): Words['split'] {
  if (typeof Intl.Segmenter === 'undefined') return (text) => listPairs(fold(text));
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  return (text) =>
    [...segmenter.segment(fold(text))]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
}

function createSpacedSplit({ elisions, drop }: Pick<WordRules, 'elisions' | 'drop'>) {
  const elided = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${matchAny(elisions)}'(?=\\p{L})`, 'gu');
  const dropped = new RegExp(matchAny(drop), 'gu');
  return (text: string): readonly string[] => {
    const plain = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(apostrophes, "'")
      .replace(dropped, '')
      .replace(elided, '')
      .replace(/([\p{L}\p{M}]+)[-‐‑–—](?=([\p{L}\p{M}]+))/gu, joinOrPart);
    return (plain.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [])
      .map((word) => word.replace(/^'+|'+$/g, ''))
      .filter((word) => word !== '');
  };
}

/** `e-mail` is one word, `screen-time` two. */
function joinOrPart(_whole: string, before: string, after: string): string {
  return before.length >= 3 && after.length >= 3 ? `${before} ` : before;
}

function createKeysOf(rules: WordRules, fold: Words['fold']): Words['keysOf'] {
  const letters = rules.joined?.letters ?? [];
  const prefixes = [...new Set([...rules.prefixes, ...letters].map(fold))].filter(Boolean);
  const endings = rules.suffixes.map(fold).filter(Boolean);
  const ending = new RegExp(`(?<=.{${shortestStem}})${matchAny(endings)}$`, 'u');

  const cutPrefixes = (word: string): readonly string[] =>
    prefixes
      .filter((prefix) => word.startsWith(prefix) && word.length >= prefix.length + shortestStem)
      .map((prefix) => word.slice(prefix.length));

  return (word) => {
    const whole = fold(word);
    const once = cutPrefixes(whole);
    const bases = [whole, ...once, ...once.flatMap(cutPrefixes)];
    return [...new Set(bases.flatMap((base) => [base, base.replace(ending, '')]))];
  };
}

/** Makes the word tools of a language from its rules. */
export function createWords(rules: WordRules): Words {
  const fold = createFold(rules);
  return {
    fold,
    split: rules.segment ? createSegmentedSplit(rules.lang, fold) : createSpacedSplit(rules),
    keysOf: rules.segment ? (word) => [fold(word)] : createKeysOf(rules, fold),
  };
}
