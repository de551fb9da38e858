import type { Problem } from '../../../src/blocks/types.ts';
import type { Content, LocaleContent } from '../../../src/catalog/types.ts';
import type { Message } from '../../../src/content-model/ui.ts';
import { openJsonSource } from '../json-source.ts';
import { blockText, frontMatterText, ownText, type TextPart, walkPage } from '../page-text.ts';
import type { CheckedPage, CheckedSite, CheckedSlug, Rule } from '../rule.ts';

const fewestWords = 4;
/** Share of the interface strings that may be the same word in two languages; 7 % were seen. */
const mostShared = 0.2;

/** Shorter texts may be names, or the same word in two languages. */
function isSentence(text: string): boolean {
  return (text.match(/[\p{L}\p{M}\p{N}’'-]+/gu)?.length ?? 0) >= fewestWords;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function listTexts(page: CheckedPage): readonly TextPart[] {
  return [...frontMatterText(page), ...blockText(walkPage(page.tree), ownText)]
    .map(({ text, line }) => ({ text: text.replace(/\s+/gu, ' ').trim(), line }))
    .filter(({ text }) => isSentence(text));
}

/** An interface string as a list: one sentence, or its plural forms. */
function listForms(message: Message | undefined): readonly string[] {
  if (message === undefined) return [];
  if (typeof message === 'string') return [message];
  return Object.values(message).filter((form) => form !== undefined);
}

/**
 * No sentence of a translation is still that of the original, unless it is marked with `<Lang>`.
 * This holds for additional languages too: they may lack a page, which is then shown in the source
 * language and said to be so, but what they have is theirs.
 */
export class Untranslated implements Rule {
  readonly name = 'untranslated';

  *checkSite({ content, source }: Pick<CheckedSite, 'content' | 'source'>): Generator<Problem> {
    for (const target of content.locales) {
      if (target.locale !== source.locale) yield* this.#checkStrings(target, source, content);
    }
  }

  *#checkStrings(
    { locale, ui }: LocaleContent,
    source: LocaleContent,
    content: Content,
  ): Generator<Problem> {
    const original = openJsonSource(content, `${source.locale}/ui.json`);
    const { file, lineOf } = openJsonSource(content, `${locale}/ui.json`);
    const short: string[] = [];
    for (const [key, own] of Object.entries(ui)) {
      const originals = listForms(source.ui[key]);
      const copied = listForms(own).filter((form) => originals.includes(form));
      const sentence = copied.find((form) => isSentence(form.replace(/\{\w+\}/g, '')));
      if (sentence !== undefined) {
        const reference = `${original.file}:${original.lineOf([key])}`;
        const message = `string ${key} is still that of ${reference}: ${shorten(sentence)}`;
        yield { file, line: lineOf([key]), message, remedy: 'translate it' };
      } else if (copied.length > 0) short.push(key);
    }
    const [first] = short;
    if (first === undefined || short.length <= Object.keys(ui).length * mostShared) return;
    const message = `short strings still those of ${original.file}: ${short.length}, the first is ${first}`;
    yield { file, line: lineOf([first]), message, remedy: 'translate them too' };
  }

  *checkSlug({ pages, source }: CheckedSlug): Generator<Problem> {
    if (!source) return;
    const originals = new Map(listTexts(source).map(({ text, line }) => [text, line]));
    for (const page of pages) {
      if (page === source) continue;
      for (const { text, line } of listTexts(page)) {
        const originalLine = originals.get(text);
        if (originalLine === undefined) continue;
        const message = `text is still that of ${source.entry.file}:${originalLine}: ${shorten(text)}`;
        const remedy = 'translate it, or wrap a name in <Lang tag="…">';
        yield { file: page.entry.file, line, message, remedy };
      }
    }
  }
}
