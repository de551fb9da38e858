import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Doc } from '../tree.ts';
import { renderChapter } from './chapter-page.ts';
import { fileOfChapter, splitChapters } from './chapters.ts';
import { collectDrawings, fileOfDrawing } from './drawings.ts';
import { renderNav } from './nav.ts';
import { container, type PackageItem, renderPackage } from './package.ts';
import { writeStyle } from './style.ts';
import { renderTitlePage } from './title-page.ts';

type PackageFile = PackageItem & { readonly text: string };

const xhtml = 'application/xhtml+xml';

function listFiles(doc: Doc): readonly PackageFile[] {
  const chapters = splitChapters(doc);
  const pages = chapters.map((chapter): PackageFile => {
    const text = renderChapter(doc, chapter, chapters);
    return { id: chapter.name, href: fileOfChapter(chapter), mediaType: xhtml, use: 'page', text };
  });
  const drawings = [...collectDrawings(doc.body)].map(([name, text]): PackageFile => {
    const href = fileOfDrawing(name);
    return { id: `drawing-${name}`, href, mediaType: 'image/svg+xml', use: 'part', text };
  });
  const title = renderTitlePage(doc);
  const nav = renderNav(doc, chapters);
  const style = writeStyle(doc.meta.lang);
  return [
    { id: 'title', href: 'title.xhtml', mediaType: xhtml, use: 'page', text: title },
    { id: 'nav', href: 'nav.xhtml', mediaType: xhtml, use: 'contents', text: nav },
    ...pages,
    { id: 'style', href: 'style.css', mediaType: 'text/css', use: 'part', text: style },
    ...drawings,
  ];
}

/**
 * A document as the bytes of an EPUB 3.3 file (https://www.w3.org/TR/epub-33/), the same for the same
 * document whenever and wherever it is written.
 *
 * Throws, naming it, on a link to an id that no heading, sheet or leaf has, or that leads to nothing
 * outside; on an id that stands twice in a chapter; on a note without text in its chapter; on two
 * drawings of one name; on a character that XML forbids.
 */
export function writeEpub(doc: Doc): Uint8Array {
  const files = listFiles(doc);
  const entries: Zippable = {
    // First and not packed, so that the kind of the file can be read at a fixed place (OCF, 4.3).
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(renderPackage(doc, files)),
  };
  for (const { href, text } of files) entries[`EPUB/${href}`] = strToU8(text);
  // A zip has local time without a zone: the first day it can name, in whatever zone this runs.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1, 0, 0, 0) });
}
