import { describe, expect, test } from 'vitest';
import { digitsOf, foldDigits, holdsNoOtherNumber } from '../../../src/helplines/digits.ts';

describe('a digit', () => {
  test.each([
    ['of Arabic', '١١٦١١١'],
    ['of Persian', '۱۱۶۱۱۱'],
    ['of Devanagari', '११६१११'],
    ['of full width', '１１６１１１'],
    ['of mathematics', '𝟏𝟏𝟔𝟙𝟙𝟙'],
    ['in a circle', '①①⑥①①①'],
    ['in a black circle', '❶❶❻❶❶❶'],
    ['in a circle without serifs', '➀➀➅➊➊➊'],
    ['in two circles', '⓵⓵⓺⓵⓵⓵'],
    ['raised', '¹¹⁶¹¹¹'],
    ['lowered', '₁₁₆₁₁₁'],
    ['on a key', '1️⃣1️⃣6️⃣1⃣1⃣1⃣'],
    ['with a line under it', '1\u03321\u03326\u0332111'],
    ['with a style of text or picture', '1\ufe0e1\ufe0f6111'],
  ])('%s is one of 0 to 9', (_form, text) => {
    expect(foldDigits(text)).toBe('116111');
  });

  test('is read as the number that stands in its circle', () => {
    expect(foldDigits('⑪⑥ ❿➓ ⓪⓿🄋🄌')).toBe('116 1010 0000');
  });

  test.each([
    ['a space without width', '\u200b'],
    ['a soft hyphen', '\u00ad'],
    ['a mark of direction', '\u200f'],
    ['a joiner of words', '\u2060'],
    ['a joiner of letters', '\u034f'],
    ['a filler', '\u3164'],
  ])('is not parted from the next by %s', (_name, sign) => {
    expect(foldDigits(`116${sign}111`)).toBe('116111');
  });
});

test('what is no digit stays as it is, accents and all', () => {
  expect(foldDigits('Café, школьный – ٣ صُوَر')).toBe('Café, школьный – 3 صُوَر');
});

test('the digits of a text are read without what stands between them', () => {
  expect(digitsOf('+٤٤ (0)20–7946')).toBe('440207946');
  expect(digitsOf('none')).toBe('');
});

describe('the name of a line', () => {
  test('may hold its own number, however it is written, and ages', () => {
    expect(holdsNoOtherNumber('ALO 116-111', '116 111')).toBe(true);
    expect(holdsNoOtherNumber('خط ١١٦١١١', '116 111')).toBe(true);
    expect(holdsNoOtherNumber('For ages 5 to 25', '116 111')).toBe(true);
    expect(holdsNoOtherNumber('Open 24/7, for ages 5–25', '116 111')).toBe(true);
  });

  test('may hold no other', () => {
    expect(holdsNoOtherNumber('ALO 116 111 or 0800 123', '116 111')).toBe(false);
    expect(holdsNoOtherNumber('SOS ①④⑦', '116 111')).toBe(false);
  });

  test.each(['08‑00‑55‑55‑55', '11,61,11', '08·00·55', '08:00:55', '(08)(00)(55)', '08/00'])(
    'may hold no other, whatever parts its digits: %s',
    (number) => {
      expect(holdsNoOtherNumber(`Line, call ${number}`, '116')).toBe(false);
    },
  );

  test('may hold its own with the signs of its country', () => {
    expect(holdsNoOtherNumber('الرقم الأخضر 11/11', '1111')).toBe(true);
  });
});
