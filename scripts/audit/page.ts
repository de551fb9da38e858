import { Parser } from 'htmlparser2';
import { CodeReader } from './code-reader.ts';
import { type Load, listElementFaults, listLoads } from './element.ts';
import { LinkReader } from './link-reader.ts';

export type Alternate = { readonly lang: string; readonly url: string };
export type TextRun = {
  readonly text: string;
  /** Direction of the nearest element that sets one. */
  readonly dir: string;
};

/** What the rules need to know of one built page. */
export type BuiltPage = {
  /** Path below the built folder, with `/`. */
  readonly path: string;
  readonly html: string;
  readonly lang: string;
  readonly dir: string;
  readonly title: string;
  readonly canonical: string | undefined;
  readonly alternates: readonly Alternate[];
  readonly isNoindex: boolean;
  /** Picture that shared links show. */
  readonly card: string | undefined;
  /** Levels of the headings in order. */
  readonly headings: readonly number[];
  readonly ids: readonly string[];
  /** Addresses the reader may follow. */
  readonly links: readonly string[];
  /** Addresses the browser loads by itself. */
  readonly loads: readonly Load[];
  /** `src` of images that lack an alternative or a size. */
  readonly poorImages: readonly string[];
  /** What could run, load, send or lead elsewhere past the rules of the site, each with its remedy. */
  readonly faults: readonly string[];
  /** Texts of the scripts that stand in the page itself and run. */
  readonly scripts: readonly string[];
  readonly text: readonly TextRun[];
  /** Two inline elements that touch with a letter on either side, as `…before|after…`. */
  readonly joins: readonly string[];
};

const inlineTags = new Set(['a', 'span', 'strong', 'em', 'bdi', 'code', 'cite', 'dfn', 'button']);
const voidDirs = new Set(['meta', 'link', 'img', 'br', 'wbr', 'input', 'hr', 'source']);
const silentTags = new Set(['script', 'style', 'template', 'title', 'pre']);
const spacedLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u;

/** Reads a built page once, in one pass. */
export function readBuiltPage(path: string, html: string): BuiltPage {
  const alternates: Alternate[] = [];
  const headings: number[] = [];
  const ids: string[] = [];
  const links: string[] = [];
  const loads: Load[] = [];
  const poorImages: string[] = [];
  const faults: string[] = [];
  const anchors = new LinkReader();
  const code = new CodeReader();
  const text: TextRun[] = [];
  const joins: string[] = [];
  const dirs: string[] = [];
  const langs: string[] = [];
  let lang = '';
  let title = '';
  let canonical: string | undefined;
  let isNoindex = false;
  let card: string | undefined;
  let silent = '';
  // The last inline element that closed, and whether anything stood between it and what follows.
  let closedText: string | undefined;
  let lastText = '';
  let pendingJoin: string | undefined;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const dir = attributes['dir'] ?? dirs.at(-1) ?? '';
        const ownLang = attributes['lang'] ?? langs.at(-1) ?? '';
        if (!voidDirs.has(name)) {
          dirs.push(dir);
          langs.push(ownLang);
        }
        faults.push(...listElementFaults(name, attributes));
        anchors.open(name, attributes, [ownLang, lang]);
        code.open(name, attributes);
        if (name === 'html') lang = attributes['lang'] ?? '';
        if (silentTags.has(name)) silent = name;
        if (/^h[1-6]$/.test(name)) headings.push(Number(name[1]));
        if (attributes['id'] !== undefined) ids.push(attributes['id']);
        if (name === 'a' && attributes['href'] !== undefined) links.push(attributes['href']);
        if (name === 'form' && attributes['action'] !== undefined) links.push(attributes['action']);
        if (name === 'link') readLink(attributes);
        if (attributes['property'] === 'og:image') card = attributes['content'];
        if (name === 'meta' && attributes['name'] === 'robots') {
          isNoindex = (attributes['content'] ?? '').includes('noindex');
        }
        loads.push(...listLoads(name, attributes));
        if (
          name === 'img' &&
          !('alt' in attributes && attributes['width'] && attributes['height'])
        ) {
          poorImages.push(attributes['src'] ?? '');
        }
        pendingJoin = inlineTags.has(name) && closedText !== undefined ? closedText : undefined;
        closedText = undefined;
      },
      ontext(part) {
        anchors.read(part);
        code.read(part);
        if (silent === 'title') title += part;
        if (silent !== '') return;
        if (pendingJoin !== undefined && spacedLetter.test(part[0] ?? '')) {
          joins.push(`${pendingJoin.slice(-20)}|${part.slice(0, 20)}`);
        }
        pendingJoin = undefined;
        closedText = undefined;
        if (part.trim() !== '') text.push({ text: part, dir: dirs.at(-1) ?? '' });
        lastText = part;
      },
      onclosetag(name) {
        if (!voidDirs.has(name)) {
          dirs.pop();
          langs.pop();
        }
        anchors.close(name);
        code.close(name);
        if (name === silent) silent = '';
        closedText =
          inlineTags.has(name) && spacedLetter.test(lastText.at(-1) ?? '') ? lastText : undefined;
      },
      oncomment: () => refuseUnread('comment'),
      oncdatastart: () => refuseUnread('CDATA section'),
      onprocessinginstruction(target) {
        if (target.toLowerCase() !== '!doctype') refuseUnread('processing instruction');
      },
    },
    { decodeEntities: true },
  );
  function refuseUnread(what: string): void {
    faults.push(`a ${what} stands in the page — remove it: browsers may end it elsewhere`);
  }
  function readLink(attributes: Readonly<Record<string, string>>): void {
    const { rel, href = '', hreflang } = attributes;
    if (rel === 'canonical') canonical = href;
    else if (rel === 'alternate' && hreflang !== undefined) {
      alternates.push({ lang: hreflang, url: href });
    } else loads.push({ tag: 'link', address: href });
  }
  parser.write(html);
  parser.end();
  return {
    path,
    html,
    lang,
    dir: /<html[^>]* dir="?(\w+)/.exec(html)?.[1] ?? '',
    title: title.trim(),
    canonical,
    alternates,
    isNoindex,
    card,
    headings,
    ids,
    links,
    loads,
    poorImages,
    faults: [...faults, ...anchors.faults, ...code.faults],
    scripts: code.scripts,
    text,
    joins,
  };
}
