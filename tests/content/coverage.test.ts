import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createFragmentFinder } from '../../scripts/check/fragments.ts';
import { getContent } from '../../src/catalog/load.ts';
import { findLocale, parsePageAddress } from '../../src/routing/routes.ts';

/**
 * Everything that the five source documents name, F001 to F152 of the fact base, and where the site
 * serves it; a thing that needs no place says why (issue 4).
 */
const tableSchema = z.record(
  z.string().regex(/^F\d{3}$/),
  z.union([
    z.strictObject({ what: z.string().min(1), at: z.array(z.string().startsWith('/')).min(1) }),
    z.strictObject({ what: z.string().min(1), reason: z.string().min(20) }),
  ]),
);
const table = tableSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'coverage.json'), 'utf8')),
);
const content = getContent();
const fragmentsOf = createFragmentFinder(content);
const official = content.locales.filter(({ info }) => info.status === 'official');

describe('what the source documents name', () => {
  test('is in the table, all 152 things of it', () => {
    const ids = Array.from({ length: 152 }, (_, index) => `F${String(index + 1).padStart(3, '0')}`);
    expect(Object.keys(table)).toEqual(ids);
  });

  test.each(official.map(({ locale }) => locale))('has its place in "%s"', (locale) => {
    const { entries } = findLocale(content, locale);
    const lost = Object.entries(table).flatMap(([id, row]) =>
      ('at' in row ? row.at : []).flatMap((address) => {
        const { slug, fragment } = parsePageAddress(address);
        const entry = entries.get(slug);
        const isThere = entry && (fragment === '' || fragmentsOf(entry).has(fragment.slice(1)));
        return isThere ? [] : [`${id} ${row.what}: ${address}`];
      }),
    );
    expect(lost).toEqual([]);
  });
});
