import type { SearchData } from '../content-model/search.ts';

/** What {@link prepareText} needs to know of a language. */
export type PreparationRules = Pick<SearchData, 'elisions' | 'joined'>;

/** Invisible, and no letter: it marks a space that the text does not have. */
const wordJoiner = '\u2060';
const addedSpace = `${wordJoiner} `;
const letter = '[\\p{L}\\p{M}]';
const patterns = new WeakMap<PreparationRules, readonly RegExp[]>();

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** One pattern for any of the texts, longest first; it matches nothing when there are none. */
export function matchAny(texts: readonly string[]): string {
  const longestFirst = [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return texts.length === 0 ? '(?!)' : `(?:${longestFirst.map(escapePattern).join('|')})`;
}

function compilePatterns({ elisions, joined }: PreparationRules): readonly RegExp[] {
  const made = [/(?<=\p{L}\p{M}*)[—–…](?=\p{L})/gu];
  if (elisions.length > 0) {
    made.push(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${matchAny(elisions)}['’](?=\\p{L})`, 'giu'));
  }
  if (joined) {
    const { letters, before, except } = joined;
    const start = `(?<!${letter})(?!${matchAny(except)})${matchAny(letters)}\\p{M}*`;
    const rest = `(?!${matchAny(except)})(?=${matchAny(before)}${letter}{3,})`;
    made.push(new RegExp(start + rest, 'gu'));
  }
  return made;
}

function patternsOf(rules: PreparationRules): readonly RegExp[] {
  const known = patterns.get(rules);
  if (known) return known;
  const made = compilePatterns(rules);
  patterns.set(rules, made);
  return made;
}

/**
 * The text as the index should read it: a word behind an elision (`l’école`), a joined conjunction
 * or a dash without spaces stands alone, because the indexer parts words at spaces and ASCII marks
 * only. `following` is the text that comes next, when this one ends inside a sentence. Only spaces
 * are added, each behind a word joiner; {@link restoreText} takes them out again.
 */
export function prepareText(text: string, rules: PreparationRules, following = ''): string {
  const context = following.slice(0, 24);
  let prepared = text + context;
  for (const pattern of patternsOf(rules)) prepared = prepared.replace(pattern, `$&${addedSpace}`);
  return context === '' ? prepared : prepared.slice(0, lengthBefore(prepared, text.length));
}

/** Where the prepared form of the first `count` characters ends, a space added there included. */
function lengthBefore(prepared: string, count: number): number {
  let position = 0;
  for (let rest = count; rest > 0; rest -= 1) {
    while (prepared.startsWith(addedSpace, position)) position += addedSpace.length;
    position += 1;
  }
  return prepared.startsWith(addedSpace, position) ? position + addedSpace.length : position;
}

/**
 * The exact inverse of {@link prepareText}, for texts that hold no word joiner of their own. It
 * also restores excerpts, in which `<mark>` may stand between the joiner and its space and which
 * may be cut at that place.
 */
export function restoreText(text: string): string {
  return text.replace(/\u2060((?:<\/?mark>)*) /g, '$1').replaceAll(wordJoiner, '');
}
