import type { Readability } from '../content-model/readability.ts';
import type { Measures } from './formulas.ts';
import type { Passage } from './passages.ts';
import { createSentenceSplitter } from './sentences.ts';
import { createWordReader, splitCharacters, splitWords } from './units.ts';

export type Sentence = {
  /** Line of the passage that it belongs to. */
  readonly line: number;
  /** In the unit of the language: words or characters. */
  readonly length: number;
};

export type TextMeasures = Measures & {
  readonly sentences: readonly Sentence[];
  /** Words or characters in all. */
  readonly length: number;
  /** The characters that are not common, each once. */
  readonly uncommon: readonly string[];
};

/** Measures texts of one language. */
export type Meter = (passages: readonly Passage[]) => TextMeasures;

function divide(sum: number, count: number): number {
  return count === 0 ? 0 : sum / count;
}

/** Makes the meter of a language. `uncommonCharacters` is a share in per cent of all characters. */
export function createMeter(lang: string, rules: Readability): Meter {
  const splitSentences = createSentenceSplitter(lang, rules.abbreviations);
  const split = rules.unit === 'words' ? splitWords : splitCharacters;
  const readWord = createWordReader(rules.syllables);
  const common = new Set(rules.commonCharacters.flatMap((line) => [...line]));
  const isUncommon = (unit: string): boolean =>
    common.size > 0 && /^\p{Script=Han}$/u.test(unit) && !common.has(unit);

  return (passages) => {
    const sentences: Sentence[] = [];
    const uncommon: string[] = [];
    let [length, syllables, letters, lettered] = [0, 0, 0, 0];
    for (const { text, line } of passages) {
      for (const sentence of splitSentences(text)) {
        const units = split(sentence);
        sentences.push({ line, length: units.length });
        length += units.length;
        for (const unit of units) {
          const word = readWord(unit);
          syllables += word.syllables;
          letters += word.letters;
          if (word.letters > 0) lettered++;
          if (isUncommon(unit)) uncommon.push(unit);
        }
      }
    }
    return {
      sentences,
      length,
      uncommon: [...new Set(uncommon)],
      sentenceLength: divide(length, sentences.length),
      syllablesPerWord: divide(syllables, length),
      lettersPerWord: divide(letters, lettered),
      uncommonCharacters: divide(uncommon.length * 100, length),
    };
  };
}
