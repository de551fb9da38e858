import type { Problem } from '../../../src/blocks/types.ts';
import { isForChildren } from '../../../src/view/page.ts';
import { PhraseFinder } from '../forms.ts';
import { blockText, frontMatterText, ownText, walkPage } from '../page-text.ts';
import type { CheckedSite, CheckedSlug, Rule } from '../rule.ts';

/** What others say, which a page may quote to talk about it. */
const quotation = /“[^”]*”|«[^»]*»|„[^“]*“|「[^」]*」|『[^』]*』|"[^"]*"/gu;

/**
 * No page for children hurries, rewards, counts, or calls for coming back or for bringing others
 * (issue 5). Such lines may be quoted, to warn of them.
 */
export class Pushing implements Rule {
  readonly name = 'pushing';
  readonly #finders = new Map<string, PhraseFinder>();

  *checkSlug({ pages }: CheckedSlug, { content, official }: CheckedSite): Generator<Problem> {
    for (const page of pages) {
      if (!isForChildren(page.entry)) continue;
      const { file, locale } = page.entry;
      let finder = this.#finders.get(locale);
      if (!finder) {
        const own = content.locales.find((candidate) => candidate.locale === locale);
        const phrases = own?.pushing.phrases ?? [];
        if (phrases.length === 0 && official.some((candidate) => candidate.locale === locale)) {
          const remedy = 'list what apps say in this language to push a child on';
          const listFile = `${content.label}/${locale}/pushing.json`;
          yield { file: listFile, line: 1, message: 'no phrases that push', remedy };
        }
        finder = new PhraseFinder(phrases);
        this.#finders.set(locale, finder);
      }
      const parts = [...frontMatterText(page), ...blockText(walkPage(page.tree), ownText)];
      for (const { text, line } of parts) {
        for (const phrase of finder.find(text.replace(quotation, ' '))) {
          const message = `“${phrase}” pushes a child`;
          const remedy =
            'say it without hurry, reward or score; the words of others stand in quotation marks';
          yield { file, line, message, remedy };
        }
      }
    }
  }
}
