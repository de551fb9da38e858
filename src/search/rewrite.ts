import type { Lexicon, SynonymGroup, SynonymTerm } from './lexicon.ts';
import { prepareText } from './prepare.ts';
import { suggestSpellings } from './spelling.ts';
import { isUnspaced } from './words.ts';

/** One term to look for in place of a word the reader typed. */
export type Alternative = {
  readonly term: string;
  /** From 0 to 1: how much a page that holds it is worth. */
  readonly weight: number;
  /** Words of the term. */
  readonly size: number;
  /** Whether it is the reader's own word in some form, and not another word for it. */
  readonly isOwn: boolean;
};

/** One idea of the query: a word, or words that mean something together. */
export type Slot = {
  readonly source: string;
  readonly alternatives: readonly Alternative[];
  /** The spelling that was taken instead of a word the site does not have. */
  readonly correction: string | null;
};

export type RewrittenQuery = {
  readonly slots: readonly Slot[];
};

/** Measured on 265 labelled queries in six languages; small changes make no difference. */
const weights = {
  /** A form of a word that the site does not have as it was typed, and of one that it has. */
  form: 0.85,
  formOfKnown: 0.5,
  synonym: 0.7,
  synonymOfKnown: 0.35,
  spelling: 0.5,
  synonymOfSpelling: 0.4,
};
const mostForms = 4;
const mostSynonymForms = 2;
const mostCompletions = 3;
const mostPhraseWords = 4;
const shortestBeginning = 4;

type Idea = { readonly source: string; readonly position: number; readonly group: SynonymGroup };

function stripMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Leaves out what the index finds anyway: spellings that differ in accents, longer forms. */
function pickDistinct(words: readonly string[], most: number): readonly string[] {
  const picked: string[] = [];
  for (const word of words) {
    if (picked.length === most) break;
    if (!picked.some((other) => stripMarks(word).startsWith(stripMarks(other)))) picked.push(word);
  }
  return picked;
}

/** What of the site begins with the word as far as it is typed, or with its stem. */
function listCompletions(word: string, { words, findCompletions }: Lexicon): readonly string[] {
  const folded = words.fold(word);
  const completions = findCompletions(folded);
  if (completions.length > 0) return [word, ...completions.slice(0, mostCompletions)];
  const stem = words
    .keysOf(word)
    .find((key) => key.length >= shortestBeginning && findCompletions(key).length > 0);
  return stem === undefined ? [] : pickDistinct(findCompletions(stem), mostCompletions);
}

/** Words of the site that are this word, or forms of it. */
function listSpellings(word: string, lexicon: Lexicon): readonly string[] {
  if (lexicon.isSegmented && isUnspaced(word)) return lexicon.isKnown(word) ? [word] : [];
  const exact = lexicon.findExact(word);
  const isOwnSpelling = exact.some((spelling) => stripMarks(spelling) === stripMarks(word));
  const own = isOwnSpelling ? [word, ...exact] : exact;
  return pickDistinct([...own, ...lexicon.findRelated(word)], mostForms + 1);
}

/** The words to send to the index for one word of the reader, best first; none if it is unknown. */
function listForms(word: string, lexicon: Lexicon): readonly string[] {
  const spellings = listSpellings(word, lexicon);
  return spellings.length > 0 ? spellings : listCompletions(word, lexicon);
}

function weighForms(word: string, weight: number, lexicon: Lexicon): readonly Alternative[] {
  const isExact = lexicon.findExact(word).length > 0;
  const formWeight = weight * (isExact ? weights.formOfKnown : weights.form);
  return listForms(word, lexicon).map((term, index) => ({
    term,
    weight: index === 0 ? weight : formWeight,
    size: lexicon.words.split(term).length,
    isOwn: true,
  }));
}

/** A term of several words, each in its best form; `null` if one of them has none. */
function joinBest(forms: readonly (readonly string[])[]): string | null {
  const best = forms.map(([first]) => first);
  return best.includes(undefined) ? null : best.join(' ');
}

function listOwnAlternatives(source: string, lexicon: Lexicon): readonly Alternative[] {
  const words = lexicon.isSegmented ? [source] : source.split(' ');
  if (words.length === 1) return weighForms(source, 1, lexicon);
  const term = joinBest(words.map((word) => listForms(word, lexicon)));
  return term === null ? [] : [{ term, weight: 1, size: words.length, isOwn: true }];
}

function listSynonymAlternatives(
  group: SynonymGroup,
  weight: number,
  lexicon: Lexicon,
): readonly Alternative[] {
  return group.flatMap(({ words }) => {
    const spellings = words.map((word) => listSpellings(word, lexicon));
    const term = joinBest(spellings);
    if (term === null) return [];
    const [only = []] = spellings;
    const terms = spellings.length === 1 ? only.slice(0, mostSynonymForms) : [term];
    return terms.map((found) => {
      return { term: found, weight, size: lexicon.words.split(found).length, isOwn: false };
    });
  });
}

/** The best weight of each term, in the order of the list. */
function mergeAlternatives(alternatives: readonly Alternative[]): readonly Alternative[] {
  const best = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const known = best.get(alternative.term);
    if (!known || known.weight < alternative.weight) best.set(alternative.term, alternative);
  }
  return [...best.values()];
}

function listCorrections(spelling: string, lexicon: Lexicon): readonly Alternative[] {
  const own = weighForms(spelling, weights.spelling, lexicon);
  if (own.length > 0) return own;
  const group = lexicon.synonyms
    .filter((terms) => terms.some((term) => matchesAt(term, [spelling], 0, lexicon)))
    .flat();
  return listSynonymAlternatives(group, weights.synonymOfSpelling, lexicon);
}

