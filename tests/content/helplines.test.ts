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

  // Both lists stand in the README of the data set, under “Gaps”.
  it('show nothing where nothing may be shown', () => {
    const empty = shown.filter(({ lines, emergency }) => lines.length + emergency.length === 0);
    expect(empty.map(({ country }) => country).join(' ')).toBe(
      'CD FO HT LA LR MM MO NR SD SL SY UZ YE',
    );
  });

  it('show an emergency number alone where no line may be shown', () => {
    const alone = shown.filter(({ lines, emergency }) => lines.length === 0 && emergency.length);
    expect(alone.map(({ country }) => country).join(' ')).toBe(
      'AF BT BY CU DJ EC GL ML MR NE SC UA VE XK',
    );
  });

  it('mark every number that one source alone attests', () => {
    const attested = new Map(
      helplines.flatMap(({ country, services }) =>
        (services ?? []).map(({ number, attestation }) => [`${country} ${number}`, attestation]),
      ),
    );
    const numbers = shown.flatMap(({ country, emergency }) =>
      emergency.map(({ phone, hasOneSource }) => [`${country} ${phone.shown}`, hasOneSource]),
    );
    const marked = numbers.filter(([, hasOneSource]) => hasOneSource);
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.length).toBeLessThan(numbers.length);
    for (const [number, hasOneSource] of numbers) {
      expect(hasOneSource, String(number)).toBe(attested.get(String(number)) === 'one-source');
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
