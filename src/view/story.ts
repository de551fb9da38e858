import type { Block, BlockTree, Inline } from '../blocks/types.ts';
import { parseEntry } from '../catalog/parse-entry.ts';
import type { Entry, LocaleContent } from '../catalog/types.ts';
import { parsePageAddress } from '../routing/routes.ts';

/** A page of a story of choices, with its number in the printed book. */
export type StoryPage = {
  readonly number: number;
  readonly entry: Entry;
  readonly tree: BlockTree;
};

const stories = new WeakMap<LocaleContent, Map<string, readonly StoryPage[]>>();

function addressesIn(inlines: readonly Inline[]): readonly string[] {
  const words = inlines.filter((inline) => inline.type !== 'text' || inline.text.trim() !== '');
  const [link, ...others] = words;
  return link?.type === 'link' && others.length === 0 ? [link.address] : [];
}

/** Where a page leads on: its choices, or a line that is one link. */
function listWaysOn({ blocks }: BlockTree): readonly string[] {
  return blocks.flatMap((block: Block) => {
    if (block.type === 'paragraph') return addressesIn(block.children);
    if (block.type !== 'component' || block.name !== 'Choices') return [];
    return block.blocks.flatMap((list) =>
      list.type === 'list'
        ? list.items.flatMap(({ blocks: [first] }) =>
            first?.type === 'paragraph' ? addressesIn(first.children) : [],
          )
        : [],
    );
  });
}

function followStory(locale: LocaleContent, cover: string): readonly StoryPage[] {
  const pages = new Map<string, StoryPage>();
  const waiting = [cover];
  for (const slug of waiting) {
    const entry = locale.entries.get(slug);
    if (!entry || pages.has(slug) || !`${slug}/`.startsWith(`${cover}/`)) continue;
    const tree = parseEntry(entry);
    pages.set(slug, { number: pages.size + 1, entry, tree });
    waiting.push(...listWaysOn(tree).map((address) => parsePageAddress(address).slug));
  }
  return [...pages.values()];
}

/**
 * The pages of the story that an entry belongs to, in the order of the book: from the cover on,
 * each scene is followed by its outcomes. The cover is the page of the folder. Empty for a page
 * that is no part of a picture book. Throws when one of the pages cannot be parsed.
 */
export function readStory(entry: Entry, locale: LocaleContent): readonly StoryPage[] {
  if (entry.frontMatter.layout !== 'story') return [];
  const folder = entry.slug.replace(/\/[^/]*$/, '');
  const cover = locale.entries.get(folder)?.frontMatter.layout === 'story' ? folder : entry.slug;
  const known = stories.get(locale) ?? new Map<string, readonly StoryPage[]>();
  stories.set(locale, known);
  const story = known.get(cover) ?? followStory(locale, cover);
  known.set(cover, story);
  return story;
}
