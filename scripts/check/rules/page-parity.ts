import type { Problem } from '../../../src/blocks/types.ts';
import type { CheckedSite, Rule } from '../rule.ts';

/** The same file in the folder of another language. */
function fileIn(file: string, label: string, from: string, to: string): string {
  return `${label}/${to}${file.slice(label.length + 1 + from.length)}`;
}

/** Official languages have every page of the source locale; no language has a page that it lacks. */
export class PageParity implements Rule {
  readonly name = 'page parity';

  *checkSite({ content, source, official, brokenFiles }: CheckedSite): Generator<Problem> {
    const { label, locales } = content;
    for (const { locale, entries } of official) {
      for (const [slug, original] of source.entries) {
        const file = fileIn(original.file, label, source.locale, locale);
        if (entries.has(slug) || brokenFiles.has(file)) continue;
        yield { file, line: 1, message: 'page is missing', remedy: `translate ${original.file}` };
      }
    }
    for (const { locale, entries } of locales) {
      for (const [slug, { file }] of entries) {
        const original = fileIn(file, label, locale, source.locale);
        if (source.entries.has(slug) || brokenFiles.has(original)) continue;
        const remedy = `write ${original} first, or remove this page`;
        yield { file, line: 1, message: 'page has no original', remedy };
      }
    }
  }
}
