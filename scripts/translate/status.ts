import { locateKeys } from '../../src/catalog/json-lines.ts';
import type { Content, Entry, LocaleContent } from '../../src/catalog/types.ts';
import { listWritten } from '../../src/catalog/written.ts';
import { lockName } from '../../src/content-model/lock.ts';
import { type Judgement, judgeEntry, type Verdict, verdicts } from '../../src/freshness/judge.ts';
import { findPins } from '../../src/freshness/lock.ts';
import { countParts, nameUnit, openSource, openUnits } from './units.ts';

/** Something a translator may want to look at: where, what is the matter, and with which part. */
export type Finding = {
  readonly file: string;
  readonly line: number;
  readonly verdict: Exclude<Verdict, 'current'>;
  readonly part: string;
};

export type LocaleStatus = {
  readonly locale: string;
  readonly pages: number;
  /** Units with each verdict, over all pages of the original. */
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly findings: readonly Finding[];
};

type JudgedPage = {
  /** The page, or the file it will be. */
  readonly file: string;
  readonly slug: string;
  readonly original: Entry | undefined;
  readonly judgements: readonly Judgement[];
};

function judgePages(content: Content, target: LocaleContent): readonly JudgedPage[] {
  const source = openSource(content);
  const written = [source, target].flatMap(listWritten).map(({ slug }) => slug);
  const slugs = [...written, ...Object.keys(target.lock)];
  return [...new Set(slugs)].map((slug) => {
    const own = target.entries.get(slug);
    const original = source.entries.get(slug);
    const folder = (locale: string) => `${content.label}/${locale}/`;
    const file =
      own?.file ??
      original?.file.replace(folder(source.locale), folder(target.locale)) ??
      `${folder(target.locale)}${lockName}`;
    const judgements = judgeEntry(
      original ? openUnits(original) : [],
      own ? openUnits(own) : [],
      findPins(target.lock, slug) ?? {},
    );
    return { file, slug, original, judgements };
  });
}

/** One line for a page whose parts all stand alike, else one for each part that is not current. */
function* listFindings(
  { file, slug, original, judgements }: JudgedPage,
  lockFile: string,
  lockLine: (path: readonly string[]) => number,
): Generator<Finding> {
  const [first, ...others] = judgements;
  if (!first) return;
  const isUniform = others.length > 0 && others.every(({ verdict }) => verdict === first.verdict);
  for (const { id, verdict, line, sourceLine } of isUniform ? [first] : judgements) {
    if (verdict === 'current') continue;
    const isOnlyPinned = verdict === 'orphan' && line === null;
    const place = isOnlyPinned
      ? { file: lockFile, line: lockLine(isUniform ? [slug] : [slug, id]) }
      : { file, line: line ?? 1 };
    const name = isUniform ? `the whole page, ${countParts(judgements.length)}` : nameUnit(id);
    const reference =
      original && sourceLine !== null ? ` — the original is ${original.file}:${sourceLine}` : '';
    yield { ...place, verdict, part: name + reference };
  }
}

/** How far a language is, part by part. Throws a ContentError when a page cannot be parsed. */
export function judgeLocale(content: Content, target: LocaleContent): LocaleStatus {
  const pages = judgePages(content, target);
  const lockFile = `${content.label}/${target.locale}/${lockName}`;
  const { lineOf } = locateKeys(content.texts.get(lockFile) ?? '{}');
  const counts = { current: 0, stale: 0, missing: 0, orphan: 0, unpinned: 0 };
  for (const { verdict } of pages.flatMap(({ judgements }) => judgements)) counts[verdict] += 1;
  return {
    locale: target.locale,
    pages: listWritten(target).length,
    counts,
    findings: pages.flatMap((page) => [...listFindings(page, lockFile, lineOf)]),
  };
}

/** The status of every language but the one written first, in the site's order. */
export function judgeSite(content: Content): readonly LocaleStatus[] {
  const source = openSource(content);
  return content.locales
    .filter((target) => target !== source)
    .map((target) => judgeLocale(content, target));
}

/** A table of the languages, and below it what is not current, one part a line. */
export function formatStatus(statuses: readonly LocaleStatus[]): string {
  const rows = [
    ['language', 'pages', ...verdicts],
    ...statuses.map(({ locale, pages, counts }) => [
      locale,
      ...[pages, ...verdicts.map((verdict) => counts[verdict])].map(String),
    ]),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const table = rows.map(([name = '', ...numbers]) =>
    [
      name.padEnd(widths?.[0] ?? 0),
      ...numbers.map((number, index) => number.padStart(widths?.[index + 1] ?? 0)),
    ].join('  '),
  );
  const findings = statuses.map((status) =>
    status.findings.map(({ file, line, verdict, part }) => `${file}:${line}  ${verdict}: ${part}`),
  );
  return [table, ...findings]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
