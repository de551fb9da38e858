import { describe, expect, test } from 'vitest';
import { formatFolderPath, parseTarget } from '../../../scripts/serve/target.ts';

describe('the target of a request', () => {
  test('is split into decoded names', () => {
    expect(parseTarget('/xx/caf%C3%A9/')).toEqual({
      kind: 'path',
      segments: ['xx', 'café'],
      isFolder: true,
      query: '',
    });
  });

  test('keeps its query and drops a fragment', () => {
    expect(parseTarget('/xx/search?q=a%2Fb#top')).toMatchObject({
      segments: ['xx', 'search'],
      isFolder: false,
      query: '?q=a%2Fb',
    });
  });

  test('may be a whole address, as a proxy sends it', () => {
    expect(parseTarget('http://site.example/xx/')).toMatchObject({ segments: ['xx'] });
  });

  test('may be the root', () => {
    expect(parseTarget('/')).toMatchObject({ segments: [], isFolder: true });
  });

  test.each([
    ['a path upwards', '/../etc/passwd'],
    ['an encoded path upwards', '/%2e%2e/etc/passwd'],
    ['a path upwards in the middle', '/xx/%2E./%2e%2e/'],
    ['an encoded slash', '/xx%2f..%2fetc'],
    ['a backslash', '/xx\\..\\etc'],
    ['an encoded backslash', '/..%5c..%5cetc'],
    ['NUL', '/xx/index.html%00.png'],
    ['a line break', '/xx%0d%0aSet-Cookie:x'],
    ['a broken escape', '/xx/%zz'],
    ['bytes that are no UTF-8', '/xx/%c0%ae%c0%ae/'],
    ['no slash at the start', 'xx/'],
    ['an asterisk', '*'],
    ['nothing', ''],
  ])('is refused as malformed when it has %s', (_what, target) => {
    expect(parseTarget(target)).toEqual({ kind: 'refused', status: 400 });
  });

  test.each([
    ['empty names, which a redirect could turn into another host', '//evil.example/', []],
    ['an empty name in the middle', '/xx//help/', ['xx']],
    ['an empty name at the end', '/xx/help//', ['xx', 'help']],
    ['a hidden file', '/.git/config', []],
    ['the rules of static hosts', '/_headers', []],
    ['a compressed sibling', '/xx/index.html.br', ['xx']],
  ])('is missing below the names before when it asks for %s', (_what, target, above) => {
    expect(parseTarget(target)).toEqual({ kind: 'missing', above });
  });

  test('decodes once, so that a twice encoded path is an odd name and no way up', () => {
    expect(parseTarget('/%252e%252e/x')).toMatchObject({ segments: ['%2e%2e', 'x'] });
  });

  test('may have 2,000 characters and no more', () => {
    expect(parseTarget(`/${'a'.repeat(1999)}`)).toMatchObject({ kind: 'path' });
    expect(parseTarget(`/${'a'.repeat(2000)}`)).toEqual({ kind: 'refused', status: 414 });
  });

  test('is encoded again where it is sent back', () => {
    expect(formatFolderPath(['xx', 'a b', 'é'])).toBe('/xx/a%20b/%C3%A9/');
  });
});
