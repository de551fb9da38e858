import type { Doc } from '../tree.ts';
import { escapeXml } from './escape.ts';
import { renderPage } from './page.ts';

/** The first page: what the document is, for whom, of when, and how to cite it. */
export function renderTitlePage({ meta, words }: Doc): string {
  const address = escapeXml(meta.address);
  const lines: readonly (readonly [name: string, text: string])[] = [
    ['subtitle', meta.subtitle],
    ['audience', meta.audience],
    ['edition', words.edition],
    ['status', words.status],
  ];
  const head = lines
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `<p class="${name}">${escapeXml(text)}</p>`);
  const body = `<section epub:type="titlepage" class="title-page">
<h1>${escapeXml(meta.title)}</h1>
${head.join('\n')}
<p><strong>${escapeXml(words.howToCite)}</strong><br/>${escapeXml(words.citation)}</p>
<p><strong>${escapeXml(words.readOnline)}</strong><br/><a href="${address}"><bdi dir="ltr">${address}</bdi></a></p>
<p class="independent">${escapeXml(words.independent)}</p>
</section>`;
  return renderPage(meta, meta.title, body);
}
