import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('block syntax', () => {
  test.each([
    [
      'import x from "y"',
      'a page cannot import or export — remove the line: every component is there already',
    ],
    [
      '{window.location}',
      'braces hold code, which a page cannot have — remove them, write \\{ for the character, or put {#id} at the end of a heading',
    ],
    [
      '<Callout kind="note">',
      '<Callout> is not closed — write </Callout> after its content, or <Callout …/> when it has none',
    ],
    [
      '<script>alert(1)</script>',
      '<script> is HTML, which a page cannot have — remove it, and write Markdown or a component',
    ],
    [
      '<p onclick="alert(1)">Text</p>',
      '<p> is HTML, which a page cannot have — remove it, and write Markdown or a component',
    ],
    [
      '<Callout kind="note" onclick="alert(1)">Text</Callout>',
      '<Callout> has an unknown attribute onclick — remove it; it may have: kind, title',
    ],
    [
      '[Go](javascript:alert)',
      'a link leads to "javascript:alert" — begin the address with /, #, https:// or mailto:',
    ],
  ])('%s stops the check', (source, message) => {
    const [line] = check({ 'en/help/index.mdx': ['Tell an adult you trust.', source] });
    expect(line).toBe(`content/en/help/index.mdx:12  ${message}`);
  });

  test('a component that is used as its rule says is no problem', () => {
    const note = (title: string, text: string) =>
      `<Callout kind="note" title="${title}">\n\n${text}\n\n</Callout>`;
    expect(
      check({
        'en/help/index.mdx': ['Tell an adult you trust.', note('Good', 'Tell an adult you trust.')],
        'ar/help/index.mdx': ['أخبر بالغا تثق به.', note('جيد', 'أخبر بالغا تثق به.')],
      }),
    ).toEqual([]);
  });
});
