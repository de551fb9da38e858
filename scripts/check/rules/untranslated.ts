import type { Problem } from '../../../src/blocks/types.ts';
import { blockText, frontMatterText, ownText, type TextPart, walkPage } from '../page-text.ts';
import type { CheckedPage, CheckedSlug, Rule } from '../rule.ts';

const fewestWords = 4;

function listTexts(page: CheckedPage): readonly TextPart[] {
  return [...frontMatterText(page), ...blockText(walkPage(page.tree), ownText)]
    .map(({ text, line }) => ({ text: text.replace(/\s+/gu, ' ').trim(), line }))
    .filter(({ text }) => (text.match(/[\p{L}\p{M}\p{N}’'-]+/gu)?.length ?? 0) >= fewestWords);
}

/** No sentence of a translation is still that of the original, unless it is marked with `<Lang>`. */
export class Untranslated implements Rule {
  readonly name = 'untranslated';

  *checkSlug({ pages, source }: CheckedSlug): Generator<Problem> {
    if (!source) return;
    const originals = new Map(listTexts(source).map(({ text, line }) => [text, line]));
    for (const page of pages) {
      if (page === source) continue;
      for (const { text, line } of listTexts(page)) {
        const originalLine = originals.get(text);
        if (originalLine === undefined) continue;
        const start = text.length > 40 ? `${text.slice(0, 39)}…` : text;
        const message = `text is still that of ${source.entry.file}:${originalLine}: ${start}`;
        const remedy = 'translate it, or wrap a name in <Lang tag="…">';
        yield { file: page.entry.file, line, message, remedy };
      }
    }
  }
}
