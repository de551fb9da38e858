import { countEdits } from './distance.ts';
import type { Lexicon } from './lexicon.ts';
import { isUnspaced } from './words.ts';

const shortestWord = 4;
const longWord = 7;
const mostSpellings = 4;
const sharedBeginning = 0.6;

/** Words that stand in the list of synonyms but perhaps on no page. */
function listSynonymWords({ synonyms }: Lexicon): readonly string[] {
  return synonyms.flatMap((group) =>
    group.flatMap(({ words }) => (words.length === 1 ? words : [])),
  );
}

function countShared(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

/**
 * The words nearest in spelling to one that the site does not have: one edit away, two from seven
 * letters; if there is none, words with the same beginning. At most four, the best first.
 */
export function suggestSpellings(word: string, lexicon: Lexicon): readonly string[] {
  const { fold } = lexicon.words;
  const folded = fold(word);
  if (folded.length < shortestWord || (lexicon.isSegmented && isUnspaced(folded))) return [];
  const synonyms = listSynonymWords(lexicon).map((spelling) => ({
    folded: fold(spelling),
    spelling,
  }));
  let limit = folded.length >= longWord ? 2 : 1;
  let best: string[] = [];
  for (const entry of [...lexicon.entries, ...synonyms]) {
    if (entry.folded.length < shortestWord - 1) continue;
    const edits = countEdits(folded, entry.folded, limit);
    if (edits > limit) continue;
    if (edits < limit) best = [];
    limit = edits;
    best.push(entry.spelling);
  }
  const found = best.length > 0 ? best : listSameBeginning(folded, lexicon);
  return [...new Set(found)]
    .sort((a, b) => countShared(fold(b), folded) - countShared(fold(a), folded))
    .slice(0, mostSpellings);
}

function listSameBeginning(folded: string, { findCompletions }: Lexicon): readonly string[] {
  const length = Math.max(shortestWord - 1, Math.ceil(folded.length * sharedBeginning));
  return findCompletions(folded.slice(0, length)).filter(
    (spelling) => spelling.length <= folded.length + 3,
  );
}
