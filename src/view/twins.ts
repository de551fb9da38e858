import type { Entry } from '../catalog/types.ts';
import type { Subject } from '../content-model/page.ts';
import { findLocale } from '../routing/routes.ts';
import type { PageView } from './page.ts';

/** Pages about the same as this one. */
export type Twins = {
  /** For other readers: the teacher's page to a parent's page, the child's page to both. */
  readonly pages: readonly Entry[];
  /** Things to use: lesson plans. */
  readonly tools: readonly Entry[];
};

type Index = ReadonlyMap<Subject, readonly string[]>;

const indexes = new WeakMap<ReadonlyMap<string, Entry>, Index>();

/** The slugs of each subject, gathered once: looking through all pages for each page would not scale. */
function indexSubjects(entries: ReadonlyMap<string, Entry>): Index {
  const known = indexes.get(entries);
  if (known) return known;
  const made = new Map<Subject, string[]>();
  for (const { slug, frontMatter } of entries.values()) {
    for (const subject of frontMatter.subjects) {
      made.set(subject, [...(made.get(subject) ?? []), slug]);
    }
  }
  indexes.set(entries, made);
  return made;
}

const sectionOf = (slug: string): string => slug.split('/')[0] ?? '';
const isTool = ({ frontMatter }: Entry): boolean => frontMatter.layout === 'lesson';

/**
 * The twins of a page by the subjects of its front matter (issue 3: linked by topic id), in the
 * reader's language where they exist in it. A page that the text already leads to as its next is
 * none; a tool has pages of its own section for twins too, as whoever uses it reads them first.
 */
export function listTwins(view: PageView): Twins {
  const { entry, content, shell } = view;
  const source = findLocale(content, content.site.sourceLocale).entries;
  const index = indexSubjects(source);
  const slugs = new Set(entry.frontMatter.subjects.flatMap((subject) => index.get(subject) ?? []));
  slugs.delete(entry.slug);
  if (entry.frontMatter.next !== undefined)
    slugs.delete(entry.frontMatter.next.replace(/^\/|\/$/g, ''));
  const others = [...slugs]
    .map((slug) => shell.entries.get(slug) ?? source.get(slug))
    .filter((other) => other !== undefined);
  const tools = isTool(entry) ? [] : others.filter(isTool);
  const pages = others.filter(
    (other) => !isTool(other) && (isTool(entry) || sectionOf(other.slug) !== sectionOf(entry.slug)),
  );
  return { pages, tools };
}
