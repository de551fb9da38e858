import { textOfInlines } from '../../../src/blocks/text.ts';
import type { Block, Inline, Problem } from '../../../src/blocks/types.ts';
import type { Content, LocaleContent } from '../../../src/catalog/types.ts';
import type { FrontMatter } from '../../../src/content-model/page.ts';
import { digitsOf, foldDigits } from '../../../src/helplines/digits.ts';
import { findComponentRule } from '../../../src/mdx/components.ts';
import { openJsonSource } from '../json-source.ts';
import { blockText, fieldLine, frontMatterText, type TextPart, walkPage } from '../page-text.ts';
import { findPhoneNumbers, type PhoneSearch, type ShortNumber } from '../phone-form.ts';
import type { CheckedPage, CheckedSite, CheckedSlug, Rule } from '../rule.ts';

type IsCalled = PhoneSearch['isCalled'];

/** What the data set and the sources say of numbers. */
type Numbers = {
  readonly known: ReadonlySet<string>;
  /** Number of a document, such as a resolution → the titles that name it, in every language. */
  readonly documents: ReadonlyMap<string, string>;
};

/** Every number of the data, also those that nobody attests or that are not shown. */
function listKnown({ helplines }: Content): ReadonlySet<string> {
  const numbers = helplines.flatMap(({ phone, sms, services }) => [
    phone ?? '',
    sms ?? '',
    ...(services ?? []).map(({ number }) => number),
  ]);
  return new Set(numbers.map(digitsOf));
}

function listDocuments({ sources }: Content): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  for (const { titles } of sources.values()) {
    const names = foldDigits(Object.values(titles).join('\n')).toLowerCase();
    for (const number of new Set(names.match(/(?<!\d)\d{3,4}(?!\d)/g))) {
      documents.set(number, `${documents.get(number) ?? ''}\n${names}`);
    }
  }
  return documents;
}

/** A hundred of something, which is the number of the police in some countries too. */
const isRound = (digits: string): boolean => /^[1-9]00$/.test(digits);
const isYear = (digits: string): boolean => /^(?:1[89]|20)\d\d$/.test(digits);

/** Whether nothing follows that a number could count: “110 people”, “110人”, “110 %”, “110 « j’aime »”. */
const endsPhrase = ({ after }: ShortNumber): boolean =>
  !/^\s?(?:[\p{Pi}„]?\s?\p{L}|[\p{Sc}%‰°+]|\p{Pd}\p{L})/u.test(after);

/** Whether the word before it stands in the title of a document of that number: Resolution 179. */
function isOfDocument({ digits, before }: ShortNumber, { documents }: Numbers): boolean {
  // Its first letters alone, as the ending of a word may be another in a sentence.
  const word = before
    .match(/\p{L}+/gu)
    ?.at(-1)
    ?.slice(0, 4)
    .toLowerCase();
  return word !== undefined && (documents.get(digits)?.includes(word) ?? false);
}

const isCalledAnywhere: IsCalled = () => true;

/** Where somebody looks for help, every short number is taken for one to call, known or not. */
const anyNumber = { has: (digits: string) => /^\d{3,6}$/.test(digits) && !isYear(digits) };

/** Where children read, and who cares for them: only what is round may count something. */
const isCalledByReaders: IsCalled = (number) => !isRound(number.digits) || endsPhrase(number);

/**
 * Elsewhere most numbers of three digits are resolutions, circulars and counts of people. What is called
 * ends a phrase, is neither round nor a year, and is the number of no document.
 */
const isCalledElsewhere =
  (numbers: Numbers): IsCalled =>
  (number) =>
    endsPhrase(number) &&
    !isRound(number.digits) &&
    !isYear(number.digits) &&
    !isOfDocument(number, numbers);

/** A definition may name a resolution, and no number of four digits. */
const isCalledInDefinition =
  (numbers: Numbers): IsCalled =>
  (number) =>
    number.digits.length > 3 || isCalledElsewhere(numbers)(number);

const readers: readonly string[] = ['children', 'parents', 'educators'];

/** Which short numbers are taken for one to call on a page. */
function chooseForPage(page: FrontMatter, numbers: Numbers): IsCalled {
  if (page.layout === 'help' || page.sensitive) return isCalledAnywhere;
  const isDoor = page.layout === 'home' || page.layout === 'missing';
  const isForReaders = page.audience.some((audience) => readers.includes(audience));
  return isDoor || isForReaders ? isCalledByReaders : isCalledElsewhere(numbers);
}

/** The names of notes are shown where they are referred to. */
function readNoteNames(run: readonly Inline[]): string {
  return run
    .map((inline) => {
      if (inline.type === 'note') return ` ${inline.id} `;
      return 'children' in inline ? readNoteNames(inline.children) : textOfInlines([inline]);
    })
    .join('');
}

/** So many that no number goes on behind them. */
const gap = '\n'.repeat(8);

/** The words of a run, those in other languages too; with notes in it, once without their names. */
function readRun(run: readonly Inline[]): string {
  const words = textOfInlines(run);
  const withNames = readNoteNames(run);
  return words === withNames ? words : `${words}${gap}${withNames}`;
}

