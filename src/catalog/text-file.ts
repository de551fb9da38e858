import { readFileSync } from 'node:fs';
import { normaliseText } from '../blocks/normalise.ts';
import type { Problem } from '../blocks/types.ts';

/** A file of the content: where it lies, and the path a writer reads in a message. */
export type SourceFile = { readonly path: string; readonly label: string };

/** The normalised text of a file. Throws what the file system throws. */
export function readTextFile({ path, label }: SourceFile): {
  readonly text: string;
  readonly problems: readonly Problem[];
} {
  const text = normaliseText(readFileSync(path, 'utf8'));
  const at = text.indexOf('\ufffd');
  if (at === -1) return { text, problems: [] };
  const line = text.slice(0, at).split('\n').length;
  const remedy = 'save it as UTF-8 and write the lost character again';
  return { text, problems: [{ file: label, line, message: 'file is not UTF-8', remedy }] };
}
