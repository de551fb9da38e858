import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';

const { locales, site } = getContent();
const names = readdirSync('dist/schemas')
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** Rows of a CSV whose cells are all in quotes. */
function readRows(path: string): readonly (readonly string[])[] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  return text
    .split('\r\n')
    .filter(Boolean)
    .map((row) =>
      [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) =>
        cell.replaceAll('""', '"'),
      ),
    );
}

describe.each(names)('the published %s', (name) => {
  const schema = readJson(`dist/schemas/${name}.json`);
  const validate = new Ajv2020({
    formats: { uri: /^https?:\/\//, date: /^\d{4}-\d\d-\d\d$/ },
  }).compile(schema);

  it.each(locales.map(({ locale }) => locale))('are what the schema says, in "%s"', (locale) => {
    const file = readJson(`dist/${locale}/data/${name}.json`);
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    expect(file.$schema).toBe(schema.$id);
    expect(`${site.origin}/schemas/${name}.json`).toBe(schema.$id);
  });

  it.each(locales.map(({ locale }) => locale))('say the same as CSV, in "%s"', (locale) => {
    const { items } = readJson(`dist/${locale}/data/${name}.json`);
    const [head = [], ...rows] = readRows(`dist/${locale}/data/${name}.csv`);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length));
    const at = (column: string) => rows.map((row) => row[head.indexOf(column)]);
    for (const column of ['id', 'title', 'address']) {
      expect(at(column)).toEqual(items.map((item: Record<string, string>) => item[column]));
    }
  });

  it('have the same ids in every language', () => {
    const [first, ...others] = locales.map(({ locale }) =>
      readJson(`dist/${locale}/data/${name}.json`).items.map(({ id }: { id: string }) => id),
    );
    for (const ids of others) expect(ids).toEqual(first);
  });

  it('refuse what the schema does not allow', () => {
    const [{ locale } = { locale: '' }] = locales;
    const file = readJson(`dist/${locale}/data/${name}.json`);
    file.items[0].id = 'COP-1';
    expect(validate(file)).toBe(false);
  });
});
