import type { Dictionary } from './dictionary.ts';
import type { PreparationRules } from './prepare.ts';
import { createWords, isUnspaced, listPairs, type Words } from './words.ts';

/** A term of a group of synonyms. */
export type SynonymTerm = {
  readonly words: readonly string[];
  /** For each word, the keys it may be compared under. */
  readonly keys: readonly (readonly string[])[];
};
export type SynonymGroup = readonly SynonymTerm[];

/** A dictionary made ready for look-ups. */
export type Lexicon = {
  readonly words: Words;
  readonly isSegmented: boolean;
  /** How the text of the index was prepared. */
  readonly preparation: PreparationRules;
  readonly pages: number;
  readonly synonyms: readonly SynonymGroup[];
  readonly isStopWord: (word: string) => boolean;
  /** The spellings on the site of exactly this word, accents and case aside. */
  readonly findExact: (word: string) => readonly string[];
  /** Words of the site that share a key with this one, the shortest first. */
  readonly findRelated: (word: string) => readonly string[];
  /** Words of the site that begin with these letters, the shortest first. */
  readonly findCompletions: (beginning: string) => readonly string[];
  /** Whether the site writes this word, a form of it, or a word that begins so. */
  readonly isKnown: (word: string) => boolean;
  /** Every word of the site, folded, with its spelling; for the search of near spellings. */
  readonly entries: readonly LexiconEntry[];
};

export type LexiconEntry = { readonly folded: string; readonly spelling: string };

const shortestBeginning = 4;

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Position of the first entry that is not before the text. */
function findPosition(entries: readonly LexiconEntry[], text: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.folded ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupBy(
  entries: readonly LexiconEntry[],
  keysOf: (entry: LexiconEntry) => readonly string[],
) {
  const groups = new Map<string, string[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry.spelling);
      else groups.set(key, [entry.spelling]);
    }
  }
  return groups;
}

function openSynonyms(dictionary: Dictionary, { fold, split, keysOf }: Words) {
  const partTerm = dictionary.segment ? (term: string) => [fold(term)] : split;
  return dictionary.synonyms.map((group) =>
    group.map((term) => {
      const words = partTerm(term);
      return { words, keys: words.map(keysOf) };
    }),
  );
}

/** Prepares a dictionary for look-ups; some milliseconds for ten thousand words. */
export function openDictionary(dictionary: Dictionary): Lexicon {
  const words = createWords(dictionary);
  const entries = dictionary.vocabulary
    .split(' ')
    .filter((spelling) => spelling !== '')
    .map((spelling) => ({ folded: words.fold(spelling), spelling }))
    .sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
  const exact = groupBy(entries, ({ folded }) => [folded]);
  const related = groupBy(entries, ({ spelling }) => words.keysOf(spelling));
  const stopWords = new Set(dictionary.stopWords.map(words.fold));
  const pairs = new Set(
    dictionary.segment ? entries.flatMap(({ folded }) => listPairs(folded)) : [],
  );

  const findRelated = (word: string): readonly string[] =>
    [...new Set(words.keysOf(word).flatMap((key) => related.get(key) ?? []))].sort(byLength);

  const findCompletions = (beginning: string): readonly string[] => {
    const found: string[] = [];
    const start = findPosition(entries, beginning);
    for (let position = start; entries[position]?.folded.startsWith(beginning); position += 1) {
      found.push(entries[position]?.spelling ?? '');
    }
    return found.sort(byLength);
  };

  const hasBeginning = (beginning: string): boolean =>
    entries[findPosition(entries, beginning)]?.folded.startsWith(beginning) ?? false;

  const isKnownRun = (run: string): boolean => {
    if ([...run].length < 2) return entries.some(({ folded }) => folded.includes(run));
    return listPairs(run).some((pair) => pairs.has(pair));
  };

  const isKnown = (word: string): boolean => {
    const folded = words.fold(word);
    if (exact.has(folded)) return true;
    if (dictionary.segment && isUnspaced(folded)) return isKnownRun(folded);
    const keys = words.keysOf(word);
    if (keys.some((key) => related.has(key)) || hasBeginning(folded)) return true;
    return keys.some((key) => key.length >= shortestBeginning && hasBeginning(key));
  };

  return {
    words,
    isSegmented: dictionary.segment,
    preparation: dictionary,
    pages: dictionary.pages,
    synonyms: openSynonyms(dictionary, words),
    isStopWord: (word) => stopWords.has(words.fold(word)),
    findExact: (word) => exact.get(words.fold(word)) ?? [],
    findRelated,
    findCompletions,
    isKnown,
    entries,
  };
}
