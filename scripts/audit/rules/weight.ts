import { brotliCompressSync } from 'node:zlib';
import { budgets } from '../budgets.ts';
import type { BuiltPage } from '../page.ts';
import type { AuditRule, BuiltSite, Finding } from '../site.ts';

export type PageWeight = {
  readonly path: string;
  /** Bytes on the wire: HTML with styles; everything; scripts. */
  readonly text: number;
  readonly page: number;
  readonly script: number;
};

function wireSize(site: BuiltSite, path: string): number {
  return site.files.get(`${path}.br`) ?? site.files.get(path) ?? 0;
}

/** What a page weighs on the wire, in bytes after brotli. */
export function weighPage(site: BuiltSite, page: BuiltPage): PageWeight {
  const parts = new Set(
    page.loads
      .filter(({ address }) => address.startsWith('/'))
      .map(({ address }) => address.slice(1)),
  );
  // A set grows while it is walked: what an import imports is found too.
  for (const part of parts) for (const more of site.imports.get(part) ?? []) parts.add(more);
  const text = wireSize(site, page.path);
  let sum = text;
  let script = 0;
  for (const part of parts) {
    const size = wireSize(site, part);
    sum += size;
    if (part.endsWith('.js')) script += size;
  }
  return { path: page.path, text, page: sum, script };
}

/**
 * Bytes on the wire until the first page of a printed book is there, picture and all: a long page can
 * be read from its beginning on while the rest of it still comes.
 */
function weighFirstLeaf(html: string): number {
  const end = html.indexOf('</section>', html.indexOf('class="leaf"'));
  return brotliCompressSync(html.slice(0, end)).length;
}

/** No page is heavier than its budget, and none needs a second request to be read. */
export class Weight implements AuditRule {
  readonly name = 'weight';

  *check(site: BuiltSite): Iterable<Finding> {
    for (const page of site.pages) {
      const weight = weighPage(site, page);
      const isBooklet = page.html.includes('class="booklet"');
      const isReference = isBooklet || page.html.includes('data-layout="plain"');
      if (isBooklet && weighFirstLeaf(page.html) > budgets.text) {
        yield { path: page.path, message: `its first page weighs more than ${budgets.text} bytes` };
      }
      for (const part of ['text', 'page', 'script'] as const) {
        const budget = part === 'text' && isReference ? budgets.reference : budgets[part];
        if (weight[part] > budget) {
          const message = `${part} weighs ${weight[part]} bytes, the budget is ${budget}`;
          yield { path: page.path, message };
        }
      }
      for (const [link] of page.html.matchAll(/<link[^>]+rel="?stylesheet[^>]*>/g)) {
        if (link.includes('media="print"')) continue;
        yield { path: page.path, message: `reading waits for a second request: ${link}` };
      }
    }
  }
}
