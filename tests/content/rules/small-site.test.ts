import { describe, expect, test } from 'vitest';
import { smallSite } from '../../fixtures/make-site.ts';
import { check } from './check.ts';

describe('the small site', () => {
  test('has no problem', () => {
    expect(check()).toEqual([]);
  });

  test('has none either with CRLF line ends and byte order marks', () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const changes = Object.entries(smallSite).map(([path, text]) => [path, windows(text)]);
    expect(check(Object.fromEntries(changes))).toEqual([]);
  });
});
