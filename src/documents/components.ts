import { readSortLine, readWays } from '../blocks/sort-line.ts';
import { textOfInlines } from '../blocks/text.ts';
import type { Block, Inline, ListItem } from '../blocks/types.ts';
import type { ComponentName } from '../mdx/components.ts';
import { chooseDrawing, isMirrored, mirrorDrawing, readDrawing } from '../media/drawings.ts';
import { drawLines } from '../media/lines.ts';
import { collectRecords } from '../records/collect.ts';
import { findLocale, parsePageAddress } from '../routing/routes.ts';
import { readStory } from '../view/story.ts';
import { composeBlocks, composeItems } from './blocks.ts';
import type { Chapter } from './chapter.ts';
import { composeInlines, resolveAddress, textRun } from './inlines.ts';
import type { BoxKind, DocBlock, DocInline } from './tree.ts';

export type ComponentBlock = Extract<Block, { type: 'component' }>;
type Form = (block: ComponentBlock, chapter: Chapter) => readonly DocBlock[];

/** For screens only: what stands for it on paper is there already. */
const leaveOut: Form = () => [];

/** Of a screen and of nothing else: no page with it can be a document. */
const refuse: Form = ({ name }) => {
  throw new Error(`no document form for <${name}>`);
};

const itemsOf = ({ blocks }: ComponentBlock): readonly ListItem[] =>
  blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
const firstRun = ({ blocks: [first] }: ListItem): readonly Inline[] =>
  first?.type === 'paragraph' ? first.children : [];
const paragraph = (children: readonly DocInline[]): DocBlock => ({ type: 'paragraph', children });

const asList =
  (kind: 'bullets' | 'numbers' | 'boxes'): Form =>
  (block, chapter) => [
    { type: 'list', kind, start: 1, items: composeItems(itemsOf(block), chapter) },
  ];

/** `**Label:** text` → the label without its colon, and the text. */
function composeFacts(items: readonly ListItem[], chapter: Chapter): DocBlock {
  return {
    type: 'facts',
    items: items.map((item) => {
      const [label, ...rest] = firstRun(item);
      const words = label?.type === 'strong' ? textOfInlines(label.children) : '';
      const [, ...more] = item.blocks;
      const composed = composeInlines(rest, chapter);
      const [opening, ...others] = composed;
      const lead = opening?.type === 'text' ? opening.text : '';
      // A question mark that had to stand behind the bold, as in Chinese, belongs to the label.
      const [gap = '', mark = ''] = /^[\s\u00a0\u202f]*[:：]?\s*([？！]?)/u.exec(lead) ?? [];
      const text =
        opening?.type === 'text'
          ? [{ ...opening, text: lead.slice(gap.length) }, ...others]
          : composed;
      return {
        term: textRun(words.replace(/[:：\s\u00a0\u202f]+$/u, '') + mark),
        blocks: [paragraph(text), ...composeBlocks(more, chapter)],
      };
    }),
  };
}

const asFacts: Form = (block, chapter) => [composeFacts(itemsOf(block), chapter)];

/** A record: its id, what it is called elsewhere, and its lines. */
const asRecord: Form = (block, chapter) => {
  const source = chapter.content.sources.get(block.attributes['source'] ?? '');
  const title = source?.titles[chapter.locale.locale] ?? source?.id ?? '';
  const link: readonly DocBlock[] = source?.address
    ? [paragraph([{ type: 'link', address: source.address, children: textRun(title) }])]
    : [];
  return [
    paragraph([{ type: 'code', text: block.attributes['id'] ?? '' }]),
    composeFacts(itemsOf(block), chapter),
    ...link,
  ];
};

function composePicture(block: ComponentBlock, chapter: Chapter, isLines: boolean): DocBlock {
  const { src = '', alt = '', caption } = block.attributes;
  const file = chooseDrawing(chapter.content, src, chapter.locale.locale);
  const drawing = readDrawing(chapter.content, file);
  if (drawing === undefined) throw new Error(`no drawing content/media/${file}`);
  const svg = isMirrored(chapter.content, file, chapter.locale.info.dir)
    ? mirrorDrawing(drawing)
    : drawing;
  const name = file.replace(/\.svg$/, '');
  return {
    type: 'figure',
    svg: isLines ? drawLines(svg) : svg,
    name: isLines ? `${name}-lines` : name,
    alt,
    caption: caption ?? null,
  };
}

