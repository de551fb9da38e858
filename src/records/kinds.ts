/**
 * Things with an id of their own that are published as data too (issue 4). Their texts stand on
 * pages: a heading, then the component with one labelled line for each field, in this order.
 */
export const recordKinds = {
  Control: { file: 'controls', fields: ['why', 'how', 'evidence'], facets: ['services'] },
  Measure: {
    file: 'measures',
    fields: ['actor', 'step', 'output', 'indicator'],
    facets: ['recommendation'],
  },
  Practice: {
    file: 'practices',
    fields: ['who', 'what', 'lesson'],
    facets: ['places', 'actors', 'audiences'],
  },
  Document: { file: 'archive', fields: ['addressees', 'contents'], facets: ['kind'] },
  Course: { file: 'courses', fields: ['readers', 'contents', 'form'], facets: ['audiences'] },
  Publication: { file: 'library', fields: ['what', 'use'], facets: ['kind', 'audiences'] },
} as const satisfies Readonly<
  Record<
    string,
    {
      /** Name of the published files: `controls.json`, `controls.csv`. */
      readonly file: string;
      readonly fields: readonly string[];
      /** Attributes by which readers choose. */
      readonly facets: readonly string[];
    }
  >
>;

export type RecordKind = keyof typeof recordKinds;
export const recordKindNames = Object.keys(recordKinds) as readonly RecordKind[];

/** Whether a component holds a record. */
export function isRecordKind(name: string): name is RecordKind {
  return Object.hasOwn(recordKinds, name);
}
