import type { TaggedText } from './tagged-text.ts';

/** Characters of which texts may differ and still say the same: they steer lines and direction. */
const invisible = /[\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const word = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** A mark between lam and alef: one glyph draws both letters, so the mark is read behind them. */
const markInLigature = /\u0644(\p{M}+)([\u0622\u0623\u0625\u0627])/gu;

/**
 * The words of a text without punctuation, in the spelling that NFKC gives. Han characters are
 * words each, as nothing parts them into words.
 */
export function splitWords(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(invisible, '');
  return plain.replace(markInLigature, '\u0644$2$1').normalize('NFKC').match(word) ?? [];
}

/**
 * Whether a text stands aside from the flow of its paragraph: a note, the number of one, a label.
 */
const isAside = ({ path }: TaggedText): boolean => /(?:^|\/)(?:Note|Lbl)(?:\/|$)/.test(path);

/**
 * The tagged text as lists of words between which nothing is read. A note cuts its paragraph in
 * two: without the notes it is whole again, and each note stands for itself.
 */
function listFlows(tagged: readonly TaggedText[]): readonly (readonly string[])[] {
  const asides = tagged.filter(isAside);
  const flow = tagged.filter((text) => !isAside(text));
  return [
    flow.flatMap(({ text }) => splitWords(text)),
    ...asides.map(({ text }) => splitWords(text)),
  ];
}

/** The texts whose words are not found in this order, one next to the other, in the tagged text. */
export function findLostTexts(
  texts: readonly string[],
  tagged: readonly TaggedText[],
): readonly string[] {
  const flows = listFlows(tagged).map((words) => ` ${words.join(' ')} `);
  return texts.filter((text) => {
    const words = splitWords(text);
    const wanted = ` ${words.join(' ')} `;
    return words.length > 0 && !flows.some((flow) => flow.includes(wanted));
  });
}

function listPairs(words: readonly string[]): readonly string[] {
  return words.slice(1).map((next, i) => `${words[i]} ${next}`);
}

/** Share of the wanted that is among the found, each found one counting once; 1 of nothing. */
function shareFound(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1);
  let hits = 0;
  for (const one of wanted) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    hits++;
  }
  return wanted.length === 0 ? 1 : hits / wanted.length;
}

/**
 * How much of the texts is in the tagged text, from 0 to 1: the share of their words that is found,
 * and the share of pairs of neighbouring words, which tells whether their order is right.
 */
export function measureWords(
  texts: readonly string[],
  tagged: readonly TaggedText[],
): { readonly words: number; readonly pairs: number } {
  const wanted = texts.map(splitWords);
  const found = listFlows(tagged);
  return {
    words: shareFound(wanted.flat(), found.flat()),
    pairs: shareFound(wanted.flatMap(listPairs), found.flatMap(listPairs)),
  };
}
