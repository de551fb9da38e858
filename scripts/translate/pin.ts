import type { Content, Entry, LocaleContent } from '../../src/catalog/types.ts';
import { listWritten } from '../../src/catalog/written.ts';
import { type Lock, lockName, type Pins } from '../../src/content-model/lock.ts';
import { judgeEntry, verdicts } from '../../src/freshness/judge.ts';
import { findPins, formatLock, pinUnits } from '../../src/freshness/lock.ts';
import { TranslateRefusal } from './refusal.ts';
import { countParts, nameUnit, openSource, openUnits } from './units.ts';

export type PinResult = {
  /** The lock to be written: path below the content folder, and its text. */
  readonly path: string;
  readonly text: string;
  /** What was pinned, one page a line. */
  readonly report: readonly string[];
};

function openTarget(content: Content, name: string): LocaleContent {
  const { sourceLocale } = content.site;
  if (name === sourceLocale) {
    throw new TranslateRefusal(`${name} is written first: there is no original to pin it to`);
  }
  const target = content.locales.find(({ locale }) => locale === name);
  if (target) return target;
  const known = content.locales.map(({ locale }) => locale).filter((it) => it !== sourceLocale);
  throw new TranslateRefusal(`no language ${name} — name one of: ${known.join(', ')}`);
}

/** `/parents/start-here/`, `parents/start-here` → the slug; `/` is the home page. */
function readSlug(name: string): string {
  return name.replace(/^\/|\/$/g, '');
}

type Pinned = { readonly pins: Pins; readonly report: string };

function pinPage(own: Entry, original: Entry, before: Pins): Pinned {
  const [ownUnits, units] = [openUnits(own), openUnits(original)];
  for (const [entry, list] of [[own, ownUnits] as const, [original, units] as const]) {
    const nameless = list.find(({ id }) => id === '');
    if (!nameless) continue;
    throw new TranslateRefusal(
      `${entry.file}:${nameless.line}  heading has no id — run npm run check`,
    );
  }
  const pins = pinUnits(units, ownUnits);
  const judgements = judgeEntry(units, ownUnits, before);
  const parts = verdicts.flatMap((verdict) => {
    const ids = judgements.filter((judgement) => judgement.verdict === verdict);
    if (ids.length === 0) return [];
    if (verdict === 'missing' || verdict === 'orphan') {
      return `not pinned, ${verdict}: ${ids.map(({ id }) => nameUnit(id)).join(', ')}`;
    }
    return verdict === 'current' ? `${ids.length} as before` : `${ids.length} had been ${verdict}`;
  });
  const count = countParts(Object.keys(pins).length);
  return { pins, report: `${own.file}  pinned ${count} (${parts.join('; ')})` };
}

/**
 * Pins whole pages of a language to the original as it is now: those named, or all. The pins of a
 * page that is gone are dropped. Throws a {@link TranslateRefusal} when a name is unknown, and a
 * ContentError when a page cannot be parsed.
 */
export function pinPages(content: Content, locale: string, names: readonly string[]): PinResult {
  const source = openSource(content);
  const target = openTarget(content, locale);
  const path = `${locale}/${lockName}`;
  const lock = new Map<string, Pins>(Object.entries(target.lock));
  const isKnown = (slug: string): boolean =>
    lock.has(slug) || (target.entries.has(slug) && source.entries.has(slug));
  const written = listWritten(target).map(({ slug }) => slug);
  const all = [...new Set([...written, ...lock.keys()])];
  const slugs = names.length > 0 ? [...new Set(names.map(readSlug))] : all.filter(isKnown);
  if (slugs.length === 0) throw new TranslateRefusal(`${locale} has no page to pin yet`);

  const report = slugs.map((slug) => {
    const own = target.entries.get(slug);
    const original = source.entries.get(slug);
    if (!isKnown(slug)) {
      const address = slug === '' ? '/' : slug;
      const remedy = original
        ? `translate ${original.file} first`
        : 'see npm run translate -- status';
      throw new TranslateRefusal(
        own ? `${own.file} has no original` : `${locale} has no page ${address} — ${remedy}`,
      );
    }
    if (!own || !original) {
      lock.delete(slug);
      return `${content.label}/${path}  dropped ${slug}: there is no such page any more`;
    }
    const page = pinPage(own, original, findPins(target.lock, slug) ?? {});
    lock.set(slug, page.pins);
    return page.report;
  });
  const next: Lock = Object.fromEntries(lock);
  return { path, text: formatLock(next), report };
}
