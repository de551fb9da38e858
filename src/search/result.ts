import { restoreText } from './prepare.ts';

/** A part of an excerpt; the marked ones are words that were found. */
export type Run = { readonly text: string; readonly isMarked: boolean };

/** What the page shows of one result: text only, no markup. */
export type SearchResult = {
  readonly title: string;
  readonly address: string;
  readonly excerpt: readonly Run[];
  readonly sections: readonly { readonly title: string; readonly address: string }[];
  readonly audience: readonly string[];
};

/** What the engine gives of one page (Pagefind 1.6 `data()`), as far as it is used. */
export type PageData = {
  readonly url: string;
  /** Text with `<mark>` around found words; `<` and `>` of the text itself are entities. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly anchor?: unknown;
    readonly weighted_locations: readonly { readonly balanced_score: number }[];
  }[];
};

const mostSections = 3;

/** Parts an excerpt into plain and marked text. Any other markup in it stays text. */
export function parseExcerpt(excerpt: string): readonly Run[] {
  let isMarked = false;
  const runs: Run[] = [];
  for (const part of restoreText(excerpt).split(/(<\/?mark>)/)) {
    if (part === '<mark>' || part === '</mark>') isMarked = part === '<mark>';
    else if (part !== '') {
      runs.push({ text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), isMarked });
    }
  }
  return runs;
}

function scoreSection(section: PageData['sub_results'][number]): number {
  return section.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/** The best sections of a page, at most three, in the order of the page. */
function pickSections(sections: PageData['sub_results']): SearchResult['sections'] {
  const inPage = sections.filter(({ anchor }) => anchor !== undefined);
  const best = new Set(
    [...inPage].sort((a, b) => scoreSection(b) - scoreSection(a)).slice(0, mostSections),
  );
  return inPage
    .filter((section) => best.has(section))
    .map(({ title, url }) => ({ title: restoreText(title), address: url }));
}

/** Reads what is shown of a page out of the engine's answer. */
export function readResult(data: PageData): SearchResult {
  return {
    title: restoreText(data.meta['title'] ?? data.url),
    address: data.url,
    excerpt: parseExcerpt(data.excerpt),
    sections: pickSections(data.sub_results),
    audience: data.filters['audience'] ?? [],
  };
}
