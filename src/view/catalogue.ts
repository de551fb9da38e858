import type { Entry } from '../catalog/types.ts';
import {
  type Audience,
  audiences,
  type FrontMatter,
  type ToolKind,
} from '../content-model/page.ts';
import { readManifest } from '../downloads/manifest.ts';
import type { Translator } from '../i18n/translate.ts';
import { type CollectedRecord, collectRecords } from '../records/collect.ts';
import { findLocale, urlFor } from '../routing/routes.ts';
import { type FacetGroup, groupByFacet } from './filter.ts';
import { findEntry, type PageView } from './page.ts';

export const timeBuckets = ['5', '20', '45', 'more'] as const;
export type TimeBucket = (typeof timeBuckets)[number];
export type CatalogueKind = ToolKind | 'lesson' | 'course' | 'publication';
export type Format = 'page' | 'print' | 'pdf' | 'epub' | 'web';

/** Something that one can use. */
export type CatalogueItem = {
  readonly kind: CatalogueKind;
  readonly title: string;
  readonly description: string;
  readonly href: string;
  readonly audiences: readonly Audience[];
  readonly ages: FrontMatter['ages'];
  readonly topics: FrontMatter['topics'];
  readonly times: readonly TimeBucket[];
  readonly formats: readonly Format[];
  /** BCP 47 tags; empty where we do not know. */
  readonly languages: readonly string[];
};

/** Ways to choose in the catalogue, in the order they are offered. */
export const catalogueFacets = [
  'kind',
  'audiences',
  'ages',
  'topics',
  'times',
  'formats',
  'languages',
] as const satisfies readonly (keyof CatalogueItem)[];
export type CatalogueFacet = (typeof catalogueFacets)[number];

/** The bucket of a time in minutes. */
export function bucketOf(minutes: number): TimeBucket {
  return timeBuckets.find((bucket) => bucket !== 'more' && minutes <= Number(bucket)) ?? 'more';
}

function describePage(view: PageView, entry: Entry, kind: CatalogueKind): CatalogueItem {
  const { frontMatter, slug } = entry;
  const downloads = readManifest().filter(
    ({ locale, cover }) => locale === view.route.locale && cover === slug,
  );
  const minutes = frontMatter.lesson?.minutes ?? frontMatter.tool?.minutes ?? [];
  return {
    kind,
    title: frontMatter.title,
    description: frontMatter.description,
    href: urlFor(view.route.locale, slug),
    audiences: frontMatter.audience,
    ages: frontMatter.ages,
    topics: frontMatter.topics,
    times: [...new Set([minutes].flat().map(bucketOf))],
    formats: ['page', 'print', ...new Set(downloads.map(({ format }) => format))],
    languages: view.content.locales
      .filter(({ entries }) => entries.has(slug))
      .map(({ info }) => info.lang),
  };
}

function describeRecord(view: PageView, record: CollectedRecord): CatalogueItem {
  const { block, entry, id, title, fields, facets } = record;
  const isCourse = block.name === 'Course';
  const source = view.content.sources.get(block.attributes['source'] ?? '');
  const minutes = block.attributes['minutes'];
  const [, contents] = fields;
  const [first] = fields;
  return {
    kind: isCourse ? 'course' : 'publication',
    title,
    description: (isCourse ? contents : first)?.text ?? '',
    href: `${urlFor(view.route.locale, entry.slug)}#${id.toLowerCase()}`,
    audiences: audiences.filter((audience) => facets['audiences']?.includes(audience)),
    ages: [],
    topics: [],
    times: minutes === undefined ? [] : [bucketOf(Number(minutes))],
    formats: source?.address ? ['web'] : [],
    languages: block.attributes['languages']?.split(' ') ?? source?.languages ?? [],
  };
}

function listToolPages(view: PageView): readonly CatalogueItem[] {
  const source = findLocale(view.content, view.content.site.sourceLocale);
  return [...source.entries.keys()].flatMap((slug) => {
    const entry = findEntry(view, slug);
    const kind = entry?.frontMatter.tool?.kind ?? (entry?.frontMatter.lesson && 'lesson');
    return entry && kind ? [describePage(view, entry, kind)] : [];
  });
}

/** Everything the site offers to use: pages that are tools, courses, official publications. */
export function listCatalogue(view: PageView): readonly CatalogueItem[] {
  const source = findLocale(view.content, view.content.site.sourceLocale);
  const records = (['Course', 'Publication'] as const).flatMap((kind) =>
    collectRecords(view.shell, source, kind),
  );
  return [...listToolPages(view), ...records.map((record) => describeRecord(view, record))];
}

const choosableOf = (item: CatalogueItem) => ({ ...item, kind: [item.kind] });

/** What readers can choose by in the catalogue, and how many things each choice leaves. */
export function listCatalogueFacets(view: PageView): readonly FacetGroup<CatalogueFacet>[] {
  return groupByFacet(listCatalogue(view).map(choosableOf), catalogueFacets);
}

/** A value of the catalogue in the reader's language; languages come from CLDR by their tag. */
export function describeCatalogueValue(
  facet: CatalogueFacet,
  value: string,
  { translate }: Translator,
  intl: string,
): string {
  switch (facet) {
    case 'kind':
      return translate(`tool.${value as CatalogueKind}`);
    case 'audiences':
      return translate(`audience.${value as Audience}`);
    case 'ages':
      return translate(`age.${value as FrontMatter['ages'][number]}`);
    case 'topics':
      return translate(`topic.${value as FrontMatter['topics'][number]}`);
    case 'times':
      return translate(`time.${value as TimeBucket}`);
    case 'formats':
      return translate(`format.${value as Format}`);
    case 'languages':
      return new Intl.DisplayNames(intl, { type: 'language' }).of(value) ?? value;
  }
}
