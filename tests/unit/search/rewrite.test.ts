import { describe, expect, test } from 'vitest';
import {
  buildDictionary,
  pickWordRules,
  VocabularyCollector,
} from '../../../src/search/dictionary.ts';
import { openDictionary } from '../../../src/search/lexicon.ts';
import { describeCorrection, rewriteQuery } from '../../../src/search/rewrite.ts';
import { langs, type SampleLocale, samples } from './data.ts';

const site: Record<SampleLocale, string> = {
  en: 'Cyberbullying is abuse. Reports help. Choose a long password. Screen time and device rules. Privacy settings.',
  fr: 'Le cœur de l’école. Le cyberharcèlement. Un mot de passe.',
  es: 'La contraseña de la niña. Un niño.',
  ru: 'Травля в сети. Цифровая среда, цифровые права ребёнка. Сайт.',
  ar: 'الأسرة والخصوصية. كلمة المرور. ألعاب',
  zh: '网络欺凌应对指南。请设置密码。',
};

function openSite(locale: SampleLocale) {
  const vocabulary = new VocabularyCollector(pickWordRules(samples[locale], langs[locale]));
  vocabulary.add(site[locale]);
  return openDictionary(buildDictionary(samples[locale], langs[locale], 12, vocabulary.toString()));
}
const rewrite = (query: string, locale: SampleLocale) => rewriteQuery(query, openSite(locale));
const termsOf = (query: string, locale: SampleLocale) =>
  rewrite(query, locale).slots.map(({ alternatives }) => alternatives.map(({ term }) => term));

describe('a query', () => {
  test('keeps the words of the site and loses stop words', () => {
    expect(termsOf('how do I choose the password', 'en')).toEqual([['choose'], ['password']]);
  });

  test('of stop words only keeps them', () => {
    expect(rewrite('is a', 'en').slots.map(({ source }) => source)).toEqual(['is', 'a']);
  });

  test('finds the site’s forms of a word', () => {
    expect(termsOf('reporting', 'en')).toEqual([['reports']]);
    expect(termsOf('цифровой', 'ru').flat()).toContain('цифровая');
    expect(termsOf('الألعاب', 'ar')).toEqual([['ألعاب']]);
    expect(termsOf('coeur', 'fr')).toEqual([['cœur']]);
  });

  test('finds a word behind a conjunction or an elision', () => {
    expect(termsOf('الخصوصية', 'ar').flat()).not.toEqual([]);
    expect(termsOf('école', 'fr')).toEqual([['école']]);
    expect(termsOf("l'école", 'fr')).toEqual([['école']]);
  });

  test('finds synonyms, phrases before words', () => {
    expect(termsOf('bullying', 'en')).toEqual([['cyberbullying']]);
    expect(termsOf('harcèlement en ligne', 'fr')).toEqual([['cyberharcèlement']]);
    expect(termsOf('device time', 'en')).toEqual([['device time', 'screen time']]);
    expect(termsOf('буллинг', 'ru')).toEqual([['травля']]);
    expect(termsOf('باسورد', 'ar')).toEqual([['كلمة المرور']]);
  });

  test('finds phrases inside a text without spaces, and traditional characters', () => {
    expect(termsOf('孩子被霸凌怎么办', 'zh')).toEqual([['网络欺凌', '欺凌']]);
    expect(termsOf('密碼', 'zh')).toEqual([['密码']]);
  });

  test('gives the reader’s own word more weight than another word for it', () => {
    const [slot] = rewrite('device time', 'en').slots;
    expect(slot?.alternatives).toEqual([
      { term: 'device time', weight: 1, size: 2, isOwn: true },
      { term: 'screen time', weight: 0.35, size: 2, isOwn: false },
    ]);
  });

  test('finds the whole word while it is being typed', () => {
    expect(termsOf('passw', 'en')).toEqual([['passw', 'password']]);
  });

  test('in quotation marks is looked for as it stands', () => {
    expect(termsOf('“long password”', 'en')).toEqual([['"long password"']]);
    expect(termsOf('« dans l’école »', 'fr')).toEqual([['" dans l’ école "']]);
  });

  test('of nonsense finds nothing', () => {
    expect(rewrite('qwxz', 'en').slots).toEqual([]);
    expect(rewrite('йцукен', 'ru').slots).toEqual([]);
    expect(rewrite('', 'en').slots).toEqual([]);
  });
});

describe('a misspelt word', () => {
  test('is replaced by the nearest word of the site, and says so', () => {
    const rewritten = rewrite('pasword privacy', 'en');
    expect(rewritten.slots[0]).toMatchObject({ source: 'pasword', correction: 'password' });
    expect(describeCorrection('Pasword privacy', rewritten)).toBe('password privacy');
  });

  test('may be a misspelt synonym', () => {
    const [slot] = rewrite('complian', 'en').slots;
    expect(slot).toMatchObject({ correction: 'complain' });
    expect(slot?.alternatives.map(({ term }) => term)).toEqual(['reports']);
  });

  test('is not reported when every word is known', () => {
    expect(describeCorrection('password', rewrite('password', 'en'))).toBeNull();
  });
});
