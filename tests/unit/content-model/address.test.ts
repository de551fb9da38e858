import { describe, expect, test } from 'vitest';
import { isOrigin, isWholeAddress } from '../../../src/content-model/address.ts';

describe('a whole address', () => {
  test.each(['https://a.example/', 'https://a.example', 'https://a.example/@b?c=d#e'])(
    'is %s',
    (address) => {
      expect(isWholeAddress(address, ['https:'])).toBe(true);
    },
  );

  test.each([
    'https:evil',
    'https:/a.example/',
    'http://a.example/',
    'javascript:x()',
    'https://a.example/\nContact: b',
    'https://a.example/\t',
    ' https://a.example/',
    'https://a.example/"',
    'https://a.example/<b>',
    'https://ours.example@theirs.example/',
    'https:\\\\a.example/',
    'a.example',
    '',
  ])('is not %j', (address) => {
    expect(isWholeAddress(address, ['https:'])).toBe(false);
  });
});

describe('an origin', () => {
  test.each([
    'https://site.example',
    'https://site.example/path',
    'https://site.example:8443',
    'http://localhost:4321',
    'http://127.0.0.1:4321',
    'http://[::1]:4321',
  ])('is %s', (origin) => {
    expect(isOrigin(origin)).toBe(true);
  });

  test.each([
    'http://site.example',
    'http://127.evil.example',
    'https://site.example"',
    "https://site.example/'",
    'https://site.example?a',
    'https://site.example#a',
    'https://me@site.example',
    'javascript:x()',
    'site.example',
  ])('is not %s', (origin) => {
    expect(isOrigin(origin)).toBe(false);
  });
});
