import type { Problem } from '../../../src/blocks/types.ts';
import type { Content } from '../../../src/catalog/types.ts';
import type { FrontMatter } from '../../../src/content-model/page.ts';
import { blockText, frontMatterText, ownText, type TextPart, walkPage } from '../page-text.ts';
import type { CheckedSite, CheckedSlug, Rule } from '../rule.ts';

/** Digits that belong together, as a phone number is written; not inside an id or an address. */
const digitRun = /(?<![\w./-])\+?\d+(?:[ \u00a0\u202f.-]\d+)*(?![\w/-]|\.\w)/gu;
const thousands = /^\d{1,3}(?:[ \u00a0\u202f.]\d{3})+$/u;
const day = /^\d{4}-\d{2}-\d{2}$|^\d{1,2}\.\d{1,2}\.\d{4}$/;
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A hundred of something, which is the number of the police in some countries too. */
const isRound = (digits: string): boolean => /^[1-9]00$/.test(digits);

/** Whether who reads this might take a short number for one to call. */
function isForHelp({ layout, sensitive, audience }: FrontMatter): boolean {
  const isForFamilies = audience.every((reader) => ['children', 'parents'].includes(reader));
  return layout === 'help' || sensitive || isForFamilies;
}

function listShown({ helplines }: Content): ReadonlySet<string> {
  return new Set(
    helplines.flatMap(({ phone, services }) =>
      [phone ?? '', ...(services ?? []).map(({ number }) => number)].map(digitsOf),
    ),
  );
}

/**
 * No text holds a phone number: all come from `helplines.json`, where it is seen who attests them
 * (issue 7). A long number is found by its form, a short one because the data has it.
 */
export class PhoneNumbers implements Rule {
  readonly name = 'phone-numbers';

  *#find(parts: readonly TextPart[], known: ReadonlySet<string>, fewest: number) {
    for (const { text, line } of parts) {
      for (const [run] of text.matchAll(digitRun)) {
        const digits = digitsOf(run);
        const isKnown = digits.length >= fewest && known.has(digits) && !isRound(digits);
        const hasForm = run.startsWith('+') || (digits.length >= 7 && !thousands.test(run));
        if (day.test(run) || (!isKnown && !hasForm)) continue;
        const message = `${run} looks like a phone number`;
        const remedy =
          'link to the page of its country instead, /help/ke/: numbers come from helplines.json alone';
        yield { line, message, remedy };
      }
    }
  }

  *checkSite({ content }: CheckedSite): Generator<Problem> {
    const known = listShown(content);
    for (const { locale, ui } of content.locales) {
      const parts = Object.values(ui)
        .flatMap((message) => (typeof message === 'string' ? message : Object.values(message)))
        .map((text = '') => ({ text, line: 1 }));
      const file = `${content.label}/${locale}/ui.json`;
      for (const problem of this.#find(parts, known, 3)) yield { file, ...problem };
    }
  }

  *checkSlug({ pages }: CheckedSlug, { content }: CheckedSite): Generator<Problem> {
    const known = listShown(content);
    for (const page of pages) {
      const { file, frontMatter } = page.entry;
      const parts = [...frontMatterText(page), ...blockText(walkPage(page.tree), ownText)];
      // Elsewhere three digits are a resolution, a circular or a count of countries.
      const fewest = isForHelp(frontMatter) ? 3 : 5;
      for (const problem of this.#find(parts, known, fewest)) yield { file, ...problem };
    }
  }
}
