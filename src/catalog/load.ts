import { readContent } from './read.ts';
import type { Content } from './types.ts';

const shelf = globalThis as { contentShelf?: Map<string, Content> };

/** Folder of the content: `content/`, or another one for fixtures and benchmarks. */
export function contentRoot(): string {
  return process.env['COP_CONTENT'] ?? 'content';
}

/**
 * The site's content, read once per process. Problems in it are the business of `npm run check`,
 * which every build runs first; here only a page that can be read is served.
 */
export function getContent(): Content {
  shelf.contentShelf ??= new Map();
  const root = contentRoot();
  const known = shelf.contentShelf.get(root);
  if (known) return known;
  const { content } = readContent(root);
  shelf.contentShelf.set(root, content);
  return content;
}

/** Forgets what was read, so that the next page sees the files as they are now (dev server). */
export function forgetContent(): void {
  shelf.contentShelf?.clear();
}
