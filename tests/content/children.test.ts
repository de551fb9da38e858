import { describe, expect, it } from 'vitest';
import { walkBlocks } from '../../src/blocks/text.ts';
import type { Block } from '../../src/blocks/types.ts';
import { getContent } from '../../src/catalog/load.ts';
import { parseEntry } from '../../src/catalog/parse-entry.ts';
import type { Entry } from '../../src/catalog/types.ts';
import { findLocale } from '../../src/routing/routes.ts';
import { readStory } from '../../src/view/story.ts';

const content = getContent();
const source = findLocale(content, content.site.sourceLocale);
const open = (slug: string): readonly Block[] => {
  const entry = source.entries.get(slug);
  return entry ? [...walkBlocks(parseEntry(entry).blocks)] : [];
};
const pagesBelow = (folder: string): readonly Entry[] =>
  [...source.entries.values()].filter(({ slug }) => slug.startsWith(`${folder}/`));
const hasHeading = (slug: string, id: string): boolean =>
  open(slug).some((block) => block.type === 'heading' && block.id === id);
const countComponents = (slug: string, name: string): number =>
  open(slug).filter((block) => block.type === 'component' && block.name === name).length;

/** What the plan of the site promises children of each age (CONTENT “Children”, issue 5). */
describe('children under 9', () => {
  const [anyPage] = pagesBelow('children/under-9');
  const story = anyPage ? readStory(anyPage, source) : [];

  it('have a story of six scenes, each with two outcomes, and five rules at its end', () => {
    const scenes = story.filter(({ entry }) => countComponents(entry.slug, 'Choices') === 1);
    expect(scenes).toHaveLength(6);
    expect(story).toHaveLength(1 + 6 + 12 + 1);
    expect(story.at(-1)?.entry.slug).toBe('children/under-9/rules');
  });

  it('can print the story, pictures to colour and the rules', () => {
    expect(countComponents('children/under-9/booklet', 'Booklet')).toBe(1);
    expect(countComponents('children/under-9/colour', 'PictureSheet')).toBeGreaterThan(0);
    expect(countComponents('children/under-9/poster', 'PictureSheet')).toBe(1);
  });
});

describe('children from 9 to 12', () => {
  const activities = pagesBelow('children/9-12').filter(({ slug }) => hasHeading(slug, 'do-it'));

  it('have twelve activities in five modules', () => {
    const modules = open('children/9-12').filter(
      (block) => block.type === 'component' && block.name === 'Doors',
    );
    const doors = modules
      .slice(0, 5)
      .flatMap((block) =>
        block.type === 'component' ? (block.attributes['to'] ?? '').split(' ') : [],
      );
    expect(doors.toSorted()).toEqual(activities.map(({ slug }) => `/${slug}/`).toSorted());
    expect(doors).toHaveLength(12);
  });

  it.each(activities)(
    '$slug has something to see, to do, to ask oneself and to write on paper, and a lesson',
    ({ slug, text }) => {
      expect(countComponents(slug, 'Figure')).toBe(1);
      expect(countComponents(slug, 'Question')).toBeGreaterThan(1);
      expect(countComponents(slug, 'Worksheet')).toBeGreaterThan(0);
      expect(hasHeading(slug, 'talk')).toBe(true);
      expect(text).toMatch(/\(\/educators\/lessons\/[a-z-]+\/\).*\(\/parents\/[a-z0-9-]+\/\)/);
    },
  );
});

describe('teenagers', () => {
  const topics = pagesBelow('children/13-18').filter(
    ({ slug }) => !slug.endsWith('/privacy-notice'),
  );

  it('have ten topics and more', () => {
    expect(topics.length).toBeGreaterThanOrEqual(10);
  });

  it.each(topics)('$slug has what to do, a hard choice and a challenge', ({ slug }) => {
    const [first] = open(slug).filter(({ type }) => type === 'heading');
    expect(countComponents(slug, 'Steps') + countComponents(slug, 'Flow')).toBeGreaterThan(0);
    expect(countComponents(slug, 'Question')).toBeGreaterThan(0);
    expect(hasHeading(slug, 'dilemma') && hasHeading(slug, 'challenge')).toBe(true);
    expect(first?.type === 'heading' && /^first/.test(first.id)).toBe(true);
  });
});
