import type { Problem } from '../../../src/blocks/types.ts';
import { type Message, pluralCategories } from '../../../src/content-model/ui.ts';
import { type JsonSource, openJsonSource } from '../json-source.ts';
import { subtract } from '../multiset.ts';
import type { CheckedSite, Rule } from '../rule.ts';

function listPlaceholders(sentence: string): readonly string[] {
  return [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();
}

/** The forms of a language, always in the same order. */
function listForms(rules: Intl.PluralRules): readonly string[] {
  const own = rules.resolvedOptions().pluralCategories;
  return pluralCategories.filter((category) => own.includes(category));
}

/** Categories that one number alone takes, such as "one" in English: its form may spell it out. */
function listSingleCategories(rules: Intl.PluralRules): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (let number = 0; number <= 200; number++) {
    const category = rules.select(number);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([category]) => category));
}

type Site = Pick<CheckedSite, 'content' | 'source'>;
type Place = { readonly file: string; readonly line: number };

/**
 * Every language has the interface strings of the source locale, with the same placeholders and the
 * plural forms of the language. Source of the forms: Unicode CLDR plural rules, through Intl.
 */
export class StringParity implements Rule {
  readonly name = 'string parity';

  *checkSite({ content, source }: Site): Generator<Problem> {
    const original = openJsonSource(content, `${source.locale}/ui.json`);
    for (const { locale, info, ui } of content.locales) {
      const own = openJsonSource(content, `${locale}/ui.json`);
      const rules = new Intl.PluralRules(info.lang);
      yield* this.#checkKeys(Object.keys(ui), Object.keys(source.ui), own, original);
      for (const [key, message] of Object.entries(ui)) {
        const place = { file: own.file, line: own.lineOf([key]) };
        if (typeof message !== 'string') yield* this.#checkForms(key, message, rules, place);
        const pattern = source.ui[key];
        if (pattern === undefined || locale === source.locale) continue;
        yield* this.#compare(key, message, pattern, rules, place);
      }
    }
  }

  *#checkKeys(
    keys: readonly string[],
    originalKeys: readonly string[],
    own: JsonSource,
    original: JsonSource,
  ): Generator<Problem> {
    for (const key of subtract(originalKeys, keys)) {
      const remedy = `translate it from ${original.file}:${original.lineOf([key])}`;
      yield { file: own.file, line: 1, message: `string ${key} is missing`, remedy };
    }
    for (const key of subtract(keys, originalKeys)) {
      const remedy = `remove it, or add it to ${original.file}`;
      yield {
        file: own.file,
        line: own.lineOf([key]),
        message: `string ${key} is unknown`,
        remedy,
      };
    }
  }

  *#checkForms(
    key: string,
    message: Exclude<Message, string>,
    rules: Intl.PluralRules,
    place: Place,
  ): Generator<Problem> {
    const forms = listForms(rules);
    const remedy = `this language has: ${forms.join(', ')}`;
    for (const form of subtract(forms, Object.keys(message))) {
      yield { ...place, message: `string ${key} lacks the plural form ${form}`, remedy };
    }
    for (const form of subtract(Object.keys(message), forms)) {
      yield { ...place, message: `string ${key} has an unused plural form ${form}`, remedy };
    }
  }

  *#compare(
    key: string,
    message: Message,
    original: Message,
    rules: Intl.PluralRules,
    place: Place,
  ): Generator<Problem> {
    if (typeof message === 'string' || typeof original === 'string') {
      if (typeof message !== typeof original) {
        const isPlural = typeof original !== 'string';
        yield {
          ...place,
          message: `string ${key} is ${isPlural ? 'one sentence' : 'given in plural forms'}`,
          remedy: isPlural
            ? `write an object with: ${listForms(rules).join(', ')}`
            : 'write one sentence in quotes',
        };
      } else yield* this.#comparePlaceholders(key, String(message), String(original), [], place);
      return;
    }
    const singles = listSingleCategories(rules);
    for (const [form, sentence = ''] of Object.entries(message)) {
      const optional = singles.has(form) ? ['{count}'] : [];
      const name = `${key}.${form}`;
      yield* this.#comparePlaceholders(name, sentence, original.other, optional, place);
    }
  }

  *#comparePlaceholders(
    name: string,
    sentence: string,
    original: string,
    optional: readonly string[],
    place: Place,
  ): Generator<Problem> {
    const own = listPlaceholders(sentence);
    const wanted = listPlaceholders(original);
    for (const placeholder of subtract(wanted, [...own, ...optional])) {
      const remedy = 'put it where the value belongs in the sentence';
      yield { ...place, message: `string ${name} has lost ${placeholder}`, remedy };
    }
    for (const placeholder of subtract(own, wanted)) {
      const known = wanted.length > 0 ? `use: ${wanted.join(', ')}` : 'remove it';
      yield { ...place, message: `string ${name} has an unknown ${placeholder}`, remedy: known };
    }
  }
}
