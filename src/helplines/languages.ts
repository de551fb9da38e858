const letters = [...'abcdefghijklmnopqrstuvwxyz'];
/** Languages of the data that have no tag of two letters (ISO 639-3). */
const longer = ['pap', 'kea', 'tpi', 'fil', 'swb', 'tet', 'crs', 'mfe', 'kri', 'bem', 'tum', 'loz'];
const english = new Intl.DisplayNames('en-001', { type: 'language', fallback: 'none' });

/** English names of the data that CLDR writes otherwise, and their tags. */
const otherNames = {
  Bengali: 'bn',
  Barotse: 'loz',
  Dhivehi: 'dv',
  Kirundi: 'rn',
  Mandarin: 'cmn',
  Ndebele: 'nd',
  Sesotho: 'st',
  Taiwanese: 'nan',
};

/** English name → BCP 47 tag, as CLDR names them. */
const tags = new Map([
  ...[...letters.flatMap((a) => letters.map((b) => a + b)), ...longer].flatMap((tag) => {
    const name = english.of(tag);
    return name === undefined ? [] : [[name, tag] as const];
  }),
  ...Object.entries(otherNames),
]);

export type Languages = {
  /** BCP 47 tags. */
  readonly tags: readonly string[];
  /** Whether there are more, which CLDR does not name or which are spoken on some conditions only. */
  readonly hasMore: boolean;
};

/** The languages that the data names in English. */
export function parseLanguages(names: readonly string[]): Languages {
  const known = names.flatMap((name) => tags.get(name) ?? []);
  return { tags: [...new Set(known)], hasMore: known.length < names.length };
}
