/** A value that readers may choose, the id of its note, and how many things it leaves in sight. */
export type FacetValue = { readonly value: string; readonly id: string; readonly count: number };
export type FacetGroup<Facet extends string = string> = {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
};

/** The values of each facet with their counts; a facet that offers no choice is left out. */
export function groupByFacet<Facet extends string>(
  things: readonly Readonly<Record<Facet, readonly string[]>>[],
  facets: readonly Facet[],
): readonly FacetGroup<Facet>[] {
  return facets.flatMap((facet) => {
    const counts = new Map<string, number>();
    for (const thing of things) {
      for (const value of thing[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
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
