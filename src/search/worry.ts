import type { SearchData } from '../content-model/search.ts';
import { pickFold, pickWordRules } from './dictionary.ts';
import { countEdits } from './distance.ts';
import { createWords, type WordRules, type Words } from './words.ts';

/** What recognising a cry for help needs; part of the page, so that nothing must be fetched. */
export type WorryRules = WordRules & Pick<SearchData, 'worry'>;

/** From this length on, one wrong letter does not hide a word of distress. */
const longEnoughToMistype = 6;

function isSameWord(word: string, expected: string, { fold, keysOf }: Words): boolean {
  const keys = keysOf(expected);
  if (keysOf(word).some((key) => keys.includes(key))) return true;
  const [typed, meant] = [fold(word), fold(expected)];
  return meant.length >= longEnoughToMistype && countEdits(typed, meant, 1) <= 1;
}

function holdsPhrase(query: readonly string[], phrase: readonly string[], words: Words): boolean {
  if (phrase.length === 0) return false;
  return query.some((_, start) =>
    phrase.every((expected, offset) => {
      const word = query[start + offset];
      return word !== undefined && isSameWord(word, expected, words);
    }),
  );
}

/** Whether a query holds a word or phrase of distress, so that the help card must come first. */
export function isWorrying(query: string, rules: WorryRules): boolean {
  const words = createWords(rules);
  if (rules.segment) {
    const folded = words.fold(query).replace(/\s+/g, '');
    return rules.worry.some((phrase) => folded.includes(words.fold(phrase)));
  }
  const typed = words.split(query);
  return rules.worry.some((phrase) => holdsPhrase(typed, words.split(phrase), words));
}

/** The part of `search.json` that goes into the page: only pairs of letters that matter here. */
export function pickWorryRules(data: SearchData, lang: string): WorryRules {
  const rules = pickWordRules(data, lang);
  const text = data.worry.map(createWords(rules).fold).join(' ');
  return { ...rules, fold: pickFold(rules.fold, text), worry: data.worry };
}
