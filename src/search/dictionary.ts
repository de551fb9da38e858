import type { SearchData } from '../content-model/search.ts';
import { createWords, type WordRules, type Words } from './words.ts';

/** What the browser gets of a language, next to the index: `<lang>.dictionary.json`. */
export type Dictionary = WordRules &
  Pick<SearchData, 'stopWords' | 'synonyms'> & {
    /** Pages in the index. */
    readonly pages: number;
    /** Every word of the index in lower case, sorted, parted by spaces. */
    readonly vocabulary: string;
  };

/** The pairs of letters that can matter for a folded text: those that give a letter it has. */
export function pickFold(pairs: SearchData['fold'], text: string): SearchData['fold'] {
  return pairs.filter(([, to]) => to === '' || text.includes(to));
}

/** The part of `search.json` that compares words, with the language's tag. */
export function pickWordRules(data: SearchData, lang: string): WordRules {
  const { elisions, joined, drop, fold, prefixes, suffixes, segment } = data;
  return { lang, elisions, joined, drop, fold, prefixes, suffixes, segment };
}

/** Collects the words of a language's pages, text by text. */
export class VocabularyCollector {
  readonly #all = new Set<string>();
  readonly #split: Words['split'];

  constructor(rules: WordRules) {
    this.#split = createWords(rules).split;
  }

  /** Adds the words of one text. */
  add(text: string): void {
    for (const word of this.#split(text)) this.#all.add(word);
  }

  /** All words met, sorted by code unit, parted by spaces. */
  toString(): string {
    return [...this.#all].sort().join(' ');
  }
}

/** Makes the dictionary of a language from its rules and the words of its pages. */
export function buildDictionary(
  data: SearchData,
  lang: string,
  pages: number,
  vocabulary: string,
): Dictionary {
  const { stopWords, synonyms } = data;
  const rules = pickWordRules(data, lang);
  const { fold } = createWords(rules);
  const text = [vocabulary, ...synonyms.flat(), ...stopWords].map(fold).join(' ');
  return { ...rules, fold: pickFold(rules.fold, text), pages, stopWords, synonyms, vocabulary };
}
