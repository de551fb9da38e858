import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const fileSchema = z.strictObject({
  locale: z.string(),
  /** Name without ending, the same in all languages. */
  id: z.string(),
  form: z.enum(['book', 'sheet']),
  title: z.string(),
  /** The page where it is offered. */
  cover: z.string(),
  /** The pages in it. */
  pages: z.array(z.string()),
  format: z.enum(['pdf', 'epub']),
  paper: z.enum(['a4', 'us-letter']).nullable(),
  /** Path below the built folder. */
  path: z.string(),
  bytes: z.int().positive(),
  /** Number of printed pages; none for a format without pages. */
  sheets: z.int().positive().nullable(),
  /** The day of the edition. */
  date: z.string(),
});
const manifestSchema = z.array(fileSchema);

/** A document as it was made. */
export type DocumentFile = z.output<typeof fileSchema>;

const shelf = new Map<string, readonly DocumentFile[]>();

/**
 * The documents that the build made before it made the pages (`COP_DOCUMENTS` names their list);
 * none while one writes.
 */
export function readManifest(path = process.env['COP_DOCUMENTS'] ?? ''): readonly DocumentFile[] {
  const known = shelf.get(path);
  if (known) return known;
  const files =
    path !== '' && existsSync(path)
      ? manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
      : [];
  shelf.set(path, files);
  return files;
}

/** Address of a document. */
export function urlOfDocument({ path }: DocumentFile): string {
  return `/${path}`;
}
