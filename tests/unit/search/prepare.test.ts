import { describe, expect, test } from 'vitest';
import { prepareText, restoreText } from '../../../src/search/prepare.ts';
import { type SampleLocale, samples } from './data.ts';

const texts = {
  en: 'A child’s password — keep it. Don’t wait—tell someone… it’s well-being.',
  fr: "L’école et l’équilibre : aujourd’hui, j’ai dit qu’il faut d’abord parler, jusqu’à l’âge. L'ami « d’un ».",
  es: '¿Qué hacer? Denuncia—sin miedo—y guarda la prueba; la «contraseña»…',
  ru: 'Ребёнок—это важно. «Травля» — не игра: сайт, ещё, йод…',
  ar: 'الأسرة والخصوصية وبالإنترنت، والدان والوالدين، وَالْمَدْرَسَةُ فالأمان وسيلة محمـــد.',
  zh: '网络欺凌——应对指南：家长和孩子。“密码”…',
} as const satisfies Record<SampleLocale, string>;

describe.each(Object.entries(texts))('prepared text in %s', (locale, text) => {
  const rules = samples[locale as SampleLocale];

  test('is restored without loss', () => {
    expect(restoreText(prepareText(text, rules))).toBe(text);
  });

  test('differs from the text by added spaces only', () => {
    expect(prepareText(text, rules).replaceAll('\u2060 ', '')).toBe(text);
  });

  test('is the same when the text comes in two pieces', () => {
    const whole = prepareText(text, rules);
    for (let cut = 1; cut < text.length; cut += 1) {
      const [start, end] = [text.slice(0, cut), text.slice(cut)];
      const first = prepareText(start, rules, end);
      expect(restoreText(first)).toBe(start);
      expect(whole.startsWith(first)).toBe(true);
    }
  });
});

describe('preparing', () => {
  const words = (text: string, locale: SampleLocale) =>
    prepareText(text, samples[locale]).replaceAll('\u2060', '').split(' ');

  test('frees the word behind an elision, in either apostrophe and any case', () => {
    expect(words('l’école', 'fr')).toEqual(['l’', 'école']);
    expect(words("L'école", 'fr')).toEqual(["L'", 'école']);
    expect(words('QU’ELLE', 'fr')).toEqual(['QU’', 'ELLE']);
  });

  test('leaves an apostrophe inside a word alone', () => {
    expect(words('aujourd’hui', 'fr')).toEqual(['aujourd’hui']);
    expect(words('child’s', 'en')).toEqual(['child’s']);
  });

  test('frees the word behind a joined conjunction, but not in a word that only looks so', () => {
    expect(words('والخصوصية', 'ar')).toEqual(['و', 'الخصوصية']);
    expect(words('وبالإنترنت', 'ar')).toEqual(['و', 'بالإنترنت']);
    expect(words('والدان', 'ar')).toEqual(['والدان']);
    expect(words('وسيلة', 'ar')).toEqual(['وسيلة']);
  });

  test('frees the words on both sides of a dash without spaces', () => {
    expect(words('wait—tell', 'en')).toEqual(['wait—', 'tell']);
  });

  test('looks at what follows the end of a text', () => {
    expect(prepareText('dans l’', samples.fr, 'école')).toBe('dans l’\u2060 ');
    expect(prepareText('dans l’', samples.fr, '1')).toBe('dans l’');
  });
});

describe('restoring', () => {
  test('keeps the marks of an excerpt', () => {
    expect(restoreText('<mark>l’\u2060</mark> <mark>école</mark>')).toBe(
      '<mark>l’</mark><mark>école</mark>',
    );
  });

  test('takes out a joiner at which an excerpt was cut', () => {
    expect(restoreText('à l’\u2060')).toBe('à l’');
  });
});
