import type { Content, Entry } from '../../src/catalog/types.ts';
import { termGroups } from '../../src/content-model/term.ts';

const headingId = /^ {0,3}#{2,6}[ \t].*\{#([^\s}]+)\}[ \t]*$/gm;

/**
 * Finds the ids of a page without parsing it: headings, and on the glossary its groups and terms.
 * Each page is searched once.
 */
export function createFragmentFinder(content: Content): (entry: Entry) => ReadonlySet<string> {
  const known = new Map<Entry, ReadonlySet<string>>();
  const glossary = [...termGroups, ...content.terms.map(({ id }) => id)];
  return (entry) => {
    const found = known.get(entry);
    if (found) return found;
    const ids = new Set([...entry.text.matchAll(headingId)].flatMap(([, id]) => id ?? []));
    if (/^<GlossaryList\b/m.test(entry.text)) for (const id of glossary) ids.add(id);
    known.set(entry, ids);
    return ids;
  };
}
