import { heaviestOf, type Level } from '../../src/readability/judge.ts';
import type { PageLevel } from './rules/reading-level.ts';

/** A figure with at most one decimal place. */
export function round(figure: number): string {
  return String(Math.round(figure * 10) / 10);
}

/** `1 word`, `41 words`. */
export function nameUnits(count: number, unit: Level['unit'] | 'sentences'): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** The three figures of a page, each with its limit. */
function listFigures({ unit, sentenceLength, longShare, formula }: Level): readonly string[] {
  const figures = [
    `${round(sentenceLength.figure)} of ${sentenceLength.limit} ${unit} a sentence`,
    `${round(longShare.figure)} of ${longShare.limit} % long`,
  ];
  if (formula === null) return figures;
  const { name, figure, limit, isEase } = formula;
  return [...figures, `${name} ${round(figure)}, at ${isEase ? 'least' : 'most'} ${limit}`];
}

/** A line for each language: the page that uses up most of its budget. */
export function listHardest(levels: readonly PageLevel[]): readonly string[] {
  const hardest = new Map<string, PageLevel>();
  for (const page of levels) {
    const other = hardest.get(page.locale);
    if (!other || heaviestOf(page.level) > heaviestOf(other.level)) hardest.set(page.locale, page);
  }
  return [...hardest.values()].map(
    ({ file, level }) => `${file} is nearest to its budget: ${listFigures(level).join('; ')}`,
  );
}

/** A line for each page, in columns: file, readers, sentences and the figures. */
export function listLevels(levels: readonly PageLevel[]): readonly string[] {
  const rows = levels
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, level }) => [
      file,
      level.budget.name,
      nameUnits(level.sentences, 'sentences'),
      ...listFigures(level),
    ]);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
