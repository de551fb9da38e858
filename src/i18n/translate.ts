import type { LocaleInfo } from '../content-model/locale.ts';
import type { Message, PluralCategory, UiStrings } from '../content-model/ui.ts';
import type { UiKey } from './keys.generated.ts';

export type Parameters = Readonly<Record<string, string | number>>;

/** The sentences and formats of one language. */
export type Translator = {
  /** A sentence with its `{placeholders}` filled. Throws when the key does not exist. */
  readonly translate: (key: UiKey, parameters?: Parameters) => string;
  /** The sentence for a count, in the plural form of the language; `{count}` is filled. */
  readonly translateCount: (key: UiKey, count: number) => string;
  readonly formatNumber: (value: number) => string;
  /** A day given as `YYYY-MM-DD`, written out. */
  readonly formatDay: (day: string) => string;
  /** Things of one kind, parted as the language parts them: some put nothing between bare units. */
  readonly formatList: (items: readonly string[]) => string;
  /** The plural forms of a counted sentence, for a script to choose from. */
  readonly messageOf: (key: UiKey) => Message;
};

function fill(sentence: string, parameters: Parameters): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** Makes the translator of a language from its strings (`ui.json`) and its formats. */
export function createTranslator(ui: UiStrings, info: LocaleInfo): Translator {
  const plurals = new Intl.PluralRules(info.intl);
  const numbers = new Intl.NumberFormat(info.intl);
  const days = new Intl.DateTimeFormat(info.intl, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(info.intl);

  const messageOf = (key: UiKey): Message => {
    const message = ui[key];
    if (message === undefined) throw new Error(`no interface string "${key}" in ${info.lang}`);
    return message;
  };
  const choose = (message: Message, count: number): string =>
    typeof message === 'string'
      ? message
      : (message[plurals.select(count) as PluralCategory] ?? message.other);

  return {
    messageOf,
    translate: (key, parameters = {}) => fill(choose(messageOf(key), 0), parameters),
    translateCount: (key, count) =>
      fill(choose(messageOf(key), count), { count: numbers.format(count) }),
    formatNumber: (value) => numbers.format(value),
    formatList: (items) => lists.format(items),
    formatDay: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  };
}
