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

/**
 * Whether who reads a page might take a known number for one to call. Elsewhere three digits are a
 * resolution, a circular or a count of countries.
 */
function mightBeCalled(
  digits: string,
  { layout, sensitive, audience }: Pick<FrontMatter, 'layout' | 'sensitive' | 'audience'>,
): boolean {
  if (digits.length >= 5) return true;
  if (digits.length < 3) return false;
  if (layout === 'help' || sensitive) return true;
  return audience.every((reader) => ['children', 'parents'].includes(reader)) && !isRound(digits);
}

function listShown({ helplines }: Content): ReadonlySet<string> {
  return new Set(
    helplines.flatMap(({ phone, services }) =>
      [phone ?? '', ...(services ?? []).map(({ number }) => number)].map(digitsOf),
    ),
  );
}

function* findNumbers(parts: readonly TextPart[], isTaken: (digits: string) => boolean) {
  for (const { text, line } of parts) {
    for (const [run] of text.matchAll(digitRun)) {
      const digits = digitsOf(run);
      const hasForm = run.startsWith('+') || (digits.length >= 7 && !thousands.test(run));
      if (day.test(run) || (!isTaken(digits) && !hasForm)) continue;
      const message = `${run} looks like a phone number`;
      const remedy =
        'link to the page of its country instead, /help/ke/: numbers come from helplines.json alone';
      yield { line, message, remedy };
    }
  }
}

/**
 * No text holds a phone number: all come from `helplines.json`, where it is seen who attests them
 * (issue 7). A long number is found by its form, a short one because the data has it.
 */
export class PhoneNumbers implements Rule {
  readonly name = 'phone-numbers';

  *checkSite({ content }: CheckedSite): Generator<Problem> {
    const known = listShown(content);
    for (const { locale, ui, definitions } of content.locales) {
      const strings = Object.values(ui).flatMap((message) =>
        typeof message === 'string' ? message : Object.values(message),
      );
      // A definition may name a resolution of three digits, a string of the frame has no reason to.
      const texts = [
        ['ui.json', strings, 3],
        ['definitions.json', Object.values(definitions), 4],
      ] as const;
      for (const [name, list, fewest] of texts) {
        const file = `${content.label}/${locale}/${name}`;
        const parts = list.map((text = '') => ({ text, line: 1 }));
        const isTaken = (digits: string): boolean => digits.length >= fewest && known.has(digits);
        for (const problem of findNumbers(parts, isTaken)) yield { file, ...problem };
      }
    }
  }

  *checkSlug({ pages }: CheckedSlug, { content }: CheckedSite): Generator<Problem> {
    const known = listShown(content);
    for (const page of pages) {
      const { file, frontMatter } = page.entry;
      const parts = [...frontMatterText(page), ...blockText(walkPage(page.tree), ownText)];
      const isTaken = (digits: string): boolean =>
        known.has(digits) && mightBeCalled(digits, frontMatter);
      for (const problem of findNumbers(parts, isTaken)) yield { file, ...problem };
    }
  }
}
