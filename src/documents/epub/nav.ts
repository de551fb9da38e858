import type { Doc } from '../tree.ts';
import { type Chapter, fileOfChapter } from './chapters.ts';
import { escapeXml } from './escape.ts';
import { renderPage } from './page.ts';

const link = (href: string, label: string): string =>
  `<a href="${escapeXml(href)}">${escapeXml(label)}</a>`;

type Entry = { readonly link: string; readonly parts: string[] };

/** The headings of depth 1, each with those of depth 2 below it; what comes before has no entry above. */
function listEntries(chapters: readonly Chapter[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const chapter of chapters) {
    let parent: Entry | null = null;
    for (const { id, depth, title } of chapter.anchors) {
      if (depth > 2) continue;
      const entry: Entry = { link: link(`${fileOfChapter(chapter)}#${id}`, title), parts: [] };
      if (depth === 2 && parent) {
        parent.parts.push(`<li>${entry.link}</li>`);
        continue;
      }
      entries.push(entry);
      if (depth === 1) parent = entry;
    }
  }
  return entries;
}

function renderEntry({ link, parts }: Entry): string {
  const below = parts.length === 0 ? '' : `\n<ol>\n${parts.join('\n')}\n</ol>\n`;
  return `<li>${link}${below}</li>`;
}

/** The table of contents, two levels deep, and the landmarks that reading systems offer. */
export function renderNav({ meta, words }: Doc, chapters: readonly Chapter[]): string {
  const title = `<li>${link('title.xhtml', meta.title)}</li>`;
  const entries = [title, ...listEntries(chapters).map(renderEntry)];
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
