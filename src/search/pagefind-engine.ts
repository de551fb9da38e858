import type { Engine, Hit, RankedPage } from './rank.ts';
import type { PageData } from './result.ts';

/** The part of Pagefind's browser module (1.6) that is used. */
export type PagefindModule = {
  readonly createInstance: (options: PagefindOptions) => PagefindInstance;
};
type PagefindOptions = {
  readonly basePath: string;
  readonly noWorker: boolean;
  readonly excerptEllipsis: string;
  readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
};
type PagefindInstance = {
  readonly init: () => Promise<void>;
  readonly search: (term: string) => Promise<{ readonly results: readonly PagefindHit[] }>;
};
type PagefindHit = Hit & { readonly data: () => Promise<PageData> };

export type PageEngine = Engine<PagefindHit>;

/** The metadata field that holds a title whose words are parted, for languages without spaces. */
export const titleWordsField = 'words';

/**
 * Starts the engine on the files below `basePath`; its index is that of `<html lang>`. It runs without a worker: that saves a
 * third of the script, and a worker would need a security policy of its own. One search takes some
 * milliseconds, and the page may breathe between two.
 */
export async function startEngine(pagefind: PagefindModule, basePath: string): Promise<PageEngine> {
  const instance = pagefind.createInstance({
    basePath,
    noWorker: true,
    excerptEllipsis: '…',
    ranking: { metaWeights: { title: 5, [titleWordsField]: 5 } },
  });
  await instance.init();
  return { search: async (term) => (await instance.search(term)).results };
}

/**
 * What a page says about the words it was found by. The page is looked for once more with exactly
 * those words, so that the engine's own excerpt and sections fit them.
 */
export async function readPage(
  { id, terms, hit }: RankedPage<PagefindHit>,
  engine: PageEngine,
): Promise<PageData> {
  const hits = await engine.search(terms.join(' '));
  return (hits.find((candidate) => candidate.id === id) ?? hit).data();
}
