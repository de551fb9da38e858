/** Cuts a text, without line breaks, into its sentences. */
export type SplitSentences = (text: string) => readonly string[];

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const wordCharacter = /[\p{L}\p{N}]/u;
const letter = /\p{L}/u;

function createOpenEnd(abbreviations: readonly string[]): RegExp {
  const words = abbreviations.map(escapePattern).join('|') || '(?!)';
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words})\\s*$`, 'u');
}

/**
 * Makes the splitter of a language. Source of the boundaries: Unicode Standard Annex 29 through
 * Intl.Segmenter, which parts neither 3.5 nor a full stop before a small letter. Two kinds of
 * boundaries are undone: after an abbreviation, and beside what holds no letter, as the number of
 * “1. Sit down”.
 */
export function createSentenceSplitter(
  lang: string,
  abbreviations: readonly string[],
): SplitSentences {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const openEnd = createOpenEnd(abbreviations);
  const tail = Math.max(0, ...abbreviations.map(({ length }) => length)) + 3;
  return (text) => {
    const sentences: string[] = [];
    let open = '';
    for (const { segment } of segmenter.segment(text)) {
      open += segment;
      if (!letter.test(open) || openEnd.test(open.slice(-tail))) continue;
      sentences.push(open.trim());
      open = '';
    }
    if (!wordCharacter.test(open)) return sentences;
    const last = sentences.length - 1;
    if (last < 0 || letter.test(open)) sentences.push(open.trim());
    else sentences[last] += ` ${open.trim()}`;
    return sentences;
  };
}
