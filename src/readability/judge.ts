import type { FrontMatter } from '../content-model/page.ts';
import type { Readability, ReadingBudget, ReadingBudgets } from '../content-model/readability.ts';
import { evaluateFormula } from './formulas.ts';
import type { Sentence, TextMeasures } from './measure.ts';

/** A figure and the most it may be, or the least where a higher figure is easier. */
export type Gauge = {
  readonly figure: number;
  readonly limit: number;
  readonly isEase: boolean;
};

/** What is worth keeping of a page's measures: no sentence but the longest. */
export type Level = {
  readonly budget: ReadingBudget;
  readonly unit: Readability['unit'];
  /** How many sentences the page has. */
  readonly sentences: number;
  /** `null` when the page has no sentence. */
  readonly longest: Sentence | null;
  /** The characters that are not common, each once. */
  readonly uncommon: readonly string[];
  /** Mean length of a sentence. */
  readonly sentenceLength: Gauge;
  /** Length beyond which a sentence is long. */
  readonly longFrom: number;
  /** The long sentences, the longest first. */
  readonly long: readonly Sentence[];
  /** Share of long sentences in per cent. */
  readonly longShare: Gauge;
  /** Figure of the language's formula; `null` without formula or when the page is too short. */
  readonly formula: (Gauge & { readonly name: string }) | null;
};

/** Whether a page is harder than its budget allows. */
export function isAbove({ figure, limit, isEase }: Gauge): boolean {
  return isEase ? figure < limit : figure > limit;
}

/** How much of a budget is used up: 1 is all of it. */
export function loadOf({ figure, limit, isEase }: Gauge): number {
  if (isEase) return figure <= 0 ? Number.POSITIVE_INFINITY : limit / figure;
  return figure / limit;
}

/** The fullest of a page's gauges. */
export function heaviestOf(level: Level): number {
  const gauges = [level.sentenceLength, level.longShare, level.formula ?? []].flat();
  return Math.max(...gauges.map(loadOf));
}

function overlaps<Value>(wanted: readonly Value[] | undefined, given: readonly Value[]): boolean {
  return wanted === undefined || wanted.some((value) => given.includes(value));
}

/** The first budget that fits a page; the schema sees to it that the last fits every page. */
export function chooseBudget(
  budgets: readonly ReadingBudget[],
  { layout, audience, ages }: Pick<FrontMatter, 'layout' | 'audience' | 'ages'>,
): ReadingBudget | undefined {
  return budgets.find(
    ({ fits }) =>
      overlaps(fits.layouts, [layout]) &&
      overlaps(fits.audiences, audience) &&
      overlaps(fits.ages, ages),
  );
}

/**
 * Holds the measures of a page against a budget. One long sentence is no share yet: a page of five
 * sentences may have it as a page of fifty may.
 */
export function judgeLevel(
  measures: TextMeasures,
  { unit, formula }: Pick<Readability, 'unit' | 'formula'>,
  budget: ReadingBudget,
  { longFactor, fewestForFormula }: Pick<ReadingBudgets, 'longFactor' | 'fewestForFormula'>,
): Level {
  const longFrom = budget[unit] * longFactor;
  const sorted = measures.sentences.toSorted((a, b) => b.length - a.length || a.line - b.line);
  const long = sorted.filter(({ length }) => length > longFrom);
  const share = long.length > 1 ? (long.length / sorted.length) * 100 : 0;
  const limit = formula && budget.levels[formula.name];
  const isJudged = limit !== undefined && measures.length >= fewestForFormula;
  return {
    budget,
    unit,
    sentences: sorted.length,
    longest: sorted[0] ?? null,
    uncommon: measures.uncommon,
    sentenceLength: { figure: measures.sentenceLength, limit: budget[unit], isEase: false },
    longFrom,
    long,
    longShare: { figure: share, limit: budget.longShare, isEase: false },
    formula:
      formula && isJudged
        ? {
            name: formula.name,
            figure: evaluateFormula(formula, measures),
            limit,
            isEase: formula.isEase,
          }
        : null,
  };
}
