import { describe, expect, test } from 'vitest';
import { listUnproved } from '../../../scripts/prove-privacy/code.ts';
import type { PrivacyProof, ScriptCode } from '../../../src/content-model/privacy-proof.ts';

const [one, two] = ['1'.repeat(64), '2'.repeat(64)];
const code: ScriptCode = {
  files: { '/_astro/a.js': one, '/pagefind/wasm.en.pagefind': one },
  inline: [one],
};
const proof: PrivacyProof = {
  day: '2026-11-22',
  browser: 'Chromium 1',
  pages: 1,
  requests: 1,
  hosts: [],
  cookies: 0,
  storage: 0,
  violations: 0,
  code,
};
const unproved = (changes: Partial<ScriptCode>): readonly string[] =>
  listUnproved({ ...code, ...changes }, proof);

describe('code that was there when the pages were watched', () => {
  test('passes, and may be gone', () => {
    expect(unproved({})).toEqual([]);
    expect(unproved({ files: {}, inline: [] })).toEqual([]);
  });
});

describe('code that was not there', () => {
  test('is named with the remedy', () => {
    expect(unproved({ files: { ...code.files, '/_astro/b.js': one } })).toEqual([
      '/_astro/b.js was not there when the site was watched — npm run prove:privacy',
    ]);
  });

  test('is found by its fingerprint too, in files and in pages', () => {
    expect(unproved({ files: { '/_astro/a.js': two } })).toHaveLength(1);
    expect(unproved({ files: { '/pagefind/wasm.en.pagefind': two } })).toHaveLength(1);
    expect(unproved({ inline: [one, two] })).toHaveLength(1);
  });

  test('may be the engine of the search for a new language', () => {
    expect(unproved({ files: { ...code.files, '/pagefind/wasm.pt.pagefind': two } })).toEqual([]);
  });
});
