import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('heading ids', () => {
  test('a heading without id gets the place of the original to copy it from', () => {
    expect(check({ 'ar/index.mdx': [' {#start}', ''] })).toEqual([
      'content/ar/index.mdx:16  heading has no id — copy it from content/en/index.mdx:16',
    ]);
  });

  test('an original without id gets the form of an id', () => {
    expect(check({ 'en/help/index.mdx': [' {#who}', ''] })).toContain(
      'content/en/help/index.mdx:10  heading has no id — write {#english-words-with-hyphens} at its end',
    );
  });

  test('an id that stands twice is a problem', () => {
    expect(check({ 'en/index.mdx': ['{#steps}', '{#start}'] })).toContain(
      'content/en/index.mdx:22  heading id start stands on line 16 too — give one of the two another id',
    );
  });

  test('an id that is not kebab-case is a problem', () => {
    expect(check({ 'en/index.mdx': ['{#steps}', '{#Small_Steps}'] })).toContain(
      'content/en/index.mdx:22  heading id Small_Steps is not an address — use lower-case English words, digits and hyphens',
    );
  });

  test.each(['contents', 'source-1', 'only-places-sa'])(
    'an id of the frame is a problem: %s',
    (id) => {
      expect(check({ 'en/index.mdx': ['{#steps}', `{#${id}}`] })).toContain(
        `content/en/index.mdx:22  heading id ${id} belongs to the frame of the page — give the heading another id`,
      );
    },
  );

  test('a level that is skipped is a problem', () => {
    expect(check({ 'en/index.mdx': ['### Small', '#### Small'] })).toContain(
      'content/en/index.mdx:22  heading of level 4 follows level 2 — begin it with ###',
    );
  });

  test('a level may be left again', () => {
    const more = { en: '## More {#more}\n\nMore.\n', ar: '## مزيد {#more}\n\nمزيد.\n' };
    expect(
      check({
        'en/index.mdx': ['</Steps>\n', `</Steps>\n\n${more.en}`],
        'ar/index.mdx': ['</Steps>\n', `</Steps>\n\n${more.ar}`],
      }),
    ).toEqual([]);
  });
});
