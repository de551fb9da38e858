import type { Doc } from '../tree.ts';
import { type Chapter, fileOfChapter } from './chapters.ts';
import { escapeXml } from './escape.ts';
import { renderPage } from './page.ts';

const link = (href: string, label: string): string =>
  `<a href="${escapeXml(href)}">${escapeXml(label)}</a>`;

/** Entries of a chapter: its heading with those of depth 2 below it, or these alone. */
function listEntries(chapter: Chapter): readonly string[] {
  const file = fileOfChapter(chapter);
  const parts = chapter.anchors
    .filter(({ depth }) => depth === 2)
    .map(({ id, title }) => `<li>${link(`${file}#${id}`, title)}</li>`);
  if (!chapter.heading) return parts;
  const below = parts.length === 0 ? '' : `\n<ol>\n${parts.join('\n')}\n</ol>\n`;
  return [`<li>${link(file, chapter.heading.title)}${below}</li>`];
}

/** The table of contents, two levels deep, and the landmarks that reading systems offer. */
export function renderNav({ meta, words }: Doc, chapters: readonly Chapter[]): string {
  const title = `<li>${link('title.xhtml', meta.title)}</li>`;
  const entries = [title, ...chapters.flatMap(listEntries)];
  const [first] = chapters;
  const landmarks = [
    `<li><a epub:type="titlepage" href="title.xhtml">${escapeXml(meta.title)}</a></li>`,
    `<li><a epub:type="toc" href="nav.xhtml">${escapeXml(words.contents)}</a></li>`,
    ...(first
      ? [
          `<li><a epub:type="bodymatter" href="${fileOfChapter(first)}">${escapeXml(first.heading?.title ?? meta.title)}</a></li>`,
        ]
      : []),
  ];
  const body = `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
<h1 id="contents">${escapeXml(words.contents)}</h1>
<ol>
${entries.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<ol>
${landmarks.join('\n')}
</ol>
</nav>`;
  return renderPage(meta, words.contents, body);
}
