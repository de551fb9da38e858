import { digitsOf, foldDigits } from '../../src/helplines/digits.ts';

type Span = { readonly start: number; readonly end: number };

/** A number of three or four digits that stands by itself, and the text around it. */
export type ShortNumber = {
  readonly digits: string;
  readonly before: string;
  readonly after: string;
};

/** Whether digits are a number to call. */
type Numbers = { has(digits: string): boolean };

export type PhoneSearch = {
  /** Digits of the numbers of the data set. */
  readonly known: Numbers;
  /** Whether a short number that is known is one to call here, and counts or names nothing. */
  readonly isCalled: (number: ShortNumber) => boolean;
};

const year = String.raw`(?:1[89]|20)\d\d`;
const month = '(?:0?[1-9]|1[0-2])';
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const time = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
const moment = [
  String.raw`${year}([-./])${month}\1${day}`,
  String.raw`${day}([-./])${month}\2${year}`,
  String.raw`${month}([-./])${day}\3${year}`,
  `${month}[-./]${year}`,
  String.raw`${time}\s?\p{Pd}\s?${time}`,
].join('|');

/** Days, times and years as they are written in figures, addresses, and names of articles (DOI). */
const certainly: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d[-./]?)(?:${moment})(?![-./]?\d)|\(${year}\)`, 'gu'),
  /\b(?:https?:\/\/|www\.|10\.\d{4,}\/)[!-~]+|[\w.+-]+@[\w.-]+/gi,
];
/** Amounts with commas: told to the last unit below a hundred million, and round. */
const amounts =
  /(?<!\d[,.]?)(?:[1-9]\d?(?:[,٬'’]\d{3}){2,}|[1-9]\d{0,2}(?:[,٬'’]\d{3})*[,٬'’]000)(?!,?\d)/g;
/** Thousands in groups, which hold no short number. */
const thousands = /(?<!\d[,.]?)[1-9]\d{0,2}(?:(?: \d{3})+|(?:\.\d{3})+|[,٬'’]\d{3})(?!,?\d)/g;

/** Stands for each character of what is no number to call: one of no meaning, which joins no digits. */
const blank = '\ue000';

function hide(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (rest, pattern) => rest.replace(pattern, ({ length }) => blank.repeat(length)),
    text,
  );
}

const isYear = (digits: string): boolean => new RegExp(`^${year}$`).test(digits);

/**
 * Thousands in groups of three, which could be a phone number as well. With nine digits they are an
 * amount only when it is round: nobody counts a hundred million to the last unit, and 800 123 456 is
 * how numbers free of charge are written.
 */
function isAmount(run: string): boolean {
  if (!/^[1-9]\d{0,2}(?:(?:\s\d{3})+|(?:\.\d{3})+)$/.test(run)) return false;
  return run.endsWith('000') || digitsOf(run).length < 9;
}

/** From one year or amount to a higher one; with a hyphen years alone, as it stands in numbers too. */
function isRange(run: string): boolean {
  const [from = '', to = '', ...more] = run.split(/\p{Pd}/u);
  if (more.length > 0 || Number(digitsOf(from)) >= Number(digitsOf(to))) return false;
  if (isYear(from) && isYear(to)) return true;
  return /[–—]/.test(run) && [from, to].every((part) => /^\d{1,4}$/.test(part) || isAmount(part));
}

/** A zero in front, as of an area or of calls free of charge: 0800/121213, 06 24 40 58 89. */
function beginsWithZero(run: string): boolean {
  const [first = '', second = '', ...more] = run.match(/\d+/g) ?? [];
  if (first === '0') return second.length >= 3 && !run.includes('0.');
  return first.startsWith('0') && (first.length > 2 || second.length >= 6 || more.length >= 2);
}

/** Whether digits have a form that only phone numbers have, whatever parts them. */
function hasPhoneForm(run: string): boolean {
  if (/^\+\d/.test(run)) return true;
  if (digitsOf(run).length < 7) return false;
  const hasArea = /^\(\d{2,4}\) ?\d{3}/.test(run);
  const hasThreeParts = /^\d{3,}([/·•])\d{3,}(?:\1\d{3,})+$/.test(run);
  return run.startsWith('+') || beginsWithZero(run) || hasArea || hasThreeParts;
}

/** Whether digits with one sign between their groups are too many for anything else. */
const isLong = (run: string): boolean =>
  digitsOf(run).length >= 7 && !isAmount(run) && !isRange(run);

/** Digits of a name in capitals such as COP-IND-1011121 or BDT/DNS/DGS/112, or before a unit. */
const isInName = (before: string, after: string): boolean =>
  /\p{Lu}[\p{Lu}\d/_-]*$/u.test(before) || /^\p{sc=Latin}/u.test(after);

const loosely = /(?:(?<!\p{L})\+ ?)?\(?\d+(?:[\s\p{Pd}.·•‧∙⋅/⁄()_~]{1,3}\d+)*/gu;
/** Where a number may begin in a run: not with the last group of 10 000. */
const beginning = /(?:\+ ?)?\(?(?<!\d)(?!(?<=\d[\s.])\d{3}(?!\d))\d+/g;
const closely = /\d+(?:[\s\p{Pd}.·]\d+)*/gu;

/** Numbers that are found by their form, whoever has them. */
function* listByForm(folded: string): Generator<Span> {
  const text = hide(folded, [...certainly, amounts]);
  for (const { 0: run, index } of text.matchAll(loosely)) {
    const starts = [...run.matchAll(beginning)].map((group) => group.index);
    const start = starts.find((from) => hasPhoneForm(run.slice(from)));
    if (start !== undefined) yield { start: index + start, end: index + run.length };
  }
  for (const { 0: run, index } of text.matchAll(closely)) {
    const end = index + run.length;
    if (isLong(run) && !isInName(text.slice(0, index), text.slice(end)))
      yield { start: index, end };
  }
}

/** Signs that part the digits of one number; others, and a point at the end of a sentence, may part two. */
const withinNumber = /^(?!.*\.\s)[\s\p{Pd}.·•‧∙⋅/⁄()[\]_~]+$/u;
const shortest = 5;

/**
 * Numbers that the data has, from five digits on: in one piece or in several, which have three digits
 * each where a comma or the like may part two numbers.
 */
function* listKnown(folded: string, known: Numbers): Generator<Span> {
  const text = hide(folded, [amounts]);
  for (const chain of text.matchAll(/\d+(?:[^\p{L}\p{N}\ue000]{1,4}\d+)*/gu)) {
    const groups = [...chain[0].matchAll(/\d+/g)];
    for (const [first, { index: from }] of groups.entries()) {
      for (const { 0: last, index } of groups.slice(first)) {
        const run = chain[0].slice(from, index + last.length);
        const digits = digitsOf(run);
        const gaps = run.match(/\D+/g) ?? [];
        const isOne =
          gaps.every((gap) => withinNumber.test(gap)) || !/(?<!\d)\d\d?(?!\d)/.test(run);
        if (digits.length < shortest || !known.has(digits) || !isOne) continue;
        yield { start: chain.index + from, end: chain.index + from + run.length };
      }
    }
  }
}

/** Joins digits to what stands before or behind them: decimals, ranges, versions. */
const joinedBefore = /\d[\p{Pd}:٫]$|(?<!\d)\d{1,2}[.,]$/u;
const joinedAfter = /^[\p{Pd}:٫]\d|^[.,]\d{1,2}(?!\d)/u;

/** Short numbers that the data has, digit by digit too: 9-1-1. */
function* listShort(folded: string, { known, isCalled }: PhoneSearch): Generator<Span> {
  const text = hide(folded, [...certainly, amounts, thousands]);
  const isKnown = (digits = ''): boolean => digits.length < shortest && known.has(digits);
  const byDigit = /(?<!\d[\s\p{Pd}.,:/·]?)\d([\s\p{Pd}·])\d(?:\1\d){1,2}(?![\s\p{Pd}.,:/·]?\d)/gu;
  const whole = /(?<!\d)\d{3,4}(?!\d)/g;
  for (const { 0: run, index } of [...text.matchAll(whole), ...text.matchAll(byDigit)]) {
    const number = {
      digits: digitsOf(run),
      before: text.slice(0, index),
      after: text.slice(index + run.length),
    };
    const { digits, before, after } = number;
    if (!isKnown(digits) || isInName(before, after)) continue;
    if (joinedBefore.test(before) || joinedAfter.test(after)) continue;
    const neighbours = [/(\d+)\/$/.exec(before)?.[1], /^\/(\d+)/.exec(after)?.[1]];
    if (neighbours.some((neighbour) => neighbour !== undefined && !isKnown(neighbour))) continue;
    if (isCalled(number)) yield { start: index, end: index + run.length };
  }
}

/** Folding joins these to the digits behind them: with a comma they would be thousands. */
const joining = /[，№℡]/g;

/**
 * What is taken for a phone number in a text, each as it stands there with its digits as 0 to 9: by its
 * form, or because the data has it. Numbers in words, such as “one one six”, are not looked for: they
 * cannot be told from prose.
 */
export function findPhoneNumbers(text: string, search: PhoneSearch): readonly string[] {
  if (!/\p{N}/u.test(text)) return [];
  const folded = foldDigits(text.replace(joining, '$& ').replaceAll('−', '–'));
  const spans = [
    ...listByForm(folded),
    ...listKnown(folded, search.known),
    ...listShort(folded, search),
  ];
  const found: Span[] = [];
  for (const span of spans) {
    if (!found.some(({ start, end }) => span.start < end && start < span.end)) found.push(span);
  }
  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => folded.slice(start, end));
}
