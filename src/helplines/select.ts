import type { Helpline } from '../content-model/helpline.ts';
import { type Hours, parseHours } from './hours.ts';
import { parseLanguages } from './languages.ts';

export const lineKinds = ['child', 'internet', 'hotline', 'removal', 'other'] as const;
export type LineKind = (typeof lineKinds)[number];
export type EmergencyService = 'general' | 'police' | 'ambulance' | 'fire';

/** A number as it is shown and as a phone dials it. */
export type PhoneNumber = { readonly shown: string; readonly dialled: string };

/** A line of a country, as far as a page may show it. */
export type Line = {
  readonly id: string;
  readonly kind: LineKind;
  /** In English; for pages in English alone. */
  readonly englishName: string | null;
  /** As it calls itself. */
  readonly localName: string | null;
  readonly phone: PhoneNumber | null;
  /** Only where it is the same number: others are not attested. */
  readonly hasSms: boolean;
  readonly hasChat: boolean;
  readonly website: string | null;
  readonly hours: Hours | null;
  readonly isFree: boolean | null;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  readonly isInPartOnly: boolean;
  readonly hasOneSource: boolean;
  /** The newest evidence, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly evidence: string | null;
  readonly sources: readonly string[];
};

export type EmergencyNumber = {
  readonly service: EmergencyService;
  readonly phone: PhoneNumber;
  /** Whether it holds for some regions only; which, the data says in English words. */
  readonly isInPartOnly: boolean;
  /** Each number is attested on its own, whatever the others of its country are. */
  readonly hasOneSource: boolean;
};

/** What may be shown of a country, the most helpful first. */
export type CountryHelp = {
  readonly country: string;
  readonly lines: readonly Line[];
  readonly emergency: readonly EmergencyNumber[];
  /** Addresses that attest the emergency numbers. */
  readonly emergencySources: readonly string[];
};

const kindOf: Readonly<Partial<Record<Helpline['kind'], LineKind>>> = {
  'child helpline': 'child',
  'internet-safety helpline': 'internet',
  'abuse-content hotline': 'hotline',
  'image-removal service': 'removal',
  'other protection line': 'other',
};
const serviceOf: Readonly<Record<string, EmergencyService>> = {
  'all emergencies': 'general',
  police: 'police',
  ambulance: 'ambulance',
  fire: 'fire',
};
const services: readonly EmergencyService[] = ['general', 'police', 'ambulance', 'fire'];

/** A number for a `tel:` link: digits, and a plus in front (RFC 3966, without its separators). */
export function toPhoneNumber(shown: string): PhoneNumber {
  return { shown, dialled: shown.replace(/(?!^\+)\D/g, '') };
}

/** A name that may be shown: many hold the number, which must then be one that may be shown too. */
function showName(name: string, phone: PhoneNumber | null): string | null {
  return phone === null && /\d[\d\s-]*\d/.test(name) ? null : name;
}

/** Whether one can simply write to the attested number: a keyword that must be sent first is none. */
function takesTexts(sms: string | null, { dialled }: PhoneNumber): boolean {
  return sms !== null && /^[\d +-]+$/.test(sms) && toPhoneNumber(sms).dialled === dialled;
}

function toLine(entry: Helpline, kind: LineKind): Line | null {
  // What is remembered and not attested never reaches a page, and no number that must not be shown.
  if (entry.attestation === 'memory-only') return null;
  // A line whose number is withheld is withheld with it: only one that never had a number, as a
  // form has none, is shown by its website alone.
  if (!entry.publish_number && entry.phone !== null) return null;
  const phone = entry.phone === null ? null : toPhoneNumber(entry.phone);
  if (phone === null && entry.website === null) return null;
  const hours = entry.flags.includes('hours-conflict') ? null : entry.hours;
  return {
    id: entry.id,
    kind,
    englishName: showName(entry.name, phone),
    localName: entry.local_name === null ? null : showName(entry.local_name, phone),
    phone,
    hasSms: phone !== null && takesTexts(entry.sms, phone),
    hasChat: entry.chat === 'yes' && entry.website !== null,
    website: entry.website,
    hours: hours === null ? null : parseHours(hours),
    isFree: phone === null || entry.flags.includes('cost-note') ? null : entry.free,
    languages: parseLanguages(entry.languages),
    isInPartOnly: !/^(?:inter)?national\b/.test(entry.scope),
    hasOneSource: entry.attestation === 'one-source',
    evidence: entry.newest_evidence,
    sources: entry.sources.map(({ address }) => address),
  };
}

/** The order of the rules for publishing: two sources first, independent ones before others. */
function rankOf({ attestation, corroboration }: Helpline): number {
  if (attestation !== 'two-sources') return 2;
  return corroboration === 'independent' ? 0 : 1;
}

function listEmergency(entries: readonly Helpline[]): readonly EmergencyNumber[] {
  const numbers = entries.flatMap((entry): readonly EmergencyNumber[] => {
    const named = (entry.services ?? []).flatMap(({ service, number, attestation }) => {
      const [name = '', region] = service.split(' (');
      const known = serviceOf[name];
      return known && attestation !== 'memory-only'
        ? [
            {
              service: known,
              phone: toPhoneNumber(number),
              isInPartOnly: region !== undefined,
              hasOneSource: attestation === 'one-source',
            },
          ]
        : [];
    });
    // Where services are named and none of them is known to every language, a number alone would
    // say too much: it may hold for a few regions only.
    return (entry.services ?? []).length === 0 && entry.phone
      ? [
          {
            service: 'general',
            phone: toPhoneNumber(entry.phone),
            isInPartOnly: false,
            hasOneSource: entry.attestation === 'one-source',
          },
        ]
      : named;
  });
  return numbers.toSorted((a, b) => services.indexOf(a.service) - services.indexOf(b.service));
}

/**
 * What a page may show of a country, in the order in which it is shown. Source: the publishing rules
 * in the README of the data set. Other numbers than the one that is attested are not shown at all.
 */
export function selectHelp(entries: readonly Helpline[], country: string): CountryHelp {
  const own = entries.filter((entry) => entry.country === country);
  const lines = own
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap((entry) => {
      const kind = kindOf[entry.kind];
      return kind === undefined ? [] : (toLine(entry, kind) ?? []);
    })
    // A line that one can call before one that has only an address.
    .toSorted(
      (a, b) =>
        lineKinds.indexOf(a.kind) - lineKinds.indexOf(b.kind) ||
        Number(a.phone === null) - Number(b.phone === null),
    );
  const emergency = own.filter(
    (entry) => entry.kind === 'emergency number' && entry.publish_number,
  );
  return {
    country,
    lines,
    emergency: listEmergency(emergency),
    emergencySources: emergency.flatMap(({ sources }) => sources.map(({ address }) => address)),
  };
}

/** The countries and territories of the data, by code; what is international is none. */
export function listCountries(entries: readonly Helpline[]): readonly string[] {
  const codes = new Set(entries.map(({ country }) => country));
  codes.delete('ZZ');
  return [...codes].toSorted();
}
