import { describe, expect, test } from 'vitest';
import { checkContent, createRules } from '../../../scripts/check/index.ts';
import { listHardest, listLevels } from '../../../scripts/check/levels.ts';
import { ReadingLevel } from '../../../scripts/check/rules/reading-level.ts';
import { readContent } from '../../../src/catalog/read.ts';
import { makeSite } from '../../fixtures/make-site.ts';
import { check } from './check.ts';

const json = (value: unknown) => JSON.stringify(value, null, 2);

const budget = {
  name: 'anyone',
  fits: {},
  words: 8,
  characters: 12,
  longShare: 10,
  levels: { 'letters-per-word': 5, 'uncommon-characters': 5, ease: 85 },
};
const help = { ...budget, name: 'help pages', fits: { layouts: ['help'] }, words: 5 };
const budgets = { longFactor: 1.6, fewestForFormula: 5, budgets: [help, budget] };
const measure = (name: string, weights: object, isEase = false, constant = 0) => ({
  formula: { name, isEase, constant, weights },
});
const letters = measure('letters-per-word', { lettersPerWord: 1 });
const lastLine = 'Tell an adult you trust.';

describe('the reading level', () => {
  test('is no problem where the site sets no budgets', () => {
    const text = 'You can tell an adult whom you trust and who has time for you.';
    expect(check({ 'en/help/index.mdx': [lastLine, text] })).toEqual([]);
  });

  test('is no problem within the budget', () => {
    const changes = { 'readability.json': json(budgets), 'en/readability.json': json(letters) };
    expect(check(changes)).toEqual([]);
  });

  test('names the longest sentence when sentences are too long on average', () => {
    const text = 'Tell it. You can tell it to an adult whom you trust.';
    expect(
      check({ 'readability.json': json(budgets), 'en/help/index.mdx': [lastLine, text] }),
    ).toEqual([
      'content/en/help/index.mdx:1  sentences have 6 words on average, the budget for help pages is 5 — split the longest: line 12 (10 words)',
    ]);
  });

  test('names the long sentences when they are too many', () => {
    const long = 'Tell it to an adult whom you trust today.';
    const text = `${long} Stop. Go. Wait. Rest. ${long}`;
    expect(
      check({ 'readability.json': json(budgets), 'en/help/index.mdx': [lastLine, text] }),
    ).toEqual([
      'content/en/help/index.mdx:12  2 of 6 sentences have more than 8 words, the budget for help pages is 10 % of them — split line 12 (9 words), line 12 (9 words)',
    ]);
  });

  test('is a problem when the figure of the formula is too high', () => {
    const changes = { 'readability.json': json(budgets), 'en/readability.json': json(letters) };
    const text = 'Inform administrators immediately, please. Now.';
    expect(check({ ...changes, 'en/help/index.mdx': [lastLine, text] })).toEqual([
      'content/en/help/index.mdx:1  letters-per-word is 8, the budget for help pages is at most 5 — write shorter words',
    ]);
  });

  test('is a problem when the figure is too low on a scale of ease', () => {
    const weights = { sentenceLength: -1, syllablesPerWord: -20 };
    const rules = {
      ...measure('ease', weights, true, 120),
      syllables: { nucleus: '[aeiouy]+' },
    };
    const changes = { 'readability.json': json(budgets), 'en/readability.json': json(rules) };
    const text = 'Notify authorities responsibly. Go now.';
    expect(check({ ...changes, 'en/help/index.mdx': [lastLine, text] })).toEqual([
      'content/en/help/index.mdx:1  ease is 65.5, the budget for help pages is at least 85 — write shorter sentences and words of fewer syllables',
    ]);
  });

  test('is measured in characters where a language says so, and names the rare ones', () => {
    const rules = {
      ...measure('uncommon-characters', { uncommonCharacters: 1 }),
      unit: 'characters',
      commonCharacters: ['告诉大人别怕请说'],
    };
    const changes = { 'readability.json': json(budgets), 'ar/readability.json': json(rules) };
    const text = '请告诉大人。别怕，请说说饕餮，请告诉大人，大人。';
    expect(check({ ...changes, 'ar/help/index.mdx': ['أخبر بالغا تثق به.', text] })).toEqual([
      'content/ar/help/index.mdx:1  uncommon-characters is 10.5, the budget for help pages is at most 5 — write commoner characters than 饕 餮',
    ]);
  });

  test('is not judged by a formula where a page is too short', () => {
    const long = { ...budgets, fewestForFormula: 50 };
    const changes = { 'readability.json': json(long), 'en/readability.json': json(letters) };
    expect(
      check({ ...changes, 'en/help/index.mdx': [lastLine, 'Inform administrators.'] }),
    ).toEqual([]);
  });

  test('is a problem when a page is longer than its readers see at once', () => {
    const short = { ...help, page: { words: 4, characters: 8 } };
    const changes = { 'readability.json': json({ ...budgets, budgets: [short, budget] }) };
    expect(check(changes)).toContain(
      'content/en/help/index.mdx:1  the page has 5 words, the budget for help pages is 4 — say less, or make it two pages',
    );
  });

  test('judges what is said to the adult beside a child as a text for parents', () => {
    const adult = 'Please ask your child in peace what it would like to play.';
    const story = (text: string) =>
      `---\ntitle: "Play"\ndescription: "Play."\nlayout: story\naudience: [children]\nages: [under-9]\nreviewed: 2026-11-22\nstatus: draft\n---\n\n<Figure src="media/lamp.svg" alt="A lamp."/>\n\nMina plays.\n\n<GrownUp>\n\n${text}\n\n</GrownUp>\n`;
    const children = { ...budget, name: 'children', fits: { audiences: ['children'] }, words: 4 };
    const parents = { ...budget, name: 'parents', fits: { audiences: ['parents'] }, words: 10 };
    const changes = (text: string) => ({
      'readability.json': json({ ...budgets, budgets: [children, parents, budget] }),
      'en/play.mdx': story(text),
      'ar/play.mdx': story(text),
    });
    const found = (text: string) =>
      check(changes(text)).filter((line) => line.startsWith('content/en/play.mdx'));
    expect(found('Ask your child what it would like to play.')).toEqual([]);
    expect(found(adult)).toEqual([
      'content/en/play.mdx:1  sentences have 12 words on average, the budget for parents is 10 — split the longest: line 17 (12 words)',
    ]);
  });

  test('needs a level in every budget for the formula of a language', () => {
    const changes = {
      'readability.json': json(budgets),
      'en/readability.json': json(measure('amstad', { sentenceLength: 1 })),
    };
    expect(check(changes)).toEqual([
      'content/readability.json:15  the budget for help pages has no level of amstad — add it: content/en/readability.json measures with it',
      'content/readability.json:27  the budget for anyone has no level of amstad — add it: content/en/readability.json measures with it',
    ]);
  });

  test('needs a last budget that fits every page', () => {
    const changes = { 'readability.json': json({ ...budgets, budgets: [help] }) };
    expect(check(changes)).toEqual([
      expect.stringContaining('end the list with a budget whose fits is {}'),
    ]);
  });

  test.each([
    [measure('ease', { syllablesPerWord: 1 }), 'say what is a syllable: the formula counts them'],
    [
      measure('rare', { uncommonCharacters: 1 }),
      'list the characters that the formula holds for common',
    ],
    [{ syllables: { nucleus: '[a' } }, 'write a regular expression'],
  ])('needs what the formula weighs', (rules, remedy) => {
    expect(check({ 'en/readability.json': json(rules) })).toEqual([
      expect.stringContaining(remedy),
    ]);
  });
});

