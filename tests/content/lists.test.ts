import { describe, expect, test } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { createTranslator } from '../../src/i18n/translate.ts';

const { locales } = getContent();

describe('things in a row', () => {
  test.each(locales.map((content) => [content.locale, content] as const))(
    'are parted in "%s", each of them',
    (_locale, { ui, info }) => {
      const list = createTranslator(ui, info).formatList(['①', '②', '③']);
      expect(list).toMatch(/^①(?:\s*[^\s①②③]+\s*)②(?:\s*[^\s①②③]+\s*)③$/);
    },
  );
});
