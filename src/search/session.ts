import type { Dictionary } from './dictionary.ts';
import { openDictionary } from './lexicon.ts';
import { type PageEngine, readPage } from './pagefind-engine.ts';
import { rankPages, rememberSearches } from './rank.ts';
import { readResult, type SearchResult } from './result.ts';
import { describeCorrection, rewriteQuery } from './rewrite.ts';

/** What a query gave. */
export type Answer = {
  /** Pages found. */
  readonly count: number;
  /** The query that was searched instead, when the site has no such spelling. */
  readonly correction: string | null;
  /** Whether the site knows any word of the query, so that a count of zero is a surprise. */
  readonly isKnown: boolean;
  /** Results from one position up to another, that one not included. */
  readonly read: (from: number, to: number) => Promise<readonly SearchResult[]>;
};

export type SearchSession = { readonly find: (query: string) => Promise<Answer> };

/** Searches in one language: the reader's words are rewritten, looked for and ranked. */
export function createSession(dictionary: Dictionary, rawEngine: PageEngine): SearchSession {
  const lexicon = openDictionary(dictionary);
  const engine = rememberSearches(rawEngine);
  return {
    find: async (query) => {
      const rewritten = rewriteQuery(query, lexicon);
      const ranked = await rankPages(rewritten, engine, lexicon.pages);
      return {
        count: ranked.length,
        correction: describeCorrection(query, rewritten),
        isKnown: rewritten.slots.length > 0,
        read: async (from, to) => {
          const results: SearchResult[] = [];
          // One after the other: the engine hands out one object per page and changes it later.
          for (const page of ranked.slice(from, to)) {
            results.push(readResult(await readPage(page, engine)));
          }
          return results;
        },
      };
    },
  };
}
