import { listUnits } from '../../../src/blocks/hash.ts';
import type { Problem } from '../../../src/blocks/types.ts';
import { slugOf } from '../../../src/catalog/read-pages.ts';
import { lockName } from '../../../src/content-model/lock.ts';
import { findPins } from '../../../src/freshness/lock.ts';
import { openJsonSource } from '../json-source.ts';
import type { CheckedSite, CheckedSlug, Rule } from '../rule.ts';

function nameCommand(locale: string, slug: string): string {
  return `npm run translate -- pin ${locale} ${slug === '' ? '/' : slug}`;
}

/** The source locale has no lock, and a lock names only pages and parts that exist. */
export class TranslationLock implements Rule {
  readonly name = 'translation lock';

  *checkSite({ content, source, brokenFiles }: CheckedSite): Generator<Problem> {
    const { label, locales, texts } = content;
    const sourceLock = `${label}/${source.locale}/${lockName}`;
    if (texts.has(sourceLock)) {
      const message = 'the language written first has no original to be pinned to';
      yield { file: sourceLock, line: 1, message, remedy: 'delete the file' };
    }
    for (const { locale, lock, entries } of locales) {
      if (locale === source.locale) continue;
      const { file, lineOf } = openJsonSource(content, `${locale}/${lockName}`);
      const folder = `${label}/${locale}/`;
      const broken = new Set(
        [...brokenFiles]
          .filter((path) => path.startsWith(folder))
          .map((path) => slugOf(path.slice(folder.length))),
      );
      for (const slug of Object.keys(lock)) {
        if (entries.has(slug) || broken.has(slug)) continue;
        const message = `page ${slug} is pinned and does not exist`;
        const remedy = `run ${nameCommand(locale, slug)}`;
        yield { file, line: lineOf([slug]), message, remedy };
      }
    }
  }

  *checkSlug({ slug, source, pages }: CheckedSlug, { content }: CheckedSite): Generator<Problem> {
    if (!source) return;
    const pinned = content.locales.flatMap(({ locale, lock }) => {
      const pins = findPins(lock, slug);
      const isHere =
        locale !== source.entry.locale && pages.some((it) => it.entry.locale === locale);
      return pins && isHere ? { locale, units: Object.keys(pins) } : [];
    });
    if (pinned.length === 0) return;
    const known = new Set(listUnits(source.entry.text, source.tree).map(({ id }) => id));
    for (const { locale, units } of pinned) {
      const orphans = units.filter((unit) => !known.has(unit));
      if (orphans.length === 0) continue;
      const { file, lineOf } = openJsonSource(content, `${locale}/${lockName}`);
      for (const unit of orphans) {
        const message = `part ${unit} of ${slug === '' ? '/' : slug} is pinned and the original has no such part`;
        const remedy = `follow ${source.entry.file}, then run ${nameCommand(locale, slug)}`;
        yield { file, line: lineOf([slug, unit]), message, remedy };
      }
    }
  }
}
