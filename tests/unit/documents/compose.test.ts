import { afterEach, describe, expect, test, vi } from 'vitest';
import { forgetContent, getContent } from '../../../src/catalog/load.ts';
import { composeDocument } from '../../../src/documents/compose.ts';
import { listPlannedDocuments, type PlannedDocument } from '../../../src/documents/plan.ts';
import { findLocale } from '../../../src/routing/routes.ts';
import { type Changes, makeSite } from '../../fixtures/make-site.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  forgetContent();
});

const strings = [
  'document.contents',
  'document.status',
  'document.howToCite',
  'document.citation',
  'document.readOnline',
  'document.notes',
  'document.backToText',
  'document.accessibility',
  'download.edition',
  'footer.independent',
  'audience.industry',
  'callout.note',
  'page.keyPoints',
  'sort.ours',
]
  .map((key) => `"${key}": "${key}",`)
  .join('\n');

const page = (title: string, body: string, reviewed = '2026-11-20') => `---
title: "${title}"
description: "About ${title}."
layout: plain
audience: [industry]
sources: [crc]
reviewed: ${reviewed}
status: draft
---

${body}
`;

const base: Changes = {
  'en/ui.json': ['{', `{ ${strings}`],
  'documents.json':
    '{ "books": [{ "id": "guide", "cover": "one", "pages": ["one", "two"] }], "sheets": ["one"] }',
};

function compose(changes: Changes, form: PlannedDocument['form'] = 'book') {
  vi.stubEnv('COP_CONTENT', makeSite({ ...base, ...changes }));
  const content = getContent();
  const plan = listPlannedDocuments(content).find((candidate) => candidate.form === form);
  if (!plan) throw new Error('nothing is planned');
  return composeDocument(content, findLocale(content, 'en'), plan).doc;
}

describe('a book', () => {
  const pages: Changes = {
    'en/one.mdx': page(
      'One',
      'See [there](/two/#part), [here](#own), [help](/help/).\n\n## Own {#own}\n\nText.',
    ),
    'en/two.mdx': page('Two', '## Part {#part}\n\nMore.', '2026-11-22'),
  };

  test('has a chapter for each page, whose headings go one level down', () => {
    const headings = compose(pages).body.flatMap((block) =>
      block.type === 'heading' ? [`${block.depth} ${block.id}`] : [],
    );
    expect(headings).toEqual(['1 one', '2 one--own', '1 two', '2 two--part']);
  });

  test('keeps links between its pages inside, and leads out to the site', () => {
    const [, first] = compose(pages).body;
    const addresses =
      first?.type === 'paragraph'
        ? first.children.flatMap((inline) => (inline.type === 'link' ? [inline.address] : []))
        : [];
    expect(addresses).toEqual(['#two--part', '#one--own', 'https://site.example/en/help/']);
  });

  test('is an edition of the day its newest page was gone over', () => {
    expect(compose(pages).meta.date).toBe('2026-11-22');
  });
});

describe('a sheet', () => {
  const sheet = (body: string) =>
    compose({ 'en/one.mdx': page('One', body), 'en/two.mdx': page('Two', 'x') }, 'sheet').body;

  test('has the sections of its page at the top level', () => {
    expect(sheet('## Own {#own}\n\nText.')[0]).toMatchObject({
      type: 'heading',
      depth: 1,
      id: 'own',
    });
  });

  test('says a source once and refers to it after that', () => {
    const notes = sheet('Here.<Cite id="crc"/> And here.<Cite id="crc"/>').flatMap((block) =>
      block.type === 'paragraph' ? block.children.filter(({ type }) => type === 'note') : [],
    );
    expect(notes).toMatchObject([{ id: 'crc', children: [{}, {}] }, { children: null }]);
  });

  test('knows a table to write in from one to read', () => {
    const table = (cell: string) => `| What | Who |\n| --- | --- |\n| Ask | ${cell} |`;
    expect(sheet(table(' '))[0]).toMatchObject({ type: 'table', isForm: true });
    expect(sheet(table('Us'))[0]).toMatchObject({ type: 'table', isForm: false });
  });

  test('asks the lines of a game of sorting first and gives our answers apart', () => {
    const [lines, answers] = sheet(
      '<Sort>\n\n- Sun\n- Storm\n\n1. A kind word. **Sun.** It is kind.\n\n</Sort>',
    );
    expect(JSON.stringify(lines)).toContain('☐ Sun     ☐ Storm');
    expect(JSON.stringify(lines)).not.toContain('It is kind');
    expect(answers).toMatchObject({ type: 'box', title: 'sort.ours' });
  });

  test('stops at what has no form on paper, and says where it stands', () => {
    expect(() => sheet('Text.\n\n<SearchPanel/>')).toThrow(
      'content/en/one.mdx:13  no document form for <SearchPanel>',
    );
  });

  test('stops at a heading that leaves out a level', () => {
    expect(() => sheet('## Own {#own}\n\n#### Deep {#deep}\n\nText.')).toThrow(
      'content/en/one.mdx:13  a heading of level 4 follows one of level 2: a level is skipped',
    );
  });
});
