import { describe, expect, test } from 'vitest';
import { languageTagSchema } from '../../../src/content-model/language-tag.ts';
import { lineSchema } from '../../../src/content-model/line.ts';

const isLine = (text: string): boolean => lineSchema.safeParse(text).success;
const isTag = (text: string): boolean => languageTagSchema.safeParse(text).success;

describe('words on one line', () => {
  test.each(['Help', 'Où aller\u00a0?', 'می\u200cخواهم', '👩‍👧 family'])('are %j', (text) => {
    expect(isLine(text)).toBe(true);
  });

  test.each(['', '  ', 'a\nb', 'a\u0001b', 'Privacy \u202egpj', '\u2067a\u2069', 'a\u2028b'])(
    'are not %j',
    (text) => {
      expect(isLine(text)).toBe(false);
    },
  );
});

describe('the tag of a language', () => {
  test.each(['en', 'pt-BR', 'zh-Hans', 'ar-u-nu-latn', 'fil'])('is %s', (tag) => {
    expect(isTag(tag)).toBe(true);
  });

  test.each(['', 'fr_FR!', 'en_US"x', '"><b>', 'English', 'EN', 'x-private'])(
    'is not %s',
    (tag) => {
      expect(isTag(tag)).toBe(false);
    },
  );
});
