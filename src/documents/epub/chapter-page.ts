import type { Doc } from '../tree.ts';
import { type Chapter, resolverFor } from './chapters.ts';
import { FileIds } from './ids.ts';
import { type ChapterContext, renderInlines } from './inlines.ts';
import { ChapterNotes } from './notes.ts';
import { renderPage } from './page.ts';
import { renderBlocks } from './xhtml.ts';

/** The file of a chapter: its text, then its notes. */
export function renderChapter(doc: Doc, chapter: Chapter, all: readonly Chapter[]): string {
  const ids = new FileIds();
  const notes = new ChapterNotes(ids);
  const context: ChapterContext = { resolve: resolverFor(chapter, all), ids, notes };
  const text = renderBlocks(chapter.blocks, context);
  const end = notes.render(doc.words, (inlines) => renderInlines(inlines, context));
  const attributes = chapter.heading
    ? ` epub:type="chapter" role="doc-chapter" aria-labelledby="${chapter.heading.id}"`
    : '';
  const title = chapter.heading?.title ?? doc.meta.title;
  const body = [`<section${attributes}>`, text, end, '</section>'].filter((part) => part !== '');
  return renderPage(doc.meta, title, body.join('\n'));
}
