import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('terms', () => {
  test('a form to avoid is a problem, whatever its case', () => {
    const text = 'Child Pornography hurts.';
    expect(check({ 'en/help/index.mdx': ['Tell an adult you trust.', text] })).toEqual([
      'content/en/help/index.mdx:12  “child pornography” is a form to avoid: it hides the abuse — write “child sexual abuse material”; in the title of a document wrap it in <Lang tag="…">',
    ]);
  });

  test('it is one in the front matter too', () => {
    expect(check({ 'en/help/index.mdx': ['"Get help"', '"Child pornography"'] })).toHaveLength(1);
  });

  test('it is none inside a longer word, or marked as the words of another text', () => {
    const text = 'Antichild pornographyx and <Lang tag="en">child pornography</Lang>.';
    expect(check({ 'en/help/index.mdx': ['Tell an adult you trust.', text] })).toEqual([]);
  });

  test('it is none on the page that shows the glossary', () => {
    const list = (text: string) => `${text}\n\n<GlossaryList/>`;
    expect(
      check({
        'en/help/index.mdx': ['Tell an adult you trust.', list('Not child pornography.')],
        'ar/help/index.mdx': ['أخبر بالغا تثق به.', list('نص.')],
      }),
    ).toEqual([]);
  });

  test('a term needs a label in every official language', () => {
    const label =
      ',\n      "ar": {\n        "term": "مواد الاعتداء",\n        "attested": true\n      }';
    expect(check({ 'terms.json': [label, ''] })).toEqual([
      'content/terms.json:5  term abuse-material has no label in: ar — add it under labels',
    ]);
  });

  test('a term needs a definition in every official language', () => {
    expect(check({ 'ar/definitions.json': '{}' })).toEqual([
      'content/ar/definitions.json:1  no definition of: abuse-material — add one sentence in this language under each id',
    ]);
  });

  test('a definition belongs to a term', () => {
    expect(check({ 'ar/definitions.json': ['{', '{\n  "stray": "كلمة",'] })).toEqual([
      'content/ar/definitions.json:2  definition stray belongs to no term — remove it, or add the term to content/terms.json',
    ]);
  });
});
