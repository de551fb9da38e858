import type { Helpline } from '../content-model/helpline.ts';
import type { HelplineWords } from '../content-model/helpline-words.ts';
import type { Hours, Opening } from '../helplines/hours.ts';
import { type Line, listCountries } from '../helplines/select.ts';
import type { Translator } from '../i18n/translate.ts';

/** A country with its name in the reader's language. */
export type NamedCountry = { readonly code: string; readonly name: string };
export type CountryGroup = { readonly letter: string; readonly countries: readonly NamedCountry[] };

/** Scripts whose characters are no letters of an alphabet: their list has no letters above it. */
const noAlphabet = /\p{Script=Han}/u;

/** The countries in the order of the language, by first letter where it has letters; `intl` is its tag. */
export function groupCountries(
  helplines: readonly Helpline[],
  intl: string,
): readonly CountryGroup[] {
  const names = new Intl.DisplayNames(intl, { type: 'region' });
  const { compare } = new Intl.Collator(intl);
  const countries = listCountries(helplines)
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => compare(a.name, b.name));
  const base = new Intl.Collator(intl, { sensitivity: 'base' });
  const groups: { letter: string; countries: NamedCountry[] }[] = [];
  for (const country of countries) {
    const [first = ''] = country.name;
    const letter = noAlphabet.test(first) ? '' : first.toLocaleUpperCase(intl);
    const last = groups.at(-1);
    // É stands under E, and the article of Arabic names under its first letter.
    if (last && base.compare(last.letter, letter) === 0) last.countries.push(country);
    else groups.push({ letter, countries: [country] });
  }
  return groups;
}

/** A Monday: days of the week are named by dates. */
const monday = Date.UTC(2024, 0, 1);
const dayLength = 86_400_000;

function formatDays(
  { days }: Opening,
  intl: string,
  { translate, formatList }: Translator,
): string {
  if (days.length === 7) return translate('helplines.everyDay');
  const format = new Intl.DateTimeFormat(intl, { weekday: 'short', timeZone: 'UTC' });
  const nameOf = (day: number): string => format.format(monday + (day - 1) * dayLength);
  // A row may go over the end of the week: where it begins, the day before is none of it.
  const before = (day: number): number => ((day + 5) % 7) + 1;
  const starts = days.filter((day) => !days.includes(before(day)));
  const [first = 1] = starts;
  if (days.length < 3 || starts.length > 1) return formatList(days.map(nameOf));
  return `${nameOf(first)}–${nameOf(first + days.length - 1)}`;
}

/** Opening hours as a language writes them; `intl` is its tag. */
export function formatHours(hours: Hours, intl: string, translator: Translator): string {
  if (hours === 'always') return translator.translate('helplines.always');
  const time = (clock: string): string => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    const format = {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
    } as const;
    return hour === 24
      ? clock
      : new Intl.DateTimeFormat(intl, format).format(Date.UTC(2024, 0, 1, hour, minute));
  };
  return hours
    .map(
      (opening) =>
        `${formatDays(opening, intl, translator)} ${time(opening.from)}–${time(opening.to)}`,
    )
    .join(' · ');
}

/** A day, month or year of evidence, as precisely as it is known. */
export function formatEvidence(date: string, intl: string, translator: Translator): string {
  if (date.length === 10) return translator.formatDay(date);
  const [year = 2000, month] = date.split('-').map(Number);
  if (month === undefined) return String(year);
  return new Intl.DateTimeFormat(intl, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1),
  );
}

/** A name without what does not tell two names apart: numbers, spaces, signs and case. */
const coreOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/**
 * The names under which a reader may know a line: in the words of the language, then as it calls
 * itself, where that says something more.
 */
export function listNames(
  { localName }: Pick<Line, 'localName'>,
  words: HelplineWords['lines'][string] | undefined,
): readonly string[] {
  const own = words?.name;
  if (own === undefined) return localName === null ? [] : [localName];
  if (localName === null || coreOf(own).includes(coreOf(localName))) return [own];
  return coreOf(localName).includes(coreOf(own)) ? [localName] : [own, localName];
}
