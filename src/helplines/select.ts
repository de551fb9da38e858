import type { Helpline } from '../content-model/helpline.ts';
import { digitsOf, holdsNoOtherNumber } from './digits.ts';
import { type Hours, parseHours } from './hours.ts';
import { type Languages, parseLanguages } from './languages.ts';

/** In the order in which a page shows them: who can be asked before what takes reports (issue 7). */
export const lineKinds = ['child', 'internet', 'other', 'hotline', 'removal'] as const;
export type LineKind = (typeof lineKinds)[number];
export type EmergencyService = 'general' | 'police' | 'ambulance' | 'fire';

/** A number as it is shown and as a phone dials it. */
export type PhoneNumber = { readonly shown: string; readonly dialled: string };

/** A line of a country, as far as a page may show it. */
export type Line = {
  readonly id: string;
  readonly kind: LineKind;
  /** As it calls itself. */
  readonly localName: string | null;
  readonly phone: PhoneNumber | null;
  /** Only where it is the same number: others are not attested. */
  readonly hasSms: boolean;
  readonly hasChat: boolean;
  readonly website: string | null;
  readonly hours: Hours | null;
  readonly isFree: boolean | null;
  readonly languages: Languages;
  readonly isInPartOnly: boolean;
  readonly hasOneSource: boolean;
  /** The newest evidence, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly evidence: string | null;
  readonly sources: readonly string[];
};

export type EmergencyNumber = {
  readonly service: EmergencyService;
  readonly phone: PhoneNumber;
  /** Whether it holds for some regions only. */
  readonly isInPartOnly: boolean;
  /** Each number is attested on its own, whatever the others of its country are. */
  readonly hasOneSource: boolean;
};

/** What may be shown of a country, the most helpful first. */
export type CountryHelp = {
  readonly country: string;
  readonly lines: readonly Line[];
  readonly emergency: readonly EmergencyNumber[];
  /** The newest evidence of the emergency numbers, as in {@link Line}. */
  readonly emergencyEvidence: string | null;
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

/** A name that may be shown: many hold the number, which must then be the one that is shown. */
function showName(name: string | null, phone: string | null): string | null {
  return name !== null && holdsNoOtherNumber(name, phone ?? '') ? name : null;
}

const servesPartOnly = (scope: string): boolean => !/^(?:inter)?national\b/.test(scope);

/** Where one number leads to many services, the hours of one are not those of all. */
function hasOwnHours({ scope, flags }: Helpline): boolean {
  return !flags.includes('hours-conflict') && !/^national\b./.test(scope);
}

/** Whether one can simply write to the attested number: a keyword that must be sent first is none. */
function takesTexts(sms: string | null, { dialled }: PhoneNumber): boolean {
  return sms !== null && /^[\d +-]+$/.test(sms) && digitsOf(sms) === digitsOf(dialled);
}

function toLine(entry: Helpline, kind: LineKind): Line | null {
  // What is remembered and not attested never reaches a page, and no number that must not be shown.
  if (entry.attestation === 'memory-only') return null;
  // A line whose number is withheld is withheld with it: only one that never had a number, as a
  // form has none, is shown by its website alone.
  if (!entry.publish_number && entry.phone !== null) return null;
  const phone = entry.phone === null ? null : toPhoneNumber(entry.phone);
  if (phone === null && entry.website === null) return null;
  const hours = hasOwnHours(entry) ? entry.hours : null;
  return {
    id: entry.id,
    kind,
    localName: showName(entry.local_name, entry.phone),
    phone,
    hasSms: phone !== null && takesTexts(entry.sms, phone),
    hasChat: entry.chat === 'yes' && entry.website !== null,
    website: entry.website,
    hours: hours === null ? null : parseHours(hours),
    isFree: phone === null ? null : readCost(entry),
    languages: parseLanguages(entry.languages),
    isInPartOnly: servesPartOnly(entry.scope),
    hasOneSource: entry.attestation === 'one-source',
    evidence: entry.newest_evidence,
    sources: entry.sources.map(({ address }) => address),
  };
}

/** Whether calling is free; `null` where that depends or nobody attests it. */
function readCost({ free, flags }: Helpline): boolean | null {
  return free && flags.includes('cost-note') ? null : free;
}

/**
 * The order of the rules for publishing: two sources first, independent ones before others. Among
 * equals a line for the whole country comes first.
 */
function rankOf({ attestation, corroboration, scope }: Helpline): number {
  const rank = attestation !== 'two-sources' ? 2 : Number(corroboration !== 'independent');
  return 2 * rank + Number(servesPartOnly(scope));
}

/** Whether somebody who is in danger can call it. */
export const callsPolice = ({ service }: EmergencyNumber): boolean =>
  service === 'general' || service === 'police';

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
    // The number of the entry is the country's, also where its services name the ambulance alone. Where
    // none of them is known to every language it would say too much: it may hold for a few regions.
    const isKnown = named.length > 0 || (entry.services ?? []).length === 0;
    if (entry.phone === null || !isKnown || named.some(callsPolice)) return named;
    const general = {
      service: 'general',
      phone: toPhoneNumber(entry.phone),
      isInPartOnly: false,
      hasOneSource: entry.attestation === 'one-source',
    } as const;
    return [general, ...named];
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
    emergencyEvidence:
      emergency.map(({ newest_evidence }) => newest_evidence).find(Boolean) ?? null,
    emergencySources: emergency.flatMap(({ sources }) => sources.map(({ address }) => address)),
  };
}

/** The countries and territories of the data, by code; what is international is none. */
export function listCountries(entries: readonly Helpline[]): readonly string[] {
  const codes = new Set(entries.map(({ country }) => country));
  codes.delete('ZZ');
  return [...codes].toSorted();
}
