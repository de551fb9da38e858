import { describe, expect, test } from 'vitest';
import { createSentenceSplitter } from '../../../src/readability/sentences.ts';

const split = (lang: string, text: string, abbreviations: readonly string[] = []) =>
  createSentenceSplitter(lang, abbreviations)(text);

describe('sentences', () => {
  test.each([
    ['en', 'Stay calm. Listen.', ['Stay calm.', 'Listen.']],
    ['en', 'Say: “You did well.” Then wait.', ['Say: “You did well.”', 'Then wait.']],
    ['fr', 'Qui ? Moi\u00a0! Bien.', ['Qui ?', 'Moi\u00a0!', 'Bien.']],
    ['ar', 'من هذا؟ صديقي. حسنا!', ['من هذا؟', 'صديقي.', 'حسنا!']],
    ['zh-Hans', '“谁做的？”别怕。告诉我！', ['“谁做的？”', '别怕。', '告诉我！']],
  ])('of %s end where its writers end them', (lang, text, sentences) => {
    expect(split(lang, text)).toEqual(sentences);
  });

  test('do not end inside a number', () => {
    expect(split('en', 'It takes 3.5 hours. So wait.')).toEqual([
      'It takes 3.5 hours.',
      'So wait.',
    ]);
  });

  test('do not end after the number of an item', () => {
    expect(split('en', '1. Sit down. 2. Listen.')).toEqual(['1. Sit down.', '2. Listen.']);
  });

  test('do not end after an abbreviation of the language', () => {
    expect(split('en', 'Ask Dr. Lee. Then rest.', ['Dr.'])).toEqual(['Ask Dr. Lee.', 'Then rest.']);
    expect(split('en', 'Ask Dr. Lee.')).toHaveLength(2);
  });

  test('end after a word that only ends like an abbreviation', () => {
    expect(split('en', 'That is best. Go.', ['st.'])).toHaveLength(2);
  });

  test('need no full stop, and letters', () => {
    expect(split('en', 'Keep talking')).toEqual(['Keep talking']);
    expect(split('en', '…')).toEqual([]);
    expect(split('en', 'Sit down. 2026.')).toEqual(['Sit down. 2026.']);
  });
});
