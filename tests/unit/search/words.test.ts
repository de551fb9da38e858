import { describe, expect, test } from 'vitest';
import { pickWordRules } from '../../../src/search/dictionary.ts';
import { createWords, listPairs } from '../../../src/search/words.ts';
import { langs, type SampleLocale, samples } from './data.ts';

const wordsOf = (locale: SampleLocale) =>
  createWords(pickWordRules(samples[locale], langs[locale]));
const shareKey = (a: string, b: string, locale: SampleLocale): boolean => {
  const { keysOf } = wordsOf(locale);
  return keysOf(a).some((key) => keysOf(b).includes(key));
};

describe('folding', () => {
  test('makes case, accents and the letters of the list alike', () => {
    expect(wordsOf('fr').fold('CŒUR Élève')).toBe('coeur eleve');
    expect(wordsOf('ru').fold('Ёлка, йод')).toBe('елка, иод');
    expect(wordsOf('ar').fold('أُسْرَةٌ محمـد')).toBe('اسره محمد');
    expect(wordsOf('zh').fold('網絡')).toBe('网络');
  });

  test('writes the digits of every script alike', () => {
    expect(wordsOf('ar').fold('١٢٣ ۴۵ １６')).toBe('123 45 16');
  });
});

describe('splitting', () => {
  test('takes off elisions and quotation marks', () => {
    expect(wordsOf('fr').split('« Qu’est-ce que l’école ? »')).toEqual(['estce', 'que', 'école']);
  });

  test('parts long compounds and joins short ones', () => {
    expect(wordsOf('en').split('screen-time e-mail')).toEqual(['screen', 'time', 'email']);
  });

  test('finds words where no spaces part them', () => {
    expect(wordsOf('zh').split('保护儿童 cop')).toEqual(['保护', '儿童', 'cop']);
  });
});

describe('keys', () => {
  test('bring the forms of a word together', () => {
    expect(shareKey('reporting', 'reports', 'en')).toBe(true);
    expect(shareKey('ألعاب', 'الألعاب', 'ar')).toBe(true);
    expect(shareKey('والمدرسة', 'مدرسة', 'ar')).toBe(true);
    expect(shareKey('цифровая', 'цифровой', 'ru')).toBe(true);
  });

  test('leave short words whole', () => {
    expect(shareKey('gas', 'ga', 'en')).toBe(false);
  });
});

test('a run without spaces gives its pairs, a Latin word itself', () => {
  expect(listPairs('上网保护 csam 1')).toEqual(['上网', '网保', '保护', 'csam', '1']);
});
