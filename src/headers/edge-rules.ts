import { errorPath, fileStatuses, headersFor, kindPatterns } from './fields.ts';
import { searchPattern } from './paths.ts';
import type { Policies } from './policies.ts';

/** An address of each kind, to read off the headers that all of its kind have. */
const examples = {
  page: '/x/',
  entry: '/pagefind/pagefind-entry.json',
  hashed: '/_astro/x.js',
} as const satisfies Record<(typeof kindPatterns)[number][0], string>;

/**
 * For a CDN in front of an object store, which keeps no headers but the type and the coding of a
 * file. JSON: `rules` are regular expressions over the path with the headers of what matches, of
 * which the first that matches counts and the last matches everything. They hold for answers with
 * one of `statuses`; all others, errors of the store and redirects too, have the headers `errors`.
 */
export function formatEdgeRules(policies: Policies): string {
  const rules = [
    { match: searchPattern.source, headers: headersFor('/x/search/', policies) },
    ...kindPatterns.map(([kind, pattern]) => ({
      match: pattern.source,
      headers: headersFor(examples[kind], policies),
    })),
    { match: '', headers: headersFor('/x', policies) },
  ];
  const emission = { statuses: fileStatuses, rules, errors: headersFor(errorPath, policies) };
  return `${JSON.stringify(emission, null, 2)}\n`;
}
