import { describe, expect, test } from 'vitest';
import type { Helpline } from '../../../src/content-model/helpline.ts';
import { makeHelpline } from '../../fixtures/helpline.ts';
import { check } from './check.ts';

type Words = {
  readonly lines?: Readonly<Record<string, object>>;
  readonly emergency?: Readonly<Record<string, object>>;
};
const write = ({ lines = {}, emergency = {} }: Words): string =>
  JSON.stringify({ lines, emergency }, null, 2);

/** What is said of the words of one line, in English and Arabic. */
function findIn(entry: Partial<Helpline>, en: Words, ar: Words = en): readonly string[] {
  return check({
    'helplines.json': JSON.stringify([makeHelpline(entry)]),
    'en/helplines.json': write(en),
    'ar/helplines.json': write(ar),
  });
}
const named = { lines: { 'aa-1': { name: 'Line' } } };

describe('the words for helplines', () => {
  test('name every line in every official language', () => {
    expect(findIn({}, named)).toEqual([]);
    expect(findIn({}, named, {})).toEqual([
      'content/ar/helplines.json:2  line aa-1 has no name — write it from content/en/helplines.json:3',
    ]);
    expect(findIn({}, {})).toContainEqual(
      'content/en/helplines.json:2  line aa-1 has no name — write who answers',
    );
  });

  test('say for whom a line is, in all of them or in none', () => {
    const limited = { lines: { 'aa-1': { name: 'Line', limit: 'Only in Dubai.' } } };
    expect(findIn({ scope: 'Dubai' }, limited)).toEqual([]);
    expect(findIn({ scope: 'Dubai' }, named)).toContainEqual(
      'content/en/helplines.json:3  line aa-1 does not say for whom it is — name the place or the people in "limit"',
    );
    expect(findIn({ scope: 'Dubai' }, limited, named)).toEqual([
      'content/ar/helplines.json:3  line aa-1 lacks its "limit" — follow content/en/helplines.json:3',
    ]);
    expect(findIn({}, named, limited)).toEqual([
      'content/ar/helplines.json:3  line aa-1 has a "limit" — follow content/en/helplines.json:3',
    ]);
  });

  test('bring in no other number, in whatever digits', () => {
    const own = { lines: { 'aa-1': { name: 'Line 116 111, ages 5 to 25' } } };
    expect(findIn({}, own)).toEqual([]);
    const other = { lines: { 'aa-1': { name: 'Line', limit: 'At night ١١٦.' } } };
    expect(findIn({}, other, other)).toContainEqual(
      'content/ar/helplines.json:3  line aa-1 has a number in its words that is not its own — leave it out: numbers come from content/helplines.json alone',
    );
  });

  test('name no line that no page shows', () => {
    expect(findIn({ publish_number: false }, named, {})).toEqual([
      'content/en/helplines.json:3  no page shows a line aa-1 — remove it, or look for its id in content/helplines.json',
    ]);
  });

  test('say where an emergency number holds that is not for the whole country', () => {
    const entry = {
      kind: 'emergency number',
      phone: '911',
      services: [
        { service: 'all emergencies (in the east)', number: '911', attestation: 'two-sources' },
      ],
    } as const satisfies Partial<Omit<Helpline, 'services'>> & {
      readonly services: readonly object[];
    };
    const data = { ...entry, services: [...entry.services] };
    const east = { emergency: { AA: { '911': 'In the east.' } } };
    expect(findIn(data, east)).toEqual([]);
    expect(findIn(data, east, {})).toEqual([
      'content/ar/helplines.json:3  emergency number 911 of AA does not say where it holds — name the places under "emergency", "AA", "911"',
    ]);
    expect(findIn({}, { ...named, ...east }, named)).toEqual([
      'content/en/helplines.json:9  911 is no emergency number of a part of AA — remove it',
    ]);
  });
});
