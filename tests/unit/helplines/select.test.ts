import { describe, expect, test } from 'vitest';
import { type Helpline, helplinesSchema } from '../../../src/content-model/helpline.ts';
import { parseHours } from '../../../src/helplines/hours.ts';
import { parseLanguages } from '../../../src/helplines/languages.ts';
import { listCountries, selectHelp, toPhoneNumber } from '../../../src/helplines/select.ts';
import { makeHelpline } from '../../fixtures/helpline.ts';

const base = makeHelpline();
const select = (...entries: readonly Partial<Helpline>[]) =>
  selectHelp(
    entries.map((entry, index) => ({ ...base, id: `aa-${index}`, ...entry })),
    'AA',
  );

describe('a number', () => {
  test('from memory alone is never shown, nor its website', () => {
    expect(
      select({ attestation: 'memory-only', publish_number: false, website: 'https://a.example/' })
        .lines,
    ).toEqual([]);
  });

  test('that must not be shown takes its line with it, website and all', () => {
    expect(select({ publish_number: false, website: 'https://a.example/' }).lines).toEqual([]);
    expect(select({ publish_number: false }).lines).toEqual([]);
  });

  test('that never was leaves a line with its website', () => {
    const form = { phone: null, publish_number: false, website: 'https://a.example/' };
    expect(select(form).lines).toMatchObject([{ phone: null, website: 'https://a.example/' }]);
    expect(select({ ...form, website: null }).lines).toEqual([]);
  });

  test('that is not attested does not come in by the name of its line', () => {
    const [line] = select({
      phone: null,
      publish_number: false,
      website: 'https://a.example/',
      local_name: '116 111',
    }).lines;
    expect(line).toMatchObject({ localName: null });
    const nameOf = (local_name: string) => select({ local_name }).lines[0]?.localName;
    expect(nameOf('ALO 116 111')).toBe('ALO 116 111');
    expect(nameOf('Line ١١٦١١١ for 5 to 25')).toBe('Line ١١٦١١١ for 5 to 25');
    expect(nameOf('Line 116 111, or 0900 666 999')).toBeNull();
  });

  test('of another country is not carried over', () => {
    expect(select({ country: 'BB' }).lines).toEqual([]);
  });

  test('is dialled without its spaces and hyphens, and shown with them', () => {
    expect(toPhoneNumber('+44 20-7946 0')).toEqual({
      shown: '+44 20-7946 0',
      dialled: '+442079460',
    });
  });

  test('takes text messages only where that number is attested', () => {
    expect(select({ sms: '116111' }).lines[0]?.hasSms).toBe(true);
    expect(select({ sms: '8020' }).lines[0]?.hasSms).toBe(false);
    expect(select({ sms: 'Text START to 116111' }).lines[0]?.hasSms).toBe(false);
  });
});

describe('the lines of a country', () => {
  test('begin with child helplines, two independent sources first', () => {
    const { lines } = select(
      { kind: 'other protection line' },
      { attestation: 'one-source', corroboration: null },
      { corroboration: 'two directories' },
      {},
    );
    expect(lines.map(({ id }) => id)).toEqual(['aa-3', 'aa-2', 'aa-1', 'aa-0']);
    expect(lines.map(({ hasOneSource }) => hasOneSource)).toEqual([false, false, true, false]);
  });

  test('say where they serve a part of it only', () => {
    const scopes = ['national', 'national number, provincial services', 'Dubai'];
    const { lines } = select(...scopes.map((scope) => ({ scope })));
    expect(lines.map(({ isInPartOnly }) => isInPartOnly)).toEqual([false, false, true]);
  });

  test('that serve all of it come before others that are attested as well', () => {
    const { lines } = select(
      { scope: 'Dubai' },
      {},
      { attestation: 'one-source', corroboration: null },
    );
    expect(lines.map(({ id }) => id)).toEqual(['aa-1', 'aa-0', 'aa-2']);
  });

  test('that can be asked come before those that take reports', () => {
    const kinds = [
      'abuse-content hotline',
      'other protection line',
      'internet-safety helpline',
    ] as const;
    const { lines } = select(...kinds.map((kind) => ({ kind })));
    expect(lines.map(({ kind }) => kind)).toEqual(['internet', 'other', 'hotline']);
  });

  test('do not say what a call costs where that depends', () => {
    expect(select({ free: true }).lines[0]?.isFree).toBe(true);
    expect(select({ free: true, flags: ['cost-note'] }).lines[0]?.isFree).toBeNull();
    expect(select({ free: false, flags: ['cost-note'] }).lines[0]?.isFree).toBe(false);
  });

  test('do not say hours about which sources disagree, nor hours that cannot be read', () => {
    const hours = (entry: Partial<Helpline>) => select(entry).lines[0]?.hours;
    expect(hours({ hours: '24/7' })).toBe('always');
    expect(hours({ hours: '24/7', flags: ['hours-conflict'] })).toBeNull();
    expect(hours({ hours: 'Vary by city and province' })).toBeNull();
    expect(hours({ hours: '24/7', scope: 'national number, provincial services' })).toBeNull();
  });
});

