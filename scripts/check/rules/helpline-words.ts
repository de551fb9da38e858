import type { Problem } from '../../../src/blocks/types.ts';
import type { Content, LocaleContent } from '../../../src/catalog/types.ts';
import { holdsNoOtherNumber } from '../../../src/helplines/digits.ts';
import { type Line, listCountries, selectHelp } from '../../../src/helplines/select.ts';
import { type JsonSource, openJsonSource } from '../json-source.ts';
import type { CheckedSite, Rule } from '../rule.ts';

const fileName = 'helplines.json';

/** What of the data needs words: lines by id, and emergency numbers that hold in a part of a country. */
type Needed = {
  readonly lines: ReadonlyMap<string, Line>;
  /** Keys as they stand in the file: code of the country, number. */
  readonly areas: readonly (readonly [country: string, number: string])[];
};

function listNeeded({ helplines }: Content): Needed {
  const help = listCountries(helplines).map((country) => selectHelp(helplines, country));
  return {
    lines: new Map(help.flatMap(({ lines }) => lines.map((line) => [line.id, line] as const))),
    areas: help.flatMap(({ country, emergency }) =>
      emergency
        .filter(({ isInPartOnly }) => isInPartOnly)
        .map(({ phone }) => [country, phone.shown] as const),
    ),
  };
}

/**
 * Every line that a page shows has a name in every official language, and says whom it is for where
 * the source locale does. No name brings in another number than the one that is attested (issue 7).
 */
export class HelplineWords implements Rule {
  readonly name = 'helpline words';

  *checkSite({ content, source, official }: CheckedSite): Generator<Problem> {
    const needed = listNeeded(content);
    const original = openJsonSource(content, `${source.locale}/${fileName}`);
    for (const locale of content.locales) {
      const own = openJsonSource(content, `${locale.locale}/${fileName}`);
      if (official.includes(locale)) {
        yield* this.#findMissing(locale, source, needed, own, original);
        yield* this.#findMissingAreas(locale, needed, own);
      }
      yield* this.#judge(locale, needed, own);
    }
  }

  *#findMissing(
    { locale, helplineWords }: LocaleContent,
    source: LocaleContent,
    { lines }: Needed,
    own: JsonSource,
    original: JsonSource,
  ): Generator<Problem> {
    for (const { id, isInPartOnly } of lines.values()) {
      const words = helplineWords.lines[id];
      const place = { file: own.file, line: own.lineOf(['lines', id]) };
      const from = `${original.file}:${original.lineOf(['lines', id])}`;
      const isSource = locale === source.locale;
      if (!words) {
        const message = `line ${id} has no name`;
        const remedy = isSource ? 'write who answers' : `write it from ${from}`;
        yield { ...place, message, remedy };
      } else if (isSource && isInPartOnly && words.limit === undefined) {
        const message = `line ${id} does not say for whom it is`;
        yield { ...place, message, remedy: 'name the place or the people in "limit"' };
      } else if (
        (words.limit === undefined) !==
        (source.helplineWords.lines[id]?.limit === undefined)
      ) {
        const message = `line ${id} ${words.limit === undefined ? 'lacks its' : 'has a'} "limit"`;
        yield { ...place, message, remedy: `follow ${from}` };
      }
    }
  }

  *#findMissingAreas(
    { helplineWords }: LocaleContent,
    { areas }: Needed,
    { file, lineOf }: JsonSource,
  ): Generator<Problem> {
    for (const [country, number] of areas) {
      if (helplineWords.emergency[country]?.[number] !== undefined) continue;
      const message = `emergency number ${number} of ${country} does not say where it holds`;
      const remedy = `name the places under "emergency", "${country}", "${number}"`;
      yield { file, line: lineOf(['emergency', country]), message, remedy };
    }
  }

  *#judge({ helplineWords }: LocaleContent, needed: Needed, own: JsonSource): Generator<Problem> {
    const { file, lineOf } = own;
    const areas = new Set(needed.areas.map(([country, number]) => `${country} ${number}`));
    const known = [...needed.lines.values()];
    for (const [id, { name, limit = '' }] of Object.entries(helplineWords.lines)) {
      const shown = known.find((line) => line.id === id);
      const line = lineOf(['lines', id]);
      if (!shown) {
        const remedy = 'remove it, or look for its id in content/helplines.json';
        yield { file, line, message: `no page shows a line ${id}`, remedy };
      } else if (!holdsNoOtherNumber(`${name} ${limit}`, shown.phone?.shown ?? '')) {
        const message = `line ${id} has a number in its words that is not its own`;
        const remedy = 'leave it out: numbers come from content/helplines.json alone';
        yield { file, line, message, remedy };
      }
    }
    for (const [country, numbers] of Object.entries(helplineWords.emergency)) {
      for (const [number, words] of Object.entries(numbers)) {
        const line = lineOf(['emergency', country, number]);
        if (!areas.has(`${country} ${number}`)) {
          const message = `${number} is no emergency number of a part of ${country}`;
          yield { file, line, message, remedy: 'remove it' };
        } else if (!holdsNoOtherNumber(words, number)) {
          const message = `the area of ${number} has another number in its words`;
          const remedy = 'leave it out: numbers come from content/helplines.json alone';
          yield { file, line, message, remedy };
        }
      }
    }
  }
}
