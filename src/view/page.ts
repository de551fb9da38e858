import { type OutlineEntry, outlineOf } from '../blocks/outline.ts';
import type { BlockTree } from '../blocks/types.ts';
import { getContent } from '../catalog/load.ts';
import { parseEntry } from '../catalog/parse-entry.ts';
import type { Content, Entry, LocaleContent } from '../catalog/types.ts';
import type { Source } from '../content-model/source.ts';
import { createTranslator, type Translator } from '../i18n/translate.ts';
import { createMarkupContext, type MarkupContext } from '../markup/context.ts';
import {
  findLocale,
  isIndexable,
  listAlternates,
  listAncestors,
  type Route,
  urlFor,
} from '../routing/routes.ts';
import { isEntryStale } from './freshness.ts';
import { readStory, type StoryPage } from './story.ts';

/** Everything a layout shows of one address. */
export type PageView = {
  readonly content: Content;
  readonly route: Route;
  readonly entry: Entry;
  readonly shell: LocaleContent;
  readonly text: LocaleContent;
  readonly tree: BlockTree;
  readonly translator: Translator;
  /** For sentences of the frame. */
  readonly frame: MarkupContext;
  /** For the page's own text. */
  readonly markup: MarkupContext;
  readonly outline: readonly OutlineEntry[];
  readonly ancestors: readonly Entry[];
  readonly alternates: readonly LocaleContent[];
  readonly sources: readonly Source[];
  /** The picture book that the page belongs to; empty for other pages. */
  readonly story: readonly StoryPage[];
  readonly isIndexable: boolean;
  /** Whether the original changed since this text was written. */
  readonly isStale: boolean;
  /** Attributes of a part that speaks the frame's language inside a text of another one. */
  readonly frameAttributes: { readonly lang?: string; readonly dir?: string };
};

const translators = new WeakMap<LocaleContent, Translator>();

/** The translator of a language, made once. */
export function translatorOf(locale: LocaleContent): Translator {
  const known = translators.get(locale);
  if (known) return known;
  const made = createTranslator(locale.ui, locale.info);
  translators.set(locale, made);
  return made;
}

function findRoute(content: Content, locale: string, slug: string): Route {
  const own = findLocale(content, locale).entries.get(slug);
  const entry = own ?? findLocale(content, content.site.sourceLocale).entries.get(slug);
  if (!entry) throw new Error(`no page "${slug}" in "${locale}"`);
  return { locale, slug, entry, isFallback: own === undefined };
}

/** Opens the page of an address. Throws when it does not exist or its text cannot be parsed. */
export function openPage(locale: string, slug: string): PageView {
  const content = getContent();
  const route = findRoute(content, locale, slug);
  const { entry } = route;
  const shell = findLocale(content, locale);
  const text = findLocale(content, entry.locale);
  const tree = parseEntry(entry);
  const translator = translatorOf(shell);
  const story = readStory(entry, text);
  const markup = createMarkupContext(content, entry, locale, text.info, translatorOf(text));
  return {
    content,
    route,
    entry,
    shell,
    text,
    tree,
    translator,
    frame: createMarkupContext(content, entry, locale, shell.info, translator),
    markup: { ...markup, turns: listTurns(story, markup, false) },
    outline: outlineOf(tree.blocks),
    ancestors: listAncestors(route, content),
    alternates: listAlternates(content, slug),
    story,
    sources: entry.frontMatter.sources
      .map((id) => content.sources.get(id))
      .filter((source) => source !== undefined),
    isIndexable: isIndexable(route),
    isStale: isEntryStale(content, entry),
    frameAttributes: route.isFallback ? { lang: shell.info.lang, dir: shell.info.dir } : {},
  };
}

/** Where each page of a story is found in print, or in the booklet that has all pages in one. */
export function listTurns(
  story: readonly StoryPage[],
  { translator }: Pick<MarkupContext, 'translator'>,
  isBooklet: boolean,
): MarkupContext['turns'] {
  return new Map(
    story.map(({ number, entry }) => [
      entry.slug,
      {
        label: translator.translate('story.turnTo', { page: number }),
        href: isBooklet ? `#page-${number}` : null,
      },
    ]),
  );
}

/** Absolute address of a page, for search engines and cards. */
export function absoluteUrl(content: Content, locale: string, slug: string): string {
  return content.site.origin + urlFor(locale, slug);
}

/** The page at an address of a text, in this language or in the source locale; none if it is not there yet. */
export function findEntry(view: PageView, slug: string): Entry | undefined {
  return (
    view.shell.entries.get(slug) ??
    findLocale(view.content, view.content.site.sourceLocale).entries.get(slug)
  );
}

/** Who publishes the site, in a language. */
export function publisherIn({ site }: Content, { locale }: LocaleContent): string {
  const { names } = site.publisher;
  return names[locale] ?? names[site.sourceLocale] ?? '';
}

/** Who publishes the site, in the reader's language. */
export function publisherOf({ content, shell }: PageView): string {
  return publisherIn(content, shell);
}

/** Whether a page speaks to children and to nobody else. */
export function isForChildren({ frontMatter: { audience } }: Entry): boolean {
  return audience.length === 1 && audience[0] === 'children';
}

/**
 * Whether a page can be left at once, without a way back: pages for children, pages that give help,
 * and those that say in their front matter that nobody else should see the reader on them.
 */
export function isGuarded(entry: Entry): boolean {
  const { layout, sensitive } = entry.frontMatter;
  return sensitive || layout === 'help' || isForChildren(entry);
}

/** Where a reader goes who leaves at once: an ordinary place in their language. */
export function leaveAddressOf({ content: { site }, route }: PageView): string {
  return site.leaveTo[route.locale] ?? site.leaveTo[site.sourceLocale] ?? '/';
}

/** The BCP 47 tag of the place to which a reader leaves, which is in the language it is given for. */
export function leaveLanguageOf({ content, route }: PageView): string | undefined {
  const { site, locales } = content;
  const locale = route.locale in site.leaveTo ? route.locale : site.sourceLocale;
  return locales.find((candidate) => candidate.locale === locale)?.info.lang;
}

/**
 * What the tab and the history of the browser show. A sensitive page shows no more than the name of
 * the part it lies in, or of the country (issue 7).
 */
export function documentTitleOf({ entry, translator, ancestors }: PageView): string {
  const name = translator.translate('site.name');
  const { title, shortTitle, sensitive } = entry.frontMatter;
  if (entry.slug === '') return `${name}: ${title}`;
  if (!sensitive) return `${title} – ${name}`;
  const part = ancestors.findLast(({ slug, frontMatter }) => slug !== '' && !frontMatter.sensitive);
  const shown = entry.isMade ? shortTitle : part?.frontMatter.title;
  return shown === undefined ? name : `${shown} – ${name}`;
}

/** The voice of a page: picture book, notebook, plain page for teenagers, or page for adults. */
export function voiceOf(entry: Entry): 'story' | 'notebook' | 'teen' | 'adult' {
  if (!isForChildren(entry)) return 'adult';
  const { ages } = entry.frontMatter;
  const [age] = ages;
  if (ages.length !== 1) return 'teen';
  return age === 'under-9' ? 'story' : age === '9-12' ? 'notebook' : 'teen';
}
