import { z } from 'zod';
import type { Content, LocaleContent } from '../catalog/types.ts';
import { daySchema } from '../content-model/page.ts';
import { findLocale, urlFor } from '../routing/routes.ts';
import { type CollectedRecord, collectRecords } from './collect.ts';
import { type RecordKind, recordKindNames, recordKinds } from './kinds.ts';

/** The file a kind of records is published as, `controls`, back to its kind. */
export function kindOfFile(file: string): RecordKind | undefined {
  return recordKindNames.find((kind) => recordKinds[kind].file === file);
}

/** Address of the published file of a kind: `/fr/data/controls.json`. */
export function dataUrl(locale: string, kind: RecordKind, format: 'json' | 'csv'): string {
  return `/${locale}/data/${recordKinds[kind].file}.${format}`;
}

export const schemaUrl = (kind: RecordKind): string => `/schemas/${recordKinds[kind].file}.json`;

const sourceSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  address: z.url().nullable(),
});

/** What a kind says beside its texts and facets. */
const extraSchemas: Readonly<Record<RecordKind, z.ZodRawShape>> = {
  Control: {},
  Measure: {},
  Practice: {},
  Document: { date: daySchema, reference: z.string().nullable() },
  Course: { source: sourceSchema, languages: z.array(z.string()), minutes: z.int().nullable() },
  Publication: {
    source: sourceSchema,
    date: z.string().nullable(),
    languages: z.array(z.string()),
  },
};

function itemSchema(kind: RecordKind) {
  const { fields, facets } = recordKinds[kind];
  const texts = Object.fromEntries(fields.map((field) => [field, z.string().min(1)]));
  const lists = Object.fromEntries(facets.map((facet) => [facet, z.array(z.string()).min(1)]));
  return z.strictObject({
    id: z.string().regex(/^COP-[A-Z]{3}-\d{3}$/),
    title: z.string().min(1),
    section: z.strictObject({ title: z.string().min(1), address: z.url() }),
    address: z.url(),
    ...extraSchemas[kind],
    ...lists,
    ...texts,
    sources: z.array(sourceSchema),
  });
}

/** What the published JSON of a kind must look like. */
export function fileSchema(kind: RecordKind) {
  return z.strictObject({
    $schema: z.url(),
    /** BCP 47 tag. */
    lang: z.string().min(2),
    publisher: z.string().min(1),
    /** The day on which the newest of its pages was last gone over. */
    updated: daySchema,
    status: z.enum(['draft', 'reviewed']),
    items: z.array(itemSchema(kind)).min(1),
  });
}

/** The JSON Schema of a kind (draft 2020-12), as it is published. */
export function writeJsonSchema(kind: RecordKind, origin: string): string {
  const schema = z.toJSONSchema(fileSchema(kind), { target: 'draft-2020-12' });
  return `${JSON.stringify({ $id: origin + schemaUrl(kind), ...schema }, null, 2)}\n`;
}

type SourceNote = { readonly id: string; readonly title: string; readonly address: string | null };

function describeSource(content: Content, locale: LocaleContent, id: string): SourceNote | null {
  const source = content.sources.get(id);
  if (!source) return null;
  const { titles, address } = source;
  return { id, title: titles[locale.locale] ?? titles[content.site.sourceLocale] ?? id, address };
}

/** The values of {@link extraSchemas} for a record. */
function describeExtras(
  { block }: CollectedRecord,
  content: Content,
  locale: LocaleContent,
): Readonly<Record<string, Extra>> {
  const { date, reference, source: id = '', languages, minutes } = block.attributes;
  const source = describeSource(content, locale, id);
  const cited = content.sources.get(id);
  switch (block.name) {
    case 'Document':
      return { date, reference: reference ?? null };
    case 'Course':
      return {
        source,
        languages: languages?.split(' ') ?? [],
        minutes: minutes === undefined ? null : Number(minutes),
      };
    case 'Publication':
      return { source, date: cited?.date ?? null, languages: cited?.languages ?? [] };
    case 'Control':
    case 'Measure':
    case 'Practice':
      return {};
  }
}

function describeItem(record: CollectedRecord, content: Content, locale: LocaleContent) {
  const { id, title, entry, facets, fields, sources } = record;
  const page = content.site.origin + urlFor(locale.locale, entry.slug);
  return {
    id,
    title,
    section: { title: entry.frontMatter.title, address: page },
    address: `${page}#${id.toLowerCase()}`,
    ...describeExtras(record, content, locale),
    ...facets,
    ...Object.fromEntries(fields.map(({ name, text }) => [name, text])),
    sources: sources.flatMap((sourceId) => describeSource(content, locale, sourceId) ?? []),
  };
}

function recordsOf(content: Content, locale: LocaleContent, kind: RecordKind) {
  return collectRecords(locale, findLocale(content, content.site.sourceLocale), kind);
}

/** The records of a kind as JSON. Throws when they are not what the published schema says. */
export function writeJson(content: Content, locale: LocaleContent, kind: RecordKind): string {
  const records = recordsOf(content, locale, kind);
  const pages = records.map(({ entry }) => entry.frontMatter);
  const { origin, publisher, sourceLocale } = content.site;
  const file = {
    $schema: origin + schemaUrl(kind),
    lang: locale.info.lang,
    publisher: publisher.names[locale.locale] ?? publisher.names[sourceLocale] ?? '',
    updated: pages
      .map(({ reviewed }) => reviewed)
      .sort()
      .at(-1),
    status: pages.every(({ status }) => status === 'reviewed') ? 'reviewed' : 'draft',
    items: records.map((record) => describeItem(record, content, locale)),
  };
  return `${JSON.stringify(fileSchema(kind).parse(file), null, 2)}\n`;
}

type Extra = string | number | readonly string[] | SourceNote | null | undefined;

/** A value in one cell of a table: a source is its title and address. */
function writeCell(value: Extra): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if ('title' in value) return [value.title, value.address ?? ''].join(' ').trim();
  return value.join('; ');
}

/**
 * A cell in quotes. What a spreadsheet would run as a formula gets an apostrophe, which makes it text
 * (OWASP, "CSV Injection").
 */
function quote(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * The records of a kind as CSV (RFC 4180: CRLF, every cell in quotes), one row each, several values
 * with a semicolon between. It begins with a byte order mark: without it a common spreadsheet
 * program shows Arabic and Chinese as rubbish.
 */
export function writeCsv(content: Content, locale: LocaleContent, kind: RecordKind): string {
  const { fields, facets } = recordKinds[kind];
  const extras = Object.keys(extraSchemas[kind]);
  const head = ['id', 'title', 'section', ...extras, ...facets, ...fields, 'sources', 'address'];
  const rows = recordsOf(content, locale, kind).map((record) => {
    const { id, title, section, sources, address } = describeItem(record, content, locale);
    const said = describeExtras(record, content, locale);
    const cells = [
      id,
      title,
      section.title,
      ...extras.map((name) => writeCell(said[name])),
      ...facets.map((facet) => (record.facets[facet] ?? []).join('; ')),
      ...record.fields.map(({ text }) => text),
      sources.map((source) => source.title).join('; '),
      address,
    ];
    return cells.map(quote).join(',');
  });
  return `\ufeff${[head.map(quote).join(','), ...rows].join('\r\n')}\r\n`;
}

/** The kinds of which the site has records. */
export function listPublishedKinds(content: Content): readonly RecordKind[] {
  const source = findLocale(content, content.site.sourceLocale);
  return recordKindNames.filter((kind) => collectRecords(source, source, kind).length > 0);
}
