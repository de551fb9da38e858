import { describe, expect, test } from 'vitest';
import { type Engine, type Hit, rankPages, rememberSearches } from '../../../src/search/rank.ts';
import type { Alternative, Slot } from '../../../src/search/rewrite.ts';

const own = (term: string, weight = 1): Alternative => ({
  term,
  weight,
  size: term.split(' ').length,
  isOwn: true,
});
const synonym = (term: string, weight = 0.7): Alternative => ({
  ...own(term, weight),
  isOwn: false,
});
const slot = (...alternatives: readonly Alternative[]): Slot => ({
  source: alternatives[0]?.term ?? '',
  alternatives,
  correction: null,
});
const hits = (...pages: readonly (readonly [string, number])[]): readonly Hit[] =>
  pages.map(([id, score]) => ({ id, score }));

function createFakeEngine(answers: Readonly<Record<string, readonly Hit[]>>) {
  const asked: string[] = [];
  const engine: Engine = {
    search: async (term) => {
      asked.push(term);
      return answers[term] ?? [];
    },
  };
  return { engine, asked };
}

describe('ranking', () => {
  test('puts a page with all ideas before a page with one', async () => {
    const { engine } = createFakeEngine({
      report: hits(['one', 6], ['both', 2]),
      abuse: hits(['both', 2]),
      'report abuse': hits(['both', 4]),
    });
    const ranked = await rankPages(
      { slots: [slot(own('report')), slot(own('abuse'))] },
      engine,
      12,
    );
    expect(ranked.map(({ id }) => id)).toEqual(['both', 'one']);
    expect(ranked[0]?.terms).toEqual(['report', 'abuse']);
  });

  test('does not ask for synonyms when own words match two pages', async () => {
    const { engine, asked } = createFakeEngine({ flag: hits(['a', 1], ['b', 1]) });
    await rankPages({ slots: [slot(own('flag'), synonym('report'))] }, engine, 12);
    expect(asked).toEqual(['flag']);
  });

  test('asks for synonyms when own words match fewer', async () => {
    const { engine } = createFakeEngine({ flag: hits(['a', 1]), report: hits(['b', 1]) });
    const slots = [slot(own('flag'), synonym('report', 0.35))];
    const ranked = await rankPages({ slots }, engine, 12);
    expect(ranked.map(({ id, terms }) => [id, terms])).toEqual([
      ['a', ['flag']],
      ['b', ['report']],
    ]);
  });

  test('does not let a rare synonym outrank the common word it stands for', async () => {
    const common = Array.from({ length: 8 }, (_, index) => [`p${index}`, 2] as const);
    const { engine } = createFakeEngine({ child: hits(...common), kid: hits(['rare', 6]) });
    const slots = [slot(own('child'), own('kid', 0.85))];
    const ranked = await rankPages({ slots }, engine, 12);
    expect(ranked[0]?.id).toBe('p0');
  });

  test('judges a page by the reader’s own word where it has it', async () => {
    const { engine } = createFakeEngine({
      bullying: hits(['both', 1]),
      'hate messages': hits(['both', 9], ['other', 3]),
    });
    const slots = [slot(own('bullying'), synonym('hate messages', 0.35))];
    const ranked = await rankPages({ slots }, engine, 12);
    expect(ranked.map(({ id, terms }) => [id, terms])).toEqual([
      ['both', ['bullying']],
      ['other', ['hate messages']],
    ]);
  });

  test('leaves out pages far below the best', async () => {
    const { engine } = createFakeEngine({ law: hits(['best', 10], ['poor', 1]) });
    const ranked = await rankPages({ slots: [slot(own('law'))] }, engine, 12);
    expect(ranked.map(({ id }) => id)).toEqual(['best']);
  });

  test('of nothing is nothing', async () => {
    expect(await rankPages({ slots: [] }, createFakeEngine({}).engine, 12)).toEqual([]);
  });
});

describe('an engine that remembers', () => {
  test('asks once for a term', async () => {
    const { engine, asked } = createFakeEngine({ law: hits(['a', 1]) });
    const remembering = rememberSearches(engine);
    await Promise.all([remembering.search('law'), remembering.search('law')]);
    expect(asked).toEqual(['law']);
  });

  test('asks again after a failure', async () => {
    let attempts = 0;
    const remembering = rememberSearches({
      search: () => {
        attempts += 1;
        return Promise.reject(new Error('offline'));
      },
    });
    await expect(remembering.search('law')).rejects.toThrow('offline');
    await expect(remembering.search('law')).rejects.toThrow('offline');
    expect(attempts).toBe(2);
  });

  test('forgets the oldest term when it is full', async () => {
    const { engine, asked } = createFakeEngine({});
    const remembering = rememberSearches(engine, 1);
    await remembering.search('a');
    await remembering.search('b');
    await remembering.search('a');
    expect(asked).toEqual(['a', 'b', 'a']);
  });
});
