import { isPage, isSearchPage, pagePattern } from './paths.ts';
import type { Policies } from './policies.ts';

export type HeaderFields = Readonly<Record<string, string>>;

/**
 * Features that a page could ask for, all refused. Only names that browsers know: each unknown
 * one is a warning in the console.
 */
const refusedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** Headers that every response has, whatever it is. */
export const fixedHeaders: HeaderFields = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** `hashed`: the name changes with the content. `entry`: the door to hashed files. */
export type FileKind = 'page' | 'hashed' | 'entry' | 'asset';

/** How long browsers and caches may keep a file without asking. */
export const cacheRules = {
  page: 'no-cache',
  hashed: 'public, max-age=31536000, immutable',
  entry: 'public, max-age=300',
  asset: 'public, max-age=86400',
} as const satisfies Record<FileKind, string>;

/** Patterns of an address by kind, in the order in which they are tried; else it is an asset. */
export const kindPatterns = [
  ['page', pagePattern],
  ['entry', /^\/pagefind\/pagefind-entry\.json$/],
  ['hashed', /^\/_astro\/|^\/pagefind\/((fragment|index|filter)\/|.*\.pf_meta$)/],
] as const satisfies readonly (readonly [FileKind, RegExp])[];

/** Statuses of an answer that gives the file itself: whole, in part, or left as the reader has it. */
export const fileStatuses = [200, 206, 304] as const;

/** The address whose headers every other answer has, be it an error or a redirect. */
export const errorPath = '/404.html';

/** What sort of file an address gives, as far as caching goes. */
export function kindOf(path: string): FileKind {
  return kindPatterns.find(([, pattern]) => pattern.test(path))?.[0] ?? 'asset';
}

/** The Content-Security-Policy of an address. */
export function policyOf(path: string, policies: Policies): string {
  if (!isPage(path)) return policies.file;
  return isSearchPage(path) ? policies.search : policies.ordinary;
}

/**
 * The headers of the response that gives the file at `path` (`/en/help/`, `/_astro/a.css`). The
 * path is that of the file which is sent: for a missing page, that of the 404 page.
 */
export function headersFor(path: string, policies: Policies): HeaderFields {
  return {
    ...fixedHeaders,
    'Content-Security-Policy': policyOf(path, policies),
    'Cache-Control': cacheRules[kindOf(path)],
  };
}
