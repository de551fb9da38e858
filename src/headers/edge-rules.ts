import { headersFor, kindPatterns } from './fields.ts';
import type { Policies } from './policies.ts';

/** An address of each kind, to read off the headers that all of its kind have. */
const examples = {
  page: '/x/',
  entry: '/pagefind/pagefind-entry.json',
  hashed: '/_astro/x.js',
} as const satisfies Record<(typeof kindPatterns)[number][0], string>;

/**
 * For a CDN in front of an object store, which keeps no headers but the type and the coding of a
 * file: a JSON list of regular expressions over the path and the headers of what matches, of which
 * the first that matches counts. The last one matches everything, errors of the store too.
 */
export function formatEdgeRules(policies: Policies): string {
  const rules = [
    { match: '/search/(index\\.html)?$', headers: headersFor('/x/search/', policies) },
    ...kindPatterns.map(([kind, pattern]) => ({
      match: pattern.source,
      headers: headersFor(examples[kind], policies),
    })),
    { match: '', headers: headersFor('/x', policies) },
  ];
  return `${JSON.stringify(rules, null, 2)}\n`;
}
