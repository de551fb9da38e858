import type { Audience } from '../content-model/page.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Actor, DocumentKind, Place, Service } from '../mdx/components.ts';
import { collectRecords } from '../records/collect.ts';
import type { RecordKind } from '../records/kinds.ts';
import { listRecords, valuesOf } from '../records/read.ts';
import { findLocale } from '../routing/routes.ts';
import type { PageView } from './page.ts';

/** A way to choose among records that readers are offered. */
export const facetNames = ['services', 'places', 'actors', 'audiences', 'kind'] as const;
export type Facet = (typeof facetNames)[number];

type Region = Exclude<Place, Uppercase<string>>;

/**
 * A value by which readers choose, in their language; the parser let no other value pass. Countries
 * come from CLDR by their ISO 3166-1 code; `intl` is the tag of the formats.
 */
export function describeFacet(
  facet: Facet,
  value: string,
  { translate }: Translator,
  intl: string,
): string {
  switch (facet) {
    case 'services':
      return translate(`facet.services.${value as Service}`);
    case 'places':
      return /^[A-Z]{2}$/.test(value)
        ? (new Intl.DisplayNames(intl, { type: 'region' }).of(value) ?? value)
        : translate(`facet.places.${value as Region}`);
    case 'actors':
      return translate(`facet.actors.${value as Actor}`);
    case 'audiences':
      return translate(`audience.${value as Audience}`);
    case 'kind':
      return translate(`facet.kind.${value as DocumentKind}`);
  }
}

export type FacetValue = { readonly value: string; readonly id: string; readonly count: number };
export type FacetGroup = { readonly facet: Facet; readonly values: readonly FacetValue[] };

type Choosable = Readonly<Record<Facet, readonly string[]>>;

/** The records that a filter on this page chooses among: its own, or those it lists. */
function listChoosables(view: PageView): readonly Choosable[] {
  const { blocks } = view.tree;
  const lists = blocks.some((block) => block.type === 'component' && block.name === 'ControlList');
  const source = findLocale(view.content, view.content.site.sourceLocale);
  const kind: RecordKind = 'Control';
  const records = lists
    ? collectRecords(view.text, source, kind).map(({ block }) => block)
    : listRecords(blocks).map(({ block }) => block);
  return records.map((block) => ({
    services: valuesOf(block, 'services'),
    places: valuesOf(block, 'places'),
    actors: valuesOf(block, 'actors'),
    audiences: valuesOf(block, 'audiences'),
    kind: valuesOf(block, 'kind'),
  }));
}

/** What readers of a page can choose by, and how many records each choice leaves. */
export function listFacets(view: PageView): readonly FacetGroup[] {
  const records = listChoosables(view);
  return facetNames.flatMap((facet) => {
    const counts = new Map<string, number>();
    for (const record of records) {
      for (const value of record[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, count]) => ({
      value,
      count,
      id: `only-${facet}-${value.toLowerCase()}`,
    }));
    return values.length > 1 ? [{ facet, values }] : [];
  });
}

/**
 * Rules that hide what was not chosen: a link leads to the note of its choice, and while that note
 * is the target of the address only its records are shown. It needs no script, prints, and can be
 * sent as a link. Where `:target` is not understood everything stays in sight.
 */
export function writeFacetRules(groups: readonly FacetGroup[]): string {
  return groups
    .flatMap(({ facet, values }) =>
      values.map(
        ({ id, value }) =>
          `#${id}:target~.record:not([data-${facet}~="${value}"]),#${id}:target~.record-group .record:not([data-${facet}~="${value}"]),#${id}:target~.record-group:not(:has([data-${facet}~="${value}"])){display:none}`,
      ),
    )
    .join('');
}
