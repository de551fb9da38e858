import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('cites', () => {
  test('a source that nobody knows is a problem where it is cited', () => {
    expect(check({ 'en/index.mdx': ['<Cite id="crc"/>', '<Cite id="crd"/>'] })).toContain(
      'content/en/index.mdx:18  source crd is unknown — correct the id, or add the source to content/sources.json',
    );
  });

  test('a source that nobody knows is a problem in the front matter', () => {
    expect(check({ 'en/index.mdx': ['sources: [crc]', 'sources: [crc, crd]'] })).toContain(
      'content/en/index.mdx:8  source crd is unknown — correct the id, or add the source to content/sources.json',
    );
  });

  test('a source that is cited stands in the front matter', () => {
    expect(check({ 'en/index.mdx': ['sources: [crc]', 'sources: []'] })).toContain(
      'content/en/index.mdx:18  source crc is cited and not listed — add it to sources on line 8',
    );
  });

  test('a source that is listed and not cited is no problem', () => {
    const changes = {
      'en/index.mdx': ['<Cite id="crc"/>', ''],
      'ar/index.mdx': ['<Cite id="crc"/>', ''],
    } as const;
    expect(check(changes)).toEqual([]);
  });
});
