import { parseBlocks } from '../../src/blocks/parse.ts';
import { slugOf } from '../../src/catalog/read-pages.ts';
import type { Content, Entry } from '../../src/catalog/types.ts';
import { type FrontMatter, frontMatterSchema } from '../../src/content-model/page.ts';
import { findLocale } from '../../src/routing/routes.ts';
import { explainSchema, type Scaffold, ScaffoldRefusal } from './scaffold.ts';

export type PageRequest = {
  /** File below the language without extension: `parents/start-here`, or `children/index`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

const address = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The nearest page above; the home page is above none, because no page is laid out like it. */
function findParent(slug: string, entries: ReadonlyMap<string, Entry>): Entry | undefined {
  const parts = slug.split('/');
  return parts
    .map((_, depth) => entries.get(parts.slice(0, depth).join('/')))
    .filter((entry) => entry !== undefined && entry.slug !== '')
    .at(-1);
}

/** What a page has in common with those around it, until somebody decides otherwise. */
function inherit(
  slug: string,
  { site }: Content,
  parent: Entry | undefined,
): Pick<FrontMatter, 'layout' | 'audience' | 'sensitive'> {
  if (parent) {
    const { layout, audience, sensitive } = parent.frontMatter;
    return { layout, audience, sensitive };
  }
  const [first = ''] = slug.split('/');
  const section = site.sections.find(({ address }) => address === `/${first}/`);
  return { layout: 'guide', audience: [section?.audience ?? 'anyone'], sensitive: false };
}

function writePage(page: FrontMatter): string {
  const list = (items: readonly string[]) => `[${items.join(', ')}]`;
  return [
    '---',
    `title: ${JSON.stringify(page.title)}`,
    `description: ${JSON.stringify(page.description)}`,
    `layout: ${page.layout}`,
    `audience: ${list(page.audience)}`,
    `topics: ${list(page.topics)}`,
    `keyPoints: ${list(page.keyPoints)}`,
    `sources: ${list(page.sources)}`,
    `reviewed: ${page.reviewed}`,
    `status: ${page.status}`,
    ...(page.sensitive ? ['sensitive: true'] : []),
    `related: ${list(page.related)}`,
    '---',
    '',
    page.description,
    '',
  ].join('\n');
}

/** The description is also the first paragraph: it must read there as the same plain sentence. */
function checkBody(text: string, file: string, description: string): void {
  const { tree, problems } = parseBlocks(text, file);
  const [paragraph, ...others] = tree?.blocks ?? [];
  const inlines = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const [inline] = inlines;
  const isPlain =
    others.length === 0 &&
    inlines.length === 1 &&
    inline?.type === 'text' &&
    inline.text === description;
  if (problems.length === 0 && isPlain) return;
  throw new ScaffoldRefusal('--description reads as markup — write a plain sentence');
}

function readName(name: string, { locales }: Content): { path: string; slug: string } {
  const path = `${name.replace(/^\/|\/$/g, '')}.mdx`;
  const slug = slugOf(path);
  if (!slug.split('/').every((part) => address.test(part))) {
    throw new ScaffoldRefusal(
      `${name} is no address — use lower-case English words, digits and hyphens: parents/start-here`,
    );
  }
  const [first] = slug.split('/');
  if (locales.some(({ locale }) => locale === first)) {
    throw new ScaffoldRefusal(`${name} begins with a language — leave it out`);
  }
  return { path, slug };
}

/**
 * A page in the source locale, from what its writer said of it: nothing in it waits to be replaced.
 * In the other languages no file is made; they are named. Throws a {@link ScaffoldRefusal}.
 */
export function planPage(content: Content, request: PageRequest): Scaffold {
  const { label, locales, site } = content;
  const { path, slug } = readName(request.name, content);
  const source = findLocale(content, site.sourceLocale);
  const existing = source.entries.get(slug);
  if (existing) throw new ScaffoldRefusal(`${existing.file} exists`);

  const description = tidy(request.description);
  const data = {
    title: tidy(request.title),
    description,
    ...inherit(slug, content, findParent(slug, source.entries)),
    reviewed: request.today,
    status: 'draft',
  };
  const file = `${label}/${source.locale}/${path}`;
  const page = frontMatterSchema.safeParse(data);
  if (!page.success) throw new ScaffoldRefusal(explainSchema(page.error, data));
  const text = writePage(page.data);
  checkBody(text, file, description);

  const others = locales.filter((it) => it !== source && !it.entries.has(slug));
  const listFiles = (status: 'official' | 'additional') =>
    others
      .filter(({ info }) => info.status === status)
      .map(({ locale }) => `  ${label}/${locale}/${path}`);
  const [official, additional] = [listFiles('official'), listFiles('additional')];
  return {
    files: [{ path: `${source.locale}/${path}`, text }],
    notes: [
      `Write the text in ${file}: its first paragraph is the description.`,
      ...(official.length > 0 ? ['npm run check fails until these are written too:'] : []),
      ...official,
      ...(additional.length > 0 ? ['These may follow:'] : []),
      ...additional,
      `After each: npm run translate -- pin <language> ${slug}`,
    ],
  };
}