/** Attributes that are shown as an editor writes them, such as the reference of a document. */
function* listReferences(block: Block): Generator<TextPart> {
  if (block.type !== 'component') return;
  const rule = findComponentRule(block.name);
  for (const [name, text] of Object.entries(block.attributes)) {
    const attribute = rule?.attributes[name];
    const isFree = attribute?.kind === 'token' && attribute.values === undefined;
    if (isFree) yield { text, line: block.line };
  }
}

function* listParts(page: CheckedPage): Generator<TextPart> {
  yield* frontMatterText(page);
  const { reviewedBy = '' } = page.entry.frontMatter;
  yield { text: reviewedBy, line: fieldLine(page, 'reviewedBy') };
  yield* blockText(walkPage(page.tree), readRun);
  for (const block of walkPage(page.tree)) yield* listReferences(block);
}

/** A text of a JSON file, and where it stands. */
type JsonText = { readonly path: readonly PropertyKey[]; readonly text: string };
type JsonTexts = {
  /** Path of the file within the content. */
  readonly name: string;
  readonly texts: Iterable<JsonText>;
  readonly isCalled: IsCalled;
};

/** Every text in a value that was read from JSON. */
function* walkTexts(value: unknown, path: readonly PropertyKey[] = []): Generator<JsonText> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null) return;
  // An array's keys would be strings, which are no place in the file.
  const parts = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, part] of parts) yield* walkTexts(part, [...path, key]);
}

function listOfLocale(
  { locale, info, ui, definitions, search }: LocaleContent,
  numbers: Numbers,
): readonly JsonTexts[] {
  const list = (name: string, value: unknown, isCalled = isCalledAnywhere): JsonTexts => ({
    name: `${locale}/${name}`,
    texts: walkTexts(value),
    isCalled,
  });
  return [
    list('locale.json', { label: info.label }),
    list('ui.json', ui),
    list('definitions.json', definitions, isCalledInDefinition(numbers)),
    list('search.json', { synonyms: search.synonyms }),
  ];
}

function listOfSite({ site, sources, terms }: Content, numbers: Numbers): readonly JsonTexts[] {
  const titles = [...sources.values()].map((source) => ({ titles: source.titles }));
  const publishers = [...sources.values()].map(({ publisher }) => ({ publisher }));
  const labels = terms.map((term) => ({ labels: term.labels }));
  return [
    {
      name: 'site.json',
      texts: walkTexts({ publisher: { names: site.publisher.names } }),
      isCalled: isCalledAnywhere,
    },
    { name: 'sources.json', texts: walkTexts(titles), isCalled: isCalledElsewhere(numbers) },
    { name: 'sources.json', texts: walkTexts(publishers), isCalled: isCalledAnywhere },
    { name: 'terms.json', texts: walkTexts(labels), isCalled: isCalledAnywhere },
  ];
}

const remedy =
  'link to the page of its country instead, /help/ke/: numbers come from helplines.json alone';

/** A count of nine digits has the form of a number. */
const remedyOf = (number: string): string =>
  /^[1-9]\d{0,2}(?:\D\d{3})+$/.test(number) ? `${remedy}; round it if it is a count` : remedy;

/**
 * No text holds a phone number: all come from `helplines.json`, where it is seen who attests them
 * (issue 7). A long number is found by its form, a short one because the data has it, whoever attests
 * it there; `../phone-form.ts` says how. Numbers in words, such as “one one six”, are not looked for.
 * The names of lines in `<locale>/helplines.json` have a rule of their own.
 */
export class PhoneNumbers implements Rule {
  readonly name = 'phone-numbers';
  #numbers: Numbers = { known: new Set(), documents: new Map() };

  *checkSite({ content }: CheckedSite): Generator<Problem> {
    this.#numbers = { known: listKnown(content), documents: listDocuments(content) };
    const ofLocales = content.locales.flatMap((locale) => listOfLocale(locale, this.#numbers));
    for (const { name, texts, isCalled } of [...listOfSite(content, this.#numbers), ...ofLocales]) {
      const { file, lineOf } = openJsonSource(content, name);
      for (const { path, text } of texts) {
        for (const number of findPhoneNumbers(text, { known: this.#numbers.known, isCalled })) {
          const message = `${number} looks like a phone number, in ${path.map(String).join('.')}`;
          yield { file, line: lineOf(path), message, remedy: remedyOf(number) };
        }
      }
    }
  }

  *checkSlug({ pages }: CheckedSlug): Generator<Problem> {
    for (const page of pages) {
      const { file, frontMatter } = page.entry;
      const isCalled = chooseForPage(frontMatter, this.#numbers);
      for (const { text, line } of listParts(page)) {
        const known = isCalled === isCalledAnywhere ? anyNumber : this.#numbers.known;
        const found = [known, this.#numbers.known].flatMap((numbers) =>
          findPhoneNumbers(text, { known: numbers, isCalled }),
        );
        for (const number of new Set(found)) {
          const message = `${number} looks like a phone number`;
          yield { file, line, message, remedy: remedyOf(number) };
        }
      }
    }
  }
}
