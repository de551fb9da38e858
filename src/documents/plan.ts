import type { Content } from '../catalog/types.ts';
import type { UiKey } from '../i18n/keys.generated.ts';

export type Paper = 'a4' | 'us-letter';
export type DocumentFormat = 'pdf' | 'epub';

/** A document to be made in every language. */
export type PlannedDocument = {
  /** File name without ending. */
  readonly id: string;
  /** A book has a title page and contents; a sheet begins at once. */
  readonly form: 'book' | 'sheet';
  /** The page it takes its title, description and readers from, and where it is offered. */
  readonly cover: string;
  readonly title: UiKey | null;
  readonly pages: readonly string[];
  /** Whether the first page is the document itself, and the others its appendices. */
  readonly isFlat: boolean;
  readonly papers: readonly Paper[];
  readonly formats: readonly DocumentFormat[];
};

/** Every document of the plan (`content/documents.json`), books first. */
export function listPlannedDocuments({ documents }: Content): readonly PlannedDocument[] {
  const books = documents.books.map(({ id, cover, title, pages, isFlat }) => ({
    id,
    form: 'book' as const,
    cover,
    // The check refuses a key that `ui.json` has not.
    title: (title as UiKey | undefined) ?? null,
    pages,
    isFlat,
    papers: ['a4'] as const,
    formats: ['pdf', 'epub'] as const,
  }));
  const sheets = documents.sheets.map((slug) => ({
    id: slug.replaceAll('/', '-'),
    form: 'sheet' as const,
    cover: slug,
    title: null,
    pages: [slug],
    isFlat: true,
    papers: ['a4', 'us-letter'] as const,
    formats: ['pdf'] as const,
  }));
  return [...books, ...sheets];
}
