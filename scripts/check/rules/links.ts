import { inlinesOfBlock, walkInlines } from '../../../src/blocks/text.ts';
import type { Problem } from '../../../src/blocks/types.ts';
import { pageAddressSchema } from '../../../src/content-model/page.ts';
import { parsePageAddress } from '../../../src/routing/routes.ts';
import { openJsonSource } from '../json-source.ts';
import { fieldLine, walkPage } from '../page-text.ts';
import type { CheckedPage, CheckedSite, CheckedSlug, Rule } from '../rule.ts';

export type WrittenLink = { readonly address: string; readonly line: number };

/** Every address a page names: links, doors, and the pages its front matter leads to. */
function* listLinks(page: CheckedPage): Generator<WrittenLink> {
  const { next, related } = page.entry.frontMatter;
  if (next !== undefined) yield { address: next, line: fieldLine(page, 'next') };
  for (const address of related) yield { address, line: fieldLine(page, 'related') };
  for (const block of walkPage(page.tree)) {
    if (block.type === 'component' && block.attributes['to'] !== undefined) {
      const addresses = block.attributes['to'].split(/\s+/).filter(Boolean);
      for (const address of addresses) yield { address, line: block.line };
    }
    for (const inline of inlinesOfBlock(block).flatMap((run) => [...walkInlines(run)])) {
      if (inline.type === 'link') yield inline;
    }
  }
}

type Verdict = readonly [message: string, remedy: string] | null;

/** A link leads to a page and heading that exist, to a known source, or to the site's mail. */
export class Links implements Rule {
  readonly name = 'links';

  *checkSite({ content, source }: CheckedSite): Generator<Problem> {
    const { file, lineOf } = openJsonSource(content, 'site.json');
    for (const [index, address] of content.site.footer.entries()) {
      if (source.entries.has(parsePageAddress(address).slug)) continue;
      const message = `footer names ${address}, which is no page`;
      const remedy = 'correct the address, or write the page';
      yield { file, line: lineOf(['footer', index]), message, remedy };
    }
  }

  *checkSlug({ pages }: CheckedSlug, site: CheckedSite): Generator<Problem> {
    for (const page of pages) {
      for (const { address, line } of listLinks(page)) {
        const verdict = this.#judge(address, page, site);
        if (!verdict) continue;
        yield { file: page.entry.file, line, message: verdict[0], remedy: verdict[1] };
      }
    }
  }

  #judge(address: string, page: CheckedPage, site: CheckedSite): Verdict {
    if (address.startsWith('mailto:')) return this.#judgeMail(address, site);
    if (address.startsWith('/')) return this.#judgePage(address, page, site);
    if (address.startsWith('#')) {
      return site.fragmentsOf(page.entry).has(address.slice(1))
        ? null
        : [`link leads to ${address}, which is no heading here`, 'copy the id of the heading'];
    }
    return this.#judgeOutside(address, site);
  }

  #judgeMail(address: string, { content }: CheckedSite): Verdict {
    const { mail } = content.site;
    if (mail.includes(address.slice('mailto:'.length))) return null;
    const remedy = mail.length === 0 ? 'remove it' : `use one of site.json: ${mail.join(', ')}`;
    return [`link leads to ${address}`, remedy];
  }

  #judgeOutside(address: string, { content }: CheckedSite): Verdict {
    const [whole = ''] = address.split('#');
    for (const source of content.sources.values()) {
      if (source.address === address || source.address === whole) return null;
    }
    return [
      `link leads to ${address}, which is no source`,
      `use an address of ${content.label}/sources.json, or add the source there`,
    ];
  }

  #judgePage(address: string, page: CheckedPage, site: CheckedSite): Verdict {
    const [, first = ''] = address.split('/');
    if (site.content.locales.some(({ locale }) => locale === first)) {
      const bare = address.slice(first.length + 1) || '/';
      return [`link ${address} names a language`, `write ${bare}`];
    }
    if (!pageAddressSchema.safeParse(address).success) {
      return [
        `link ${address} is no address of a page`,
        'write it in lower case with a slash at both ends: /parents/start-here/#id',
      ];
    }
    const { slug, fragment } = parsePageAddress(address);
    const original = site.source.entries.get(slug);
    if (!original) {
      return [
        `link leads to ${address}, which is no page`,
        'correct the address or remove the link',
      ];
    }
    const own = site.content.locales.find(({ locale }) => locale === page.entry.locale);
    const target = own?.entries.get(slug) ?? original;
    if (fragment === '' || site.fragmentsOf(target).has(fragment.slice(1))) return null;
    return [
      `link leads to ${address}, and ${target.file} has no heading ${fragment}`,
      `copy the id of the heading from ${original.file}`,
    ];
  }
}
