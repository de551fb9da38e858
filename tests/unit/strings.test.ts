import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { findLocale } from '../../src/routing/routes.ts';

const content = getContent();
const { ui } = findLocale(content, content.site.sourceLocale);
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(astro|ts)$/.test(name) && !name.endsWith('.generated.ts'))
  .map((name) => readFileSync(`src/${name}`, 'utf8'))
  .join('\n');

describe('the interface strings', () => {
  it.each(Object.keys(ui))('"%s" is shown somewhere', (key) => {
    const family = key.slice(0, key.lastIndexOf('.') + 1);
    expect(code.includes(`'${key}'`) || code.includes(`\`${family}\${`)).toBe(true);
  });
});
