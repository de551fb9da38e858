import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { findLocale } from '../../src/routing/routes.ts';

const content = getContent();
const { ui } = findLocale(content, content.site.sourceLocale);
const code = ['src', 'scripts/documents']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(astro|ts)$/.test(name) && !name.endsWith('.generated.ts'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  )
  .join('\n');
const titles = content.documents.books.flatMap(({ title }) => title ?? []);

describe('the interface strings', () => {
  it.each(Object.keys(ui))('"%s" is shown somewhere', (key) => {
    const family = key.slice(0, key.lastIndexOf('.') + 1);
    expect(
      code.includes(`'${key}'`) || code.includes(`\`${family}\${`) || titles.includes(key),
    ).toBe(true);
  });
});