const asCallout: Form = (block, chapter) => {
  const kind = (block.attributes['kind'] ?? 'note') as Exclude<BoxKind, 'key-points' | 'grown-up'>;
  const title = block.attributes['title'] ?? chapter.translator.translate(`callout.${kind}`);
  return [{ type: 'box', kind, title, blocks: composeBlocks(block.blocks, chapter) }];
};

const asGrownUp: Form = ({ blocks }, chapter) => [
  {
    type: 'box',
    kind: 'grown-up',
    title: chapter.translator.translate('children.grownUp'),
    blocks: composeBlocks(blocks, chapter),
  },
];

const asSheet: Form = (block, chapter) => [
  {
    type: 'sheet',
    id: chapter.idOf(chapter.entry.slug, `sheet-${block.line}`),
    title: block.attributes['title'] ?? '',
    blocks: [
      ...(block.name === 'PictureSheet' ? [composePicture(block, chapter, true)] : []),
      ...composeBlocks(block.blocks, chapter),
    ],
  },
];

const asQuestion: Form = ({ blocks: [question, answers] }, chapter) => [
  {
    type: 'question',
    question: question?.type === 'paragraph' ? composeInlines(question.children, chapter) : [],
    answers: (answers?.type === 'list' ? answers.items : []).map((item) => {
      const [answer, ...feedback] = composeInlines(firstRun(item), chapter);
      return { answer: answer?.type === 'strong' ? answer.children : [], feedback };
    }),
  },
];

/** A line and a box for each way to choose; our answers stand apart, so that nobody reads them first. */
const asSort: Form = ({ blocks: [list, lines] }, chapter) => {
  const ways = readWays(list);
  const sorted = (lines?.type === 'list' ? lines.items : []).flatMap((item) => {
    const line = readSortLine(item);
    return line ? [line] : [];
  });
  const boxes = textRun(ways.map((way) => `☐ ${way}`).join('     '));
  return [
    {
      type: 'list',
      kind: 'numbers',
      start: 1,
      items: sorted.map(({ text }) => [paragraph(composeInlines(text, chapter)), paragraph(boxes)]),
    },
    {
      type: 'box',
      kind: 'note',
      title: chapter.translator.translate('sort.ours').replace(/[\s\u00a0\u202f]*[:：]$/u, ''),
      blocks: [
        {
          type: 'list',
          kind: 'numbers',
          start: 1,
          items: sorted.map(({ choice, reason }) => [
            paragraph([
              { type: 'strong', children: composeInlines(choice, chapter) },
              ...composeInlines(reason, chapter),
            ]),
          ]),
        },
      ],
    },
  ];
};

const asFlow: Form = (block, chapter) => [
  {
    type: 'flow',
    steps: itemsOf(block).map((item) => {
      const [, ways] = item.blocks;
      return {
        children: composeInlines(firstRun(item), chapter),
        ways: (ways?.type === 'list' ? ways.items : []).map((way) =>
          composeInlines(firstRun(way), chapter),
        ),
      };
    }),
  },
];

const asCards: Form = (block, chapter) => [
  {
    type: 'cards',
    cards: itemsOf(block).map((item) => {
      const [, lines] = item.blocks;
      return {
        title: composeInlines(firstRun(item), chapter),
        lines: (lines?.type === 'list' ? lines.items : []).map((line) =>
          composeInlines(firstRun(line), chapter),
        ),
      };
    }),
  },
];

/** Links to pages of other documents; what is in this one is in its contents. */
const asDoors: Form = (block, chapter) => {
  const items = (block.attributes['to'] ?? '').split(/\s+/).flatMap((address) => {
    const { slug } = parsePageAddress(address);
    const entry = chapter.locale.entries.get(slug);
    if (!entry || chapter.slugs.has(slug)) return [];
    const { title, description } = entry.frontMatter;
    const link: DocInline = {
      type: 'link',
      address: resolveAddress(address, chapter),
      children: textRun(title),
    };
    return [[paragraph([link]), paragraph(textRun(description))]];
  });
  return items.length === 0 ? [] : [{ type: 'list', kind: 'bullets', start: 1, items }];
};

