import type { RewrittenQuery, Slot } from './rewrite.ts';

/** A page that holds a term; the score comes from the engine and has no unit. */
export type Hit = { readonly id: string; readonly score: number };

/** Anything that can look for one term. Words parted by spaces must all be on the page. */
export type Engine<H extends Hit = Hit> = {
  readonly search: (term: string) => Promise<readonly H[]>;
};

export type RankedPage<H extends Hit = Hit> = {
  readonly id: string;
  readonly score: number;
  /** For each idea of the query that the page holds, the term it holds. */
  readonly terms: readonly string[];
  readonly hit: H;
};

type Match = { readonly score: number; readonly term: string; readonly isOwn: boolean };
type Candidate<H extends Hit> = { readonly hit: H; readonly matches: (Match | undefined)[] };

/** Synonyms cost extra downloads: they are looked for only when own words match fewer pages. */
const enoughOwnPages = 2;
/** Part of the strict score (all words on one page) that is added. */
const strictShare = 0.3;
/** Pages below this part of the best score are left out. */
const lowestShare = 0.15;

/** An engine that asks another one only once for a term; failures are not kept. */
export function rememberSearches<H extends Hit>(engine: Engine<H>, most = 400): Engine<H> {
  const known = new Map<string, Promise<readonly H[]>>();
  return {
    search: (term) => {
      const earlier = known.get(term);
      if (earlier) return earlier;
      const [oldest] = known.keys();
      if (known.size >= most && oldest !== undefined) known.delete(oldest);
      const search = engine.search(term);
      known.set(term, search);
      search.catch(() => known.delete(term));
      return search;
    },
  };
}

/** Inverse document frequency as in BM25: how much it says that a page holds a term. */
function weighRarity(pagesWithTerm: number, pages: number): number {
  const without = Math.max(0, pages - pagesWithTerm);
  return Math.log(1 + (without + 0.5) / (pagesWithTerm + 0.5));
}

function countPages(lists: readonly (readonly Hit[])[]): number {
  return new Set(lists.flatMap((hits) => hits.map(({ id }) => id))).size;
}

async function searchSlot<H extends Hit>({ alternatives }: Slot, engine: Engine<H>) {
  const searchAll = (isOwn: boolean) =>
    Promise.all(
      alternatives
        .filter((alternative) => alternative.isOwn === isOwn)
        .map(async (found) => ({ ...found, hits: await engine.search(found.term) })),
    );
  const own = await searchAll(true);
  const isEnough = countPages(own.map(({ hits }) => hits)) >= enoughOwnPages;
  return isEnough ? own : [...own, ...(await searchAll(false))];
}

/** On a page that holds the reader's own word, another word for it counts for nothing. */
function isBetter(match: Match, known: Match | undefined): boolean {
  if (!known || match.isOwn !== known.isOwn) return !known || match.isOwn;
  return match.score > known.score;
}

function sumScores(matches: readonly (Match | undefined)[]): number {
  return matches.reduce((sum, match) => sum + (match?.score ?? 0), 0);
}

/**
 * The pages that answer a query, best first. Every alternative is looked for alone; a page counts
 * its best one per idea, and the sum is multiplied by the square of the share of ideas it holds.
 * An alternative is rescaled to the rarity of its whole idea, so that a rare synonym does not
 * outrank the common word it stands for, and a page with the reader's own word is judged by that. `pages` is the number of pages in the index.
 */
export async function rankPages<H extends Hit>(
  { slots }: RewrittenQuery,
  engine: Engine<H>,
  pages: number,
): Promise<readonly RankedPage<H>[]> {
  const candidates = new Map<string, Candidate<H>>();
  const found = await Promise.all(slots.map((slot) => searchSlot(slot, engine)));
  for (const [index, searches] of found.entries()) {
    const rarity = weighRarity(countPages(searches.map(({ hits }) => hits)), pages);
    for (const { term, weight, size, isOwn, hits } of searches) {
      // The engine adds up the words of a term: their mean is comparable with a single word.
      const scale = (weight * rarity) / (weighRarity(hits.length, pages) * size);
      for (const hit of hits) {
        const candidate = candidates.get(hit.id) ?? { hit, matches: [] };
        candidates.set(hit.id, candidate);
        const match = { score: hit.score * scale, term, isOwn };
        if (isBetter(match, candidate.matches[index])) candidate.matches[index] = match;
      }
    }
  }
  const strict = await scoreStrictly(slots, engine);
  const ranked = [...candidates.values()].map(({ hit, matches }): RankedPage<H> => {
    const held = matches.filter((match) => match !== undefined);
    const coverage = (held.length / slots.length) ** 2;
    const score = sumScores(held) * coverage + strictShare * (strict.get(hit.id) ?? 0);
    return { id: hit.id, score, terms: [...new Set(held.map(({ term }) => term))], hit };
  });
  ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return ranked.filter(({ score }) => score >= lowestShare * (ranked[0]?.score ?? 0));
}

async function scoreStrictly(slots: readonly Slot[], engine: Engine): Promise<Map<string, number>> {
  if (slots.length < 2) return new Map();
  const terms = slots.map(({ alternatives }) => alternatives[0]?.term ?? '');
  const hits = await engine.search(terms.join(' '));
  return new Map(hits.map(({ id, score }) => [id, score]));
}
