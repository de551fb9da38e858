import { type DocumentFile, readManifest } from '../downloads/manifest.ts';
import type { PageView } from './page.ts';

/** A document with its files. */
export type Download = {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly files: readonly DocumentFile[];
};

/** PDF before EPUB, A4 before Letter. */
const rank = ({ format, paper }: DocumentFile): number =>
  format === 'epub' ? 2 : paper === 'a4' ? 0 : 1;

function groupFiles(files: readonly DocumentFile[]): readonly Download[] {
  return [...Map.groupBy(files, ({ id }) => id)].map(([id, own]) => ({
    id,
    title: own[0]?.title ?? id,
    date: own[0]?.date ?? '',
    files: own.toSorted((a, b) => rank(a) - rank(b)),
  }));
}

/** The documents that a page offers as its own. */
export function listDownloads({ route }: PageView): readonly Download[] {
  return groupFiles(
    readManifest().filter(({ locale, cover }) => locale === route.locale && cover === route.slug),
  );
}

/** The books that a page is part of, and that another page offers. */
export function listBooksOf({ route }: PageView): readonly Download[] {
  return groupFiles(
    readManifest().filter(
      ({ locale, cover, pages }) =>
        locale === route.locale && cover !== route.slug && pages.includes(route.slug),
    ),
  );
}

/** Every document in a language, books first. */
export function listAllDownloads(locale: string): readonly Download[] {
  const files = readManifest().filter((file) => file.locale === locale);
  return groupFiles(
    files.toSorted((a, b) => Number(a.form === 'sheet') - Number(b.form === 'sheet')),
  );
}

/** The same document in the other languages: locale → its first file. */
export function listSameIn(id: string, locale: string): ReadonlyMap<string, DocumentFile> {
  const others = readManifest().filter(
    (file) => file.id === id && file.locale !== locale && file.paper !== 'us-letter',
  );
  return new Map(others.toSorted((a, b) => rank(b) - rank(a)).map((file) => [file.locale, file]));
}
