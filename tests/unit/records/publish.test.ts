import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/catalog/read.ts';
import {
  dataUrl,
  fileSchema,
  kindOfFile,
  listPublishedKinds,
  writeCsv,
  writeJson,
  writeJsonSchema,
} from '../../../src/records/publish.ts';
import { findLocale } from '../../../src/routing/routes.ts';
import { type Changes, makeSite } from '../../fixtures/make-site.ts';

const page = (title: string, control: string, labels: readonly [string, string, string]) => `---
title: "${title}"
description: "${title}"
layout: guide
audience: [industry]
sources: [crc]
reviewed: 2026-11-21
status: draft
---

## A theme {#theme}

### ${control} {#cop-ind-101}

<Control id="COP-IND-101" services="content ai">

- **${labels[0]}:** It “helps”.<Cite id="crc"/>
- **${labels[1]}:** Ask [here](/help/#who), twice.
- **${labels[2]}:** Notes.

</Control>
`;

const site: Changes = {
  'en/industry/policies.mdx': page('Policies', 'Name an owner', ['Why', 'How', 'Evidence']),
  'ar/industry/policies.mdx': page('السياسات', 'عيّنوا مسؤولا', ['لماذا', 'كيف', 'الدليل']),
};

function open(changes: Changes = {}) {
  const { content, problems } = readContent(makeSite({ ...site, ...changes }));
  expect(problems).toEqual([]);
  return content;
}

describe('records as JSON', () => {
  it('hold the words of the page without its markup, and its sources', () => {
    const content = open();
    const file = JSON.parse(writeJson(content, findLocale(content, 'en'), 'Control'));
    expect(file).toEqual({
      $schema: 'https://site.example/schemas/controls.json',
      lang: 'en',
      publisher: 'A publisher',
      updated: '2026-11-21',
      status: 'draft',
      items: [
        {
          id: 'COP-IND-101',
          title: 'Name an owner',
          section: { title: 'Policies', address: 'https://site.example/en/industry/policies/' },
          address: 'https://site.example/en/industry/policies/#cop-ind-101',
          services: ['content', 'ai'],
          why: 'It “helps”.',
          how: 'Ask here, twice.',
          evidence: 'Notes.',
          sources: [{ id: 'crc', title: 'The Convention', address: 'https://source.example/crc' }],
        },
      ],
    });
    expect(fileSchema('Control').safeParse(file).success).toBe(true);
  });

  it('are in the language they are asked for, and in the original where it lacks the page', () => {
    const content = open();
    const titleOf = (text: string) => JSON.parse(text).items[0].title;
    expect(titleOf(writeJson(content, findLocale(content, 'ar'), 'Control'))).toBe('عيّنوا مسؤولا');
    const other = open({ 'ar/industry/policies.mdx': null });
    expect(titleOf(writeJson(other, findLocale(other, 'ar'), 'Control'))).toBe('Name an owner');
  });

  it('have a schema that says what each kind must hold', () => {
    const schema = JSON.parse(writeJsonSchema('Control', 'https://site.example'));
    expect(schema.$id).toBe('https://site.example/schemas/controls.json');
    expect(schema.properties.items.items.required).toEqual(
      expect.arrayContaining(['id', 'services', 'why', 'how', 'evidence']),
    );
  });
});

describe('records as CSV', () => {
  it('have a row each, with every cell in quotes', () => {
    const content = open({
      'en/industry/policies.mdx': page('Policies', 'Name "an" owner', ['Why', 'How', 'Evidence']),
    });
    expect(writeCsv(content, findLocale(content, 'en'), 'Control').split('\r\n')).toEqual([
      '\ufeff"id","title","section","services","why","how","evidence","sources","address"',
      '"COP-IND-101","Name ""an"" owner","Policies","content; ai","It “helps”.","Ask here, twice.","Notes.","The Convention","https://site.example/en/industry/policies/#cop-ind-101"',
      '',
    ]);
  });

  it('hold nothing that a spreadsheet would run', () => {
    const content = open({
      'en/industry/policies.mdx': page('Policies', '=HYPERLINK("x")', ['Why', 'How', 'Evidence']),
    });
    const csv = writeCsv(content, findLocale(content, 'en'), 'Control');
    expect(csv).toContain(`"COP-IND-101","'=HYPERLINK(""x"")"`);
  });
});

describe('what is published', () => {
  it('are the kinds of which there are records', () => {
    expect(listPublishedKinds(open())).toEqual(['Control']);
  });

  it('has one address for each language and format', () => {
    expect(dataUrl('fr', 'Practice', 'csv')).toBe('/fr/data/practices.csv');
    expect(kindOfFile('practices')).toBe('Practice');
    expect(kindOfFile('pages')).toBeUndefined();
  });
});