/** The controls of a service as boxes to tick, each with its id and its lines. */
const asControlList: Form = (block, chapter) => {
  const { content, locale } = chapter;
  const service = block.attributes['service'];
  const source = findLocale(content, content.site.sourceLocale);
  const controls = collectRecords(locale, source, 'Control').filter(
    ({ facets }) => service === undefined || facets['services']?.includes(service),
  );
  return [...Map.groupBy(controls, ({ entry }) => entry)].flatMap(([page, records]) => [
    {
      type: 'heading',
      depth: chapter.depthBelow === 0 ? 2 : 3,
      id: chapter.idOf(chapter.entry.slug, `area-${page.slug.split('/').at(-1)}`),
      children: textRun(page.frontMatter.title),
    } as const,
    {
      type: 'list',
      kind: 'boxes',
      start: 1,
      items: records.map(({ id, title, fields }): readonly DocBlock[] => [
        paragraph([
          { type: 'strong', children: textRun(title) },
          { type: 'text', text: ' ' },
          { type: 'code', text: id },
        ]),
        {
          type: 'facts',
          items: fields
            .filter(({ name }) => name !== 'why')
            .map(({ label, text }) => ({
              term: textRun(label),
              blocks: [paragraph(textRun(text))],
            })),
        },
      ]),
    } as const,
  ]);
};

/** The picture story, a page for each of its pages, its choices as pages to turn to. */
const asBooklet: Form = (_, chapter) => {
  const { translator, entry, locale } = chapter;
  const story = readStory(entry, locale);
  const numbers = new Map(story.map(({ number, entry: { slug } }) => [slug, number]));
  return story.map(({ number, entry: page, tree }): DocBlock => {
    const own: Chapter = { ...chapter, entry: page, tree, notes: tree.notes };
    const turnTo = (address: string): readonly DocInline[] => {
      const target = numbers.get(parsePageAddress(address).slug);
      return target === undefined
        ? []
        : textRun(` – ${translator.translate('story.turnTo', { page: target })}`);
    };
    const addTurn = (run: readonly Inline[]): readonly DocInline[] => {
      const [link] = run;
      const composed = composeInlines(run, own);
      if (link?.type !== 'link' || run.length > 1) return composed;
      const [inner] = composed;
      return [...(inner?.type === 'link' ? inner.children : []), ...turnTo(link.address)];
    };
    const blocks = tree.blocks.flatMap((block): readonly DocBlock[] => {
      if (block.type === 'paragraph') return [paragraph(addTurn(block.children))];
      if (block.type !== 'component') return composeBlocks([block], own);
      if (block.name === 'Figure') return [composePicture(block, own, false)];
      if (block.name === 'GrownUp') return [];
      const items = itemsOf(block).map((item) => [paragraph(addTurn(firstRun(item)))]);
      return [{ type: 'list', kind: 'bullets', start: 1, items }];
    });
    return {
      type: 'leaf',
      id: chapter.idOf(chapter.entry.slug, `page-${number}`),
      number: translator.translate('story.page', { page: number }),
      title: page.frontMatter.title,
      blocks,
    };
  });
};

/** The form of each component on paper. A new component without one does not compile (issue 6). */
export const componentForms = {
  Callout: asCallout,
  Steps: asList('numbers'),
  LessonSteps: asList('numbers'),
  Matrix: ({ blocks }, chapter) => composeBlocks(blocks, chapter),
  Checklist: asList('boxes'),
  Facts: asFacts,
  Doors: asDoors,
  AudienceDoors: refuse,
  Figure: (block, chapter) => [composePicture(block, chapter, false)],
  PictureSheet: asSheet,
  Booklet: asBooklet,
  Choices: asList('bullets'),
  Sort: asSort,
  Flow: asFlow,
  GrownUp: asGrownUp,
  Question: asQuestion,
  Worksheet: asSheet,
  Control: asRecord,
  Measure: asRecord,
  Practice: asRecord,
  Document: asRecord,
  Course: asRecord,
  Publication: asRecord,
  Catalogue: refuse,
  DocumentList: refuse,
  // Numbers change: on paper they would be wrong one day.
  Helplines: refuse,
  CountryList: refuse,
  // Each has its address in the text; the files are on the site.
  RecommendationCites: leaveOut,
  TalkCards: asCards,
  ControlList: asControlList,
  RecordFilter: leaveOut,
  RecordFiles: leaveOut,
  PracticeForm: refuse,
  Timeline: asList('bullets'),
  Path: asList('numbers'),
  Rings: asList('bullets'),
  SearchPanel: refuse,
  SiteTree: refuse,
  GlossaryList: refuse,
  PrivacyProof: refuse,
  TranslationTable: refuse,
  Lang: refuse,
  Cite: refuse,
} as const satisfies Readonly<Record<ComponentName, Form>>;
