import type { Block } from '../blocks/types.ts';
import { parseEntry } from '../catalog/parse-entry.ts';
import type { Content, Entry, LocaleContent } from '../catalog/types.ts';
import { urlFor } from '../routing/routes.ts';
import { publisherIn, translatorOf } from '../view/page.ts';
import { CompositionError, composeBlocks } from './blocks.ts';
import type { Chapter, Origin } from './chapter.ts';
import { textRun } from './inlines.ts';
import type { PlannedDocument } from './plan.ts';
import type { Doc, DocBlock } from './tree.ts';

/** A composed document, and where its blocks come from. */
export type ComposedDocument = { readonly doc: Doc; readonly origins: WeakMap<DocBlock, Origin> };

function openEntry(locale: LocaleContent, slug: string): Entry {
  const entry = locale.entries.get(slug);
  if (!entry) throw new Error(`content/${locale.locale}/${slug}.mdx: a document needs this page`);
  return entry;
}

function composeKeyPoints({ entry, translator }: Chapter): readonly DocBlock[] {
  const { keyPoints } = entry.frontMatter;
  if (keyPoints.length === 0) return [];
  const items = keyPoints.map((point) => [
    { type: 'paragraph', children: textRun(point) } as const,
  ]);
  return [
    {
      type: 'box',
      kind: 'key-points',
      title: translator.translate('page.keyPoints'),
      blocks: [{ type: 'list', kind: 'bullets', start: 1, items }],
    },
  ];
}

function composeChapter(chapter: Chapter, isTitled: boolean): readonly DocBlock[] {
  const { entry, tree } = chapter;
  const title: readonly DocBlock[] = isTitled
    ? [
        {
          type: 'heading',
          depth: 1,
          id: chapter.idOf(entry.slug, ''),
          children: textRun(entry.frontMatter.title),
        },
      ]
    : [];
  return [...title, ...composeKeyPoints(chapter), ...composeBlocks(tree.blocks, chapter)];
}

const isPictureSheet = (block: Block): boolean =>
  block.type === 'component' && block.name === 'PictureSheet';

/** Refuses a heading that leaves out a level: those who hear a document find their way by them. */
function checkLevels(body: readonly DocBlock[], origins: WeakMap<DocBlock, Origin>): void {
  let depth = 0;
  for (const block of body) {
    if (block.type !== 'heading') continue;
    if (block.depth > depth + 1) {
      const { file = '', line = 0 } = origins.get(block) ?? {};
      const message = `a heading of level ${block.depth + 1} follows one of level ${depth + 1}`;
      throw new CompositionError(`${file}:${line}  ${message}: a level is skipped`);
    }
    depth = block.depth;
  }
}

/**
 * A document of the plan in a language: the same blocks as its pages, in their order. The edition is
 * the newest day on which one of its pages was gone over. Throws a `CompositionError` that names file
 * and line of a block without a form on paper, and an Error when a page is missing.
 */
export function composeDocument(
  content: Content,
  locale: LocaleContent,
  plan: PlannedDocument,
): ComposedDocument {
  const entries = plan.pages.map((slug) => openEntry(locale, slug));
  const cover = openEntry(locale, plan.cover);
  const translator = translatorOf(locale);
  const t = translator.translate;
  const slugs = new Set(plan.pages);
  const isInChapters = plan.pages.length > 1 && !plan.isFlat;
  const isTitled = (slug: string): boolean =>
    plan.pages.length > 1 && !(plan.isFlat && slug === plan.pages[0]);
  const origins = new WeakMap<DocBlock, Origin>();
  const idOf = (slug: string, fragment: string): string =>
    [isTitled(slug) ? slug.replaceAll('/', '-') : '', fragment].filter(Boolean).join('--') || 'top';
  // A note that says the same again refers to the first one of its chapter, or of the whole.
  const cited = new Set<string>();
  const body = entries.flatMap((entry) => {
    const tree = parseEntry(entry);
    const depthBelow = isTitled(entry.slug) ? 1 : 0;
    const chapter = composeChapter(
      {
        content,
        locale,
        translator,
        entry,
        tree,
        notes: tree.notes,
        slugs,
        idOf,
        depthBelow,
        cited: isInChapters ? new Set() : cited,
        origins,
      },
      isTitled(entry.slug),
    );
    // A page that is there to print something: on paper that thing is enough.
    const leaves = chapter.filter(({ type }) => type === 'leaf');
    if (leaves.length > 0) return leaves;
    return tree.blocks.some(isPictureSheet) && plan.form === 'sheet'
      ? chapter.filter(({ type }) => type === 'sheet')
      : chapter;
  });
  checkLevels(body, origins);
  const date =
    entries
      .map(({ frontMatter }) => frontMatter.reviewed)
      .toSorted()
      .at(-1) ?? '';
  const title = plan.title === null ? cover.frontMatter.title : t(plan.title);
  const publisher = publisherIn(content, locale);
  const address = content.site.origin + urlFor(locale.locale, plan.cover);
  const day = translator.formatDay(date);
  const isReviewed = entries.every(({ frontMatter }) => frontMatter.status === 'reviewed');
  const doc: Doc = {
    meta: {
      id: plan.id,
      lang: locale.info.lang,
      dir: locale.info.dir,
      title,
      subtitle: cover.frontMatter.description,
      audience: cover.frontMatter.audience.map((reader) => t(`audience.${reader}`)).join(' · '),
      publisher,
      date,
      address,
      keywords: cover.frontMatter.topics.map((topic) => t(`topic.${topic}`)),
    },
    words: {
      contents: t('document.contents'),
      edition: t('download.edition', { day }),
      status: isReviewed ? '' : t('document.status'),
      howToCite: t('document.howToCite'),
      citation: t('document.citation', { publisher, year: date.slice(0, 4), title, day, address }),
      readOnline: t('document.readOnline'),
      independent: t('footer.independent'),
      notes: t('document.notes'),
      backToText: t('document.backToText'),
      accessibility: t('document.accessibility'),
    },
    isInChapters,
    body,
  };
  return { doc, origins };
}
