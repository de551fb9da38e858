import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { listCountries, selectHelp } from '../../src/helplines/select.ts';

const { helplines, label } = getContent();
/** The data set as it is, with all that pages never see. */
const raw: readonly Readonly<Record<string, unknown>>[] = JSON.parse(
  readFileSync(`${label}/helplines.json`, 'utf8'),
);
const shown = listCountries(helplines).map((country) => selectHelp(helplines, country));

describe('the helplines', () => {
  it('are those of 168 countries and territories', () => {
    expect(shown).toHaveLength(168);
  });

  it('show no number that the data withholds', () => {
    const allowed = new Set(
      raw
        .filter((entry) => entry['publish_number'] === true)
        .flatMap(({ country, phone, services }) => [
          `${country} ${phone}`,
          ...(Array.isArray(services) ? services.map(({ number }) => `${country} ${number}`) : []),
        ]),
    );
    const numbers = shown.flatMap(({ country, lines, emergency }) =>
      [...lines, ...emergency].flatMap(({ phone }) => (phone ? [`${country} ${phone.shown}`] : [])),
    );
    expect(numbers.length).toBeGreaterThan(300);
    expect(numbers.filter((number) => !allowed.has(number))).toEqual([]);
  });

  it('show nothing where nothing may be shown, and an emergency number alone where no line may', () => {
    const empty = shown.filter(({ lines, emergency }) => lines.length + emergency.length === 0);
    const listed = ['CD', 'FO', 'HT', 'LA', 'LR', 'MM', 'MO', 'NR', 'SD', 'SL', 'SY', 'UZ', 'YE'];
    expect(empty.every(({ country }) => listed.includes(country))).toBe(true);
    for (const country of listed) {
      const help = shown.find((candidate) => candidate.country === country);
      expect(help?.emergency, country).toEqual([]);
      expect(
        help?.lines.filter(({ phone }) => phone !== null),
        country,
      ).toEqual([]);
    }
  });

  it('never hold what is remembered and not attested, nor what editors noted', () => {
    const hidden = ['unverified', 'notes', 'conflict', 'email'];
    for (const field of hidden) {
      expect(raw.some((entry) => entry[field] !== null && entry[field] !== undefined)).toBe(true);
      expect(helplines.some((entry) => field in entry)).toBe(false);
    }
  });
});