describe('the emergency numbers', () => {
  test('are those of services with a name in every language, the general one first', () => {
    const services = [
      { service: 'fire', number: '18', attestation: 'one-source' },
      { service: 'tourist police', number: '19', attestation: 'one-source' },
      { service: 'all emergencies', number: '112', attestation: 'two-sources' },
      { service: 'police', number: '17', attestation: 'memory-only' },
    ] as const;
    const { emergency, lines } = select({ kind: 'emergency number', services: [...services] });
    expect(emergency.map(({ service, phone }) => `${service} ${phone.shown}`)).toEqual([
      'general 112',
      'fire 18',
    ]);
    expect(lines).toEqual([]);
  });

  test('say of each whether one source alone attests it', () => {
    const services = [
      { service: 'police', number: '17', attestation: 'two-sources' },
      { service: 'fire', number: '18', attestation: 'one-source' },
    ] as const;
    const { emergency } = select({
      kind: 'emergency number',
      attestation: 'two-sources',
      services: [...services],
    });
    expect(emergency.map(({ hasOneSource }) => hasOneSource)).toEqual([false, true]);
  });

  test('say where they hold for some regions only', () => {
    const services = [
      { service: 'all emergencies (some regions)', number: '911', attestation: 'two-sources' },
      { service: 'tourist police', number: '19', attestation: 'two-sources' },
    ] as const;
    const { emergency } = select({
      kind: 'emergency number',
      phone: '911',
      services: [...services],
    });
    expect(emergency).toMatchObject([{ service: 'general', isInPartOnly: true }]);
  });

  test('are the number of the entry where no service is named', () => {
    expect(select({ kind: 'emergency number', phone: '112' }).emergency).toHaveLength(1);
    const services = [
      { service: 'tourist police', number: '19', attestation: 'two-sources' },
    ] as const;
    expect(
      select({ kind: 'emergency number', phone: '19', services: [...services] }).emergency,
    ).toEqual([]);
  });

  test('begin with the number of the country where its services name the ambulance alone', () => {
    const services = [
      { service: 'ambulance', number: '999', attestation: 'one-source' },
      { service: 'fire', number: '994', attestation: 'one-source' },
    ] as const;
    const list = (phone: string | null) => {
      const { emergency } = select({ kind: 'emergency number', services: [...services], phone });
      return emergency.map((number) => `${number.service} ${number.phone.shown}`);
    };
    expect(list('999')).toEqual(['general 999', 'ambulance 999', 'fire 994']);
    expect(list(null)).toEqual(['ambulance 999', 'fire 994']);
  });

  test('are not shown where the data withholds them', () => {
    expect(select({ kind: 'emergency number', publish_number: false }).emergency).toEqual([]);
  });
});

describe('opening hours', () => {
  test.each([
    ['Every day 9:00–17:00', [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '17:00' }]],
    [
      'Sun–Thu 8:00–20:00; Fri–Sat 9:00–17:00',
      [
        { days: [1, 2, 3, 4, 7], from: '08:00', to: '20:00' },
        { days: [5, 6], from: '09:00', to: '17:00' },
      ],
    ],
    ['Mon, Wed, Fri 14:00–18:00', [{ days: [1, 3, 5], from: '14:00', to: '18:00' }]],
    ['24/7 (chat 12:00–20:00)', 'always'],
    [
      'Every day 11:00–23:00 (webchat to 22:30)',
      [{ days: [1, 2, 3, 4, 5, 6, 7], from: '11:00', to: '23:00' }],
    ],
  ])('%s', (text, hours) => {
    expect(parseHours(text)).toEqual(hours);
  });

  test.each(['Mon–Sat from 8:00', '24/7 (press)', 'Weekdays 10–16 (old page)', ''])(
    '“%s” cannot be read with certainty',
    (text) => {
      expect(parseHours(text)).toBeNull();
    },
  );
});

test('languages become tags, and it is known whether there are more', () => {
  expect(parseLanguages(['Arabic', 'Haitian Creole', 'Arabic'])).toEqual({
    tags: ['ar', 'ht'],
    hasMore: false,
  });
  expect(parseLanguages(['Bengali', '100+ languages through interpreters'])).toEqual({
    tags: ['bn'],
    hasMore: true,
  });
});

test('what is international is no country', () => {
  expect(listCountries([base, { ...base, country: 'ZZ' }])).toEqual(['AA']);
});

describe('an entry of the data', () => {
  const parse = (entry: object) => helplinesSchema.safeParse([{ ...base, ...entry }]).success;

  test('may not have a number from memory shown, nor one without a source', () => {
    expect(parse({})).toBe(true);
    expect(parse({ attestation: 'memory-only' })).toBe(false);
    expect(parse({ sources: [] })).toBe(false);
    expect(parse({ phone: null, services: [] })).toBe(false);
  });

  test('loses what is not for pages', () => {
    const [entry] = helplinesSchema.parse([
      { ...base, unverified: 'perhaps 999', email: 'a@b.example' },
    ]);
    expect(entry).not.toHaveProperty('unverified');
    expect(entry).not.toHaveProperty('email');
  });
});