function correctSlot(source: string, lexicon: Lexicon): Slot {
  const spellings = suggestSpellings(source, lexicon).filter(
    (spelling) => listCorrections(spelling, lexicon).length > 0,
  );
  return {
    source,
    alternatives: mergeAlternatives(
      spellings.flatMap((spelling) => listCorrections(spelling, lexicon)),
    ),
    correction: spellings[0] ?? null,
  };
}

function fillSlot({ source, group }: Idea, lexicon: Lexicon): Slot {
  const own = listOwnAlternatives(source, lexicon);
  const weight = own.length > 0 ? weights.synonymOfKnown : weights.synonym;
  const synonyms = listSynonymAlternatives(group, weight, lexicon);
  if (own.length === 0 && synonyms.length === 0) return correctSlot(source, lexicon);
  return { source, alternatives: mergeAlternatives([...own, ...synonyms]), correction: null };
}

function matchesAt(
  { keys }: SynonymTerm,
  words: readonly string[],
  start: number,
  { words: { keysOf } }: Lexicon,
): boolean {
  return keys.every((termKeys, offset) => {
    const word = words[start + offset];
    return word !== undefined && keysOf(word).some((key) => termKeys.includes(key));
  });
}

/** The longest phrases of the query that have synonyms; no word belongs to two of them. */
function findPhrases(words: readonly string[], lexicon: Lexicon): readonly Idea[] {
  const ideas: Idea[] = [];
  const used = new Set<number>();
  for (let length = mostPhraseWords; length >= 1; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const positions = Array.from({ length }, (_, offset) => start + offset);
      if (positions.some((position) => used.has(position))) continue;
      if (length === 1 && lexicon.isStopWord(words[start] ?? '')) continue;
      const groups = lexicon.synonyms.filter((terms) =>
        terms.some(
          (term) => term.words.length === length && matchesAt(term, words, start, lexicon),
        ),
      );
      if (groups.length === 0) continue;
      for (const position of positions) used.add(position);
      const source = words.slice(start, start + length).join(' ');
      ideas.push({ source, position: start, group: groups.flat() });
    }
  }
  const rest = words
    .map((source, position): Idea => ({ source, position, group: [] }))
    .filter(({ position }) => !used.has(position));
  return [...ideas, ...dropStopWords(rest, ideas.length > 0, lexicon)];
}

function dropStopWords(ideas: readonly Idea[], hasOthers: boolean, lexicon: Lexicon) {
  const kept = ideas.filter(({ source }) => !lexicon.isStopWord(source));
  return kept.length > 0 || hasOthers ? kept : ideas;
}

/** The same for a language without spaces: phrases are found inside the run, longest first. */
function findRuns(query: string, lexicon: Lexicon): readonly Idea[] {
  const ideas: Idea[] = [];
  let rest = lexicon.words.fold(query);
  const phrases = lexicon.synonyms
    .flatMap((group) => group.map(({ words }) => ({ source: words[0] ?? '', group })))
    .filter(({ source }) => source !== '' && rest.includes(source))
    .sort((a, b) => b.source.length - a.source.length);
  for (const { source, group } of phrases) {
    const position = rest.indexOf(source);
    if (position < 0) continue;
    ideas.push({ source, position, group });
    rest =
      rest.slice(0, position) + ' '.repeat(source.length) + rest.slice(position + source.length);
  }
  const words = lexicon.words.split(rest);
  const others = words.map(
    (source): Idea => ({ source, position: rest.indexOf(source), group: [] }),
  );
  return [...ideas, ...dropStopWords(others, ideas.length > 0, lexicon)];
}

/** A query in quotation marks: exactly these words in this order, as the index has parted them. */
function rewriteExact(query: string, { preparation }: Lexicon): RewrittenQuery | null {
  const inner = /^\s*["“”„«»「『](.+)["“”«»」』]\s*$/u.exec(query)?.[1];
  if (inner === undefined) return null;
  const term = `"${prepareText(inner, preparation).replaceAll('\u2060', '')}"`;
  const alternatives = [{ term, weight: 1, size: 1, isOwn: true }];
  return { slots: [{ source: inner, alternatives, correction: null }] };
}

/**
 * What to look for when a reader types this: stop words left out, each remaining idea with its
 * forms, its synonyms, or, when the site has no such word, the nearest spellings that it has. An
 * idea of which the site knows nothing is left out.
 */
export function rewriteQuery(query: string, lexicon: Lexicon): RewrittenQuery {
  const exact = rewriteExact(query, lexicon);
  if (exact) return exact;
  const ideas = lexicon.isSegmented
    ? findRuns(query, lexicon)
    : findPhrases(lexicon.words.split(query), lexicon);
  const slots = [...ideas]
    .sort((a, b) => a.position - b.position)
    .map((idea) => fillSlot(idea, lexicon))
    .filter(({ alternatives }) => alternatives.length > 0);
  return { slots };
}

/** The query with the spellings that were taken in place of the reader's; `null` if none was. */
export function describeCorrection(query: string, { slots }: RewrittenQuery): string | null {
  let corrected = query.normalize('NFKC').toLowerCase();
  for (const { source, correction } of slots) {
    if (correction !== null) corrected = corrected.replace(source, () => correction);
  }
  return slots.some(({ correction }) => correction !== null) ? corrected : null;
}
