import { strFromU8, unzipSync } from 'fflate';
import { writeEpub } from '../../../src/documents/epub/write.ts';
import type { BoxKind, Doc, DocBlock, DocInline } from '../../../src/documents/tree.ts';

export const text = (words: string): readonly DocInline[] => [{ type: 'text', text: words }];

export const paragraph = (...children: readonly DocInline[]): DocBlock => ({
  type: 'paragraph',
  children,
});

export const heading = (depth: 1 | 2 | 3 | 4, id: string, words: string): DocBlock => ({
  type: 'heading',
  depth,
  id,
  children: text(words),
});

export const link = (address: string, words: string): DocInline => ({
  type: 'link',
  address,
  children: text(words),
});

export const note = (id: string, words: string | null): DocInline => ({
  type: 'note',
  id,
  children: words === null ? null : text(words),
});

export const figure = (name: string, svg: string): DocBlock => ({
  type: 'figure',
  svg,
  name,
  alt: 'A “robot” & a child',
  caption: null,
});

const words = {
  contents: 'Contents',
  edition: 'Edition of 22 November 2026',
  status: 'Draft',
  howToCite: 'How to cite',
  citation: 'Growing Up Online. Sample. 2026.',
  readOnline: 'Read online',
  independent: 'This is no ITU site.',
  notes: 'Notes',
  backToText: 'Back to text',
  accessibility: 'Headings, lists and tables are marked; pictures are described.',
} as const;

/** A document of these blocks, in English and in chapters unless it is said otherwise. */
export function makeDoc(
  body: readonly DocBlock[],
  meta: Partial<Doc['meta']> = {},
  isInChapters = true,
): Doc {
  return {
    meta: {
      id: 'sample',
      lang: 'en',
      dir: 'ltr',
      title: 'A sample',
      subtitle: 'Every kind of block',
      audience: 'Ministries',
      publisher: 'Growing Up Online',
      date: '2026-11-22',
      address: 'https://example.org/en/sample/',
      keywords: ['children', 'internet'],
      ...meta,
    },
    words,
    isInChapters,
    body,
  };
}

const boxKinds: readonly BoxKind[] = [
  'note',
  'warning',
  'help',
  'example',
  'offline',
  'key-points',
  'grown-up',
];

const inlines = (w: string): readonly DocInline[] => [
  { type: 'text', text: `${w} <&> ` },
  { type: 'strong', children: text(w) },
  { type: 'emphasis', children: text(w) },
  { type: 'code', text: 'a<b' },
  { type: 'break' },
  link('https://example.org/?a=1&b=2', w),
  link('mailto:cop@example.org', w),
  link('#second', w),
  { type: 'span', lang: 'fr', dir: 'ltr', children: text('Déjà vu') },
  note('crc', w),
  note('crc', null),
];

/** A body with every kind of block and inline, its words made of this one. */
export function makeBody(w: string): readonly DocBlock[] {
  const item = [paragraph(...text(w))];
  return [
    paragraph(...inlines(w)),
    heading(1, 'first', `${w} 1`),
    paragraph(...inlines(w)),
    heading(2, 'lists', w),
    heading(3, 'kinds', w),
    heading(4, 'all', w),
    {
      type: 'list',
      kind: 'bullets',
      start: 1,
      items: [item, [...item, { type: 'list', kind: 'numbers', start: 1, items: [item] }]],
    },
    { type: 'list', kind: 'numbers', start: 3, items: [item] },
    { type: 'list', kind: 'boxes', start: 1, items: [item] },
    {
      type: 'facts',
      items: [
        { term: text(w), blocks: item },
        { term: text(w), blocks: [...item, ...item] },
      ],
    },
    {
      type: 'table',
      head: [text(w), text(w)],
      rows: [
        [text(w), text(w)],
        [[], []],
      ],
      isForm: true,
    },
    { type: 'quote', blocks: item },
    ...boxKinds.map(
      (kind): DocBlock => ({ type: 'box', kind, title: w, blocks: [...item, ...item] }),
    ),
    heading(1, 'second', `${w} 2`),
    figure('plain', '<svg viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'),
    {
      type: 'question',
      question: text(w),
      answers: [{ answer: text(w), feedback: [...text(w), link('#lists', w)] }],
    },
    {
      type: 'flow',
      steps: [
        { children: text(w), ways: [] },
        { children: text(w), ways: [text(w), text(w)] },
      ],
    },
    { type: 'cards', cards: [{ title: text(w), lines: [text(w), inlines(w)] }] },
    { type: 'sheet', id: 'sheet', title: w, blocks: item },
    {
      type: 'leaf',
      id: 'leaf',
      number: '4',
      title: w,
      blocks: [
        {
          type: 'figure',
          svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
          name: 'leaf',
          alt: w,
          caption: w,
        },
        paragraph(link('#leaf', w)),
      ],
    },
  ];
}

/** The files of a document's package, path → text. */
export const open = (doc: Doc): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(writeEpub(doc))).map(([path, data]) => [path, strFromU8(data)]),
  );

/** A file of the package, without line breaks between its tags. */
export const read = (doc: Doc, path: string): string =>
  (open(doc)[`EPUB/${path}`] ?? '').replaceAll('\n', '');

/** The page of these blocks alone, likewise. */
export const write = (...blocks: readonly DocBlock[]): string =>
  read(makeDoc(blocks), 'front.xhtml');