describe('the lists of npm run check', () => {
  const readLevels = () => {
    const changes = { 'readability.json': json(budgets), 'en/readability.json': json(letters) };
    const { content } = readContent(makeSite(changes));
    const rule = new ReadingLevel();
    checkContent(content, [], createRules(rule));
    return rule.levels;
  };

  test('have a line for every page', () => {
    expect(listLevels(readLevels())).toEqual([
      'content/ar/help/index.mdx  help pages  1 sentence   4 of 5 words a sentence    0 of 10 % long',
      'content/ar/index.mdx       anyone      4 sentences  4.5 of 8 words a sentence  0 of 10 % long',
      'content/en/help/index.mdx  help pages  1 sentence   5 of 5 words a sentence    0 of 10 % long  letters-per-word 3.8, at most 5',
      'content/en/index.mdx       anyone      4 sentences  5 of 8 words a sentence    0 of 10 % long  letters-per-word 4.3, at most 5',
    ]);
  });

  test('or for the page of each language that is nearest to its budget', () => {
    expect(listHardest(readLevels())).toEqual([
      'content/ar/help/index.mdx is nearest to its budget: 4 of 5 words a sentence; 0 of 10 % long',
      'content/en/help/index.mdx is nearest to its budget: 5 of 5 words a sentence; 0 of 10 % long; letters-per-word 3.8, at most 5',
    ]);
  });
});
