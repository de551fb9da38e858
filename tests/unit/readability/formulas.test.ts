import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readabilitySchema } from '../../../src/content-model/readability.ts';
import { evaluateFormula } from '../../../src/readability/formulas.ts';
import { createMeter } from '../../../src/readability/measure.ts';

/** Measures a text with the data that the site itself uses for the language. */
function measure(locale: string, lang: string, text: string) {
  const data: unknown = JSON.parse(readFileSync(`content/${locale}/readability.json`, 'utf8'));
  const rules = readabilitySchema.parse(data);
  const measures = createMeter(lang, rules)([{ text, line: 1 }]);
  if (!rules.formula) throw new Error(`${locale} has no formula`);
  return { name: rules.formula.name, figure: evaluateFormula(rules.formula, measures), measures };
}

describe('a formula gives what was computed by hand', () => {
  test('Flesch–Kincaid (Kincaid and others 1975)', () => {
    // 2 sentences, 10 words, 12 syllables: mes-sage and to-night have two.
    const text = 'The cat sat on the mat. Show the message tonight.';
    const { name, figure, measures } = measure('en', 'en', text);
    expect(name).toBe('flesch-kincaid');
    expect(measures).toMatchObject({ sentenceLength: 5, syllablesPerWord: 1.2 });
    expect(figure).toBeCloseTo(0.39 * 5 + 11.8 * 1.2 - 15.59, 6);
    expect(figure).toBeCloseTo(0.52, 6);
  });

  test('Kandel–Moles (Kandel et Moles 1958)', () => {
    // 2 sentences, 7 words, 8 syllables: l’en-fant has two, li-vre one, its e being mute.
    const { name, figure } = measure('fr', 'fr', 'Le chat dort. L’enfant lit un livre.');
    expect(name).toBe('kandel-moles');
    expect(figure).toBeCloseTo(207 - 1.015 * 3.5 - (73.6 * 8) / 7, 6);
    expect(figure).toBeCloseTo(119.333, 3);
  });

  test('Fernández-Huerta (1959, corrected by Law 2011)', () => {
    // 2 sentences, 8 words, 14 syllables: ni-ño, le-e, li-bro, ni-ña, es-cu-cha.
    const { name, figure } = measure('es', 'es', 'El niño lee un libro. La niña escucha.');
    expect(name).toBe('fernandez-huerta');
    expect(figure).toBeCloseTo(206.84 - 0.6 * 175 - 1.02 * 4, 6);
    expect(figure).toBeCloseTo(97.76, 6);
  });

  test('Oborneva (2006)', () => {
    // 2 sentences, 6 words, 11 vowels.
    const { name, figure } = measure('ru', 'ru', 'Мама мыла раму. Я читал книгу.');
    expect(name).toBe('oborneva');
    expect(figure).toBeCloseTo(206.835 - 1.3 * 3 - (60.1 * 11) / 6, 6);
    expect(figure).toBeCloseTo(92.752, 3);
  });

  test('letters per word, without vowel signs and strokes', () => {
    const { name, figure } = measure('ar', 'ar', 'القِطُّ نـائمٌ هنا.');
    expect(name).toBe('letters-per-word');
    expect(figure).toBeCloseTo((4 + 4 + 3) / 3, 6);
  });

  test('characters that are not common, in per cent', () => {
    const { name, figure, measures } = measure(
      'zh',
      'zh-Hans',
      '小猫攸攸睡着了。它2026年到INHOPE。',
    );
    expect(name).toBe('uncommon-characters');
    expect(measures).toMatchObject({ length: 12, sentenceLength: 6, uncommon: ['攸'] });
    expect(figure).toBeCloseTo((2 / 12) * 100, 6);
  });
});

describe('the list of common characters', () => {
  const data = readabilitySchema.parse(
    JSON.parse(readFileSync('content/zh/readability.json', 'utf8')),
  );
  const characters = [...data.commonCharacters.join('')];

  test('is the official 2,500 and nine of ours, each once', () => {
    expect(data.commonCharacters.slice(-3)).toEqual(['屏频聊账', '娜诺娅尔', '虐']);
    expect(characters).toHaveLength(2509);
    expect(new Set(characters).size).toBe(2509);
  });

  test('lies, but for five of the 2,500, within the commoner half of GB 2312, rows 16 to 55', () => {
    const bytes = Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 94 }, (_, cell) => [row + 16 + 0xa0, cell + 1 + 0xa0]),
    ).flat(2);
    const level1 = new Set(new TextDecoder('gb2312').decode(new Uint8Array(bytes)));
    const outside = characters.slice(0, 2500).filter((character) => !level1.has(character));
    expect(outside.join('')).toBe('叨蜓筝蜻橘');
  });
});
