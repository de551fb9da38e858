const letters = [...'abcdefghijklmnopqrstuvwxyz'];
/** Languages of the data that have no tag of two letters (ISO 639-3). */
const longer = ['pap', 'kea', 'tpi', 'fil', 'zdj', 'tet', 'crs', 'mfe', 'kri'];
const english = new Intl.DisplayNames('en-001', { type: 'language', fallback: 'none' });

/** English name → BCP 47 tag, as CLDR names them. */
const tags = new Map(
  [...letters.flatMap((a) => letters.map((b) => a + b)), ...longer].flatMap((tag) => {
    const name = english.of(tag);
    return name === undefined ? [] : [[name, tag] as const];
  }),
);

/** The tags of languages that the data names in English; a name that CLDR has not is left out. */
export function parseLanguages(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => tags.get(name) ?? []))];
}
