import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('bidi controls', () => {
  const remedy = 'delete the invisible character; to mark another language write <Lang tag="…">';

  test.each(['061C', '200E', '200F', '202A', '202E', '2066', '2069'])(
    'U+%s in a page is a problem',
    (code) => {
      const character = String.fromCodePoint(Number.parseInt(code, 16));
      expect(check({ 'ar/help/index.mdx': ['أخبر', `${character}أخبر`] })).toEqual([
        `content/ar/help/index.mdx:12  text holds the control character U+${code} — ${remedy}`,
      ]);
    },
  );

  test('one in a JSON file is a problem', () => {
    expect(check({ 'ar/ui.json': ['راجعها', '\u200fراجعها'] })).toEqual([
      `content/ar/ui.json:3  text holds the control character U+200F — ${remedy}`,
    ]);
  });

  test.each(['&rlm;', '&#8207;', '&#x200F;'])('%s is a problem too', (entity) => {
    expect(check({ 'ar/help/index.mdx': ['أخبر', `${entity}أخبر`] })).toEqual([
      `content/ar/help/index.mdx:12  text holds the control character ${entity} — ${remedy}`,
    ]);
  });

  test('joiners, which letters need, are no problem', () => {
    expect(check({ 'ar/help/index.mdx': ['أخبر', 'أخ\u200cبر'] })).toEqual([]);
  });
});
