import type { Problem } from '../../../src/blocks/types.ts';
import type { LocaleContent } from '../../../src/catalog/types.ts';
import { type TextMeasure, textMeasures } from '../../../src/content-model/readability.ts';
import { chooseBudget, isAbove, judgeLevel, type Level } from '../../../src/readability/judge.ts';
import { createMeter, type Meter, type Sentence } from '../../../src/readability/measure.ts';
import { listAdultPassages, listPassages } from '../../../src/readability/passages.ts';
import { openJsonSource } from '../json-source.ts';
import { nameUnits, round } from '../levels.ts';
import type { CheckedSite, CheckedSlug, Rule } from '../rule.ts';

/** The level of one page. */
export type PageLevel = {
  readonly locale: string;
  readonly file: string;
  readonly level: Level;
};

/** Long sentences that a message names. */
const mostNamed = 3;

const easier: Readonly<Record<TextMeasure, string>> = {
  sentenceLength: 'shorter sentences',
  syllablesPerWord: 'words of fewer syllables',
  lettersPerWord: 'shorter words',
  uncommonCharacters: 'commoner characters',
};

function nameSentences(sentences: readonly Sentence[], unit: Level['unit']): string {
  return sentences
    .slice(0, mostNamed)
    .map(({ line, length }) => `line ${line} (${nameUnits(length, unit)})`)
    .join(', ');
}

function* listProblems(
  file: string,
  level: Level,
  weighed: readonly TextMeasure[],
): Generator<Problem> {
  const { budget, unit, longest, sentenceLength, long, longFrom, longShare, formula } = level;
  const readers = `the budget for ${budget.name} is`;
  if (!longest) return;
  if (isAbove(sentenceLength)) {
    const { figure, limit } = sentenceLength;
    const message = `sentences have ${round(figure)} ${unit} on average, ${readers} ${limit}`;
    const remedy = `split the longest: ${nameSentences([longest], unit)}`;
    yield { file, line: 1, message, remedy };
  }
  if (isAbove(longShare)) {
    const share = `${long.length} of ${level.sentences} sentences`;
    const message = `${share} have more than ${round(longFrom)} ${unit}, ${readers} ${longShare.limit} % of them`;
    const remedy = `split ${nameSentences(long, unit)}`;
    yield { file, line: longest.line, message, remedy };
  }
  if (formula && isAbove(formula)) {
    const { name, figure, limit, isEase } = formula;
    const message = `${name} is ${round(figure)}, ${readers} at ${isEase ? 'least' : 'most'} ${limit}`;
    const rare = level.uncommon.length > 0 ? ` than ${level.uncommon.join(' ')}` : '';
    const remedy = `write ${weighed.map((measure) => easier[measure]).join(' and ')}${rare}`;
    yield { file, line: 1, message, remedy };
  }
}

/**
 * No page is harder to read than its readers' budget in `content/readability.json` allows. Keeps
 * the level of every page that was checked, for the table of `npm run check`.
 */
export class ReadingLevel implements Rule {
  readonly name = 'reading level';
  readonly levels: PageLevel[] = [];
  readonly #meters = new Map<string, Meter>();

  /** Every budget has a limit for every formula that a language uses. */
  *checkSite({ content }: Pick<CheckedSite, 'content'>): Generator<Problem> {
    if (!content.readingBudgets) return;
    const { file, lineOf } = openJsonSource(content, 'readability.json');
    for (const { locale, readability } of content.locales) {
      const name = readability.formula?.name;
      if (name === undefined) continue;
      for (const [index, budget] of content.readingBudgets.budgets.entries()) {
        if (budget.levels[name] !== undefined) continue;
        const message = `the budget for ${budget.name} has no level of ${name}`;
        const remedy = `add it: ${content.label}/${locale}/readability.json measures with it`;
        yield { file, line: lineOf(['budgets', index, 'levels']), message, remedy };
      }
    }
  }

  *checkSlug({ pages }: CheckedSlug, { content }: CheckedSite): Generator<Problem> {
    const { readingBudgets } = content;
    if (!readingBudgets) return;
    for (const { entry, tree } of pages) {
      const language = content.locales.find(({ locale }) => locale === entry.locale);
      const budget = chooseBudget(readingBudgets.budgets, entry.frontMatter);
      if (!language || !budget) continue;
      const { file, locale } = entry;
      const { readability } = language;
      const meter = this.#meterOf(language);
      const measures = meter(listPassages(tree));
      const level = judgeLevel(measures, readability, budget, readingBudgets);
      this.levels.push({ locale, file, level });
      const weights = readability.formula?.weights;
      const weighed = textMeasures.filter((measure) => weights?.[measure] !== undefined);
      yield* listProblems(file, level, weighed);
      const most = budget.page?.[readability.unit];
      if (most !== undefined && measures.length > most) {
        const message = `the page has ${nameUnits(measures.length, readability.unit)}, the budget for ${budget.name} is ${most}`;
        yield { file, line: 1, message, remedy: 'say less, or make it two pages' };
      }
      const adults = listAdultPassages(tree);
      const reader = { ...entry.frontMatter, audience: ['parents' as const], ages: [] };
      const adultBudget = chooseBudget(readingBudgets.budgets, reader);
      if (adults.length === 0 || !adultBudget) continue;
      const adultLevel = judgeLevel(meter(adults), readability, adultBudget, readingBudgets);
      yield* listProblems(file, adultLevel, weighed);
    }
  }

  #meterOf({ locale, info, readability }: LocaleContent): Meter {
    const meter = this.#meters.get(locale) ?? createMeter(info.lang, readability);
    this.#meters.set(locale, meter);
    return meter;
  }
}
