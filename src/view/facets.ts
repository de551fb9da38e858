import type { Audience } from '../content-model/page.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Actor, DocumentKind, Place, PublicationKind, Service } from '../mdx/components.ts';
import { collectRecords } from '../records/collect.ts';
import type { RecordKind } from '../records/kinds.ts';
import { listRecords, valuesOf } from '../records/read.ts';
import { findLocale } from '../routing/routes.ts';
import { type FacetGroup, groupByFacet } from './filter.ts';
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
      return translate(`facet.kind.${value as DocumentKind | PublicationKind}`);
  }
}

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
export function listFacets(view: PageView): readonly FacetGroup<Facet>[] {
  return groupByFacet(listChoosables(view), facetNames);
}
