import type { Message, PluralCategory } from '../content-model/ui.ts';

/** What a sentence about a search may name. */
export type Spoken = {
  readonly query?: string;
  readonly correction?: string;
  /** Chooses the plural form. */
  readonly count?: number;
};

/** Says sentences in one language: `intl` is the tag for plural forms and digits. */
export function createSpeaker(intl: string): (message: Message, spoken?: Spoken) => string {
  const plurals = new Intl.PluralRules(intl);
  const numbers = new Intl.NumberFormat(intl);
  return (message, { query = '', correction = '', count = 0 } = {}) => {
    const sentence =
      typeof message === 'string'
        ? message
        : (message[plurals.select(count) as PluralCategory] ?? message.other);
    const values = new Map([
      ['query', query],
      ['correction', correction],
      ['count', numbers.format(count)],
    ]);
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
  };
}
