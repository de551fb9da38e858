import { Parser } from 'htmlparser2';

/** The name under which the browser knows the site; it never leaves this machine. */
export const siteHost = 'site.localhost';

/** Something in a file that would make a browser ask another host: where it stands, and which host. */
export type Stranger = { readonly where: string; readonly host: string };

/** What a page is, as far as it decides what it may do. */
export type Markup = {
  /** BCP 47 tag, `''` when the page names none. */
  readonly lang: string;
  /** Layout, scripts and controls: pages of one kind run the same code on the same controls. */
  readonly kind: string;
  readonly strangers: readonly Stranger[];
};

const networkSchemes = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:']);
/** Addresses that are names of vocabularies, which nothing fetches. */
const vocabularyPattern = /^http:\/\/www\.w3\.org\/(?:1998|1999|2000|XML)\//;

/** The other host to which a browser resolves an address on a page of the site (URL Standard, 4.4). */
function findHost(address: string): string | undefined {
  if (vocabularyPattern.test(address)) return undefined;
  const url = URL.parse(address, `http://${siteHost}/`);
  if (!url || !networkSchemes.has(url.protocol) || url.hostname === siteHost) return undefined;
  return url.host;
}

function uniteHosts(addresses: Iterable<string>): readonly string[] {
  return [...new Set([...addresses].flatMap((address) => findHost(address) ?? []))];
}

/** Without one of these, no part of a text is an address of another host. */
const mayLeave = /:|[\\/]\s*[\\/]/;

/**
 * Other hosts in a text that holds addresses between other things: a style, a list of pictures, a
 * header, a manifest. Whatever a browser would take for an address counts.
 */
export function findHosts(text: string): readonly string[] {
  if (!mayLeave.test(text)) return [];
  return uniteHosts([text, ...text.split(/[\s"'(),;=<>]+/)]);
}

/** A style sheet without escapes, which could hide an address (CSS Syntax 3, 4.3.7). */
function unescapeStyle(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_all, code?: string, sign?: string) =>
    code === undefined
      ? (sign ?? '')
      : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}

/**
 * Other hosts whose whole address stands in a script. Scripts can put addresses together: this finds
 * the plain ones, the browser the others. The engine of the search resolves addresses against
 * example.com, a name that RFC 2606 keeps free, and asks it for nothing.
 */
function findHostsInScript(text: string): readonly string[] {
  const literals = text.matchAll(/["'`]\s*((?:(?:https?|wss?|ftp):)?[\\/]{2}[\w./-]+)/gi);
  return uniteHosts([...literals].map(([, address = '']) => address)).filter(
    (host) => host !== 'example.com',
  );
}

/** Relations of a `<link>` that no browser follows by itself. */
const inertRelations = new Set(['', 'alternate', 'author', 'canonical', 'help', 'license', 'me']);
/** Attributes that are read, never fetched. */
const inertAttribute =
  /^(?:alt|cite|content|itemid|itemtype|label|placeholder|prefix|property|title|value|xmlns.*|aria-.*|data-.*)$/;
/** Scripts with these types are data for search engines and for other scripts. */
const dataType = /^(?:application\/(?:ld\+)?json|text\/plain)$/i;

type Attributes = Readonly<Record<string, string>>;

/** Whether a browser leaves an attribute alone until the reader follows it, if ever. */
function isInert(tag: string, name: string, attributes: Attributes): boolean {
  if (name === 'content') return attributes['http-equiv'] === undefined;
  if (name === 'href' || name === 'xlink:href') {
    if (tag === 'a' || tag === 'area') return true;
    const relations = (attributes['rel'] ?? '').trim().toLowerCase().split(/\s+/);
    return tag === 'link' && relations.every((relation) => inertRelations.has(relation));
  }
  return inertAttribute.test(name);
}

function findInAttribute(name: string, value: string): readonly string[] {
  if (name === 'srcdoc') return readMarkup(value).strangers.map(({ host }) => host);
  return findHosts(name === 'style' ? unescapeStyle(value) : value);
}

const controls = new Set(
  'audio button details dialog embed form iframe input object select textarea video'.split(' '),
);

/**
 * Reads HTML or SVG for all that would make a browser ask another host without a reader following a
 * link: any attribute counts that is not known to be inert, and so do style sheets, scripts and
 * processing instructions.
 */
export function readMarkup(text: string, language: 'html' | 'svg' = 'html'): Markup {
  const strangers: Stranger[] = [];
  const signs = new Set<string>();
  let lang = '';
  let layout = '';
  let open: 'style' | 'script' | undefined;
  let code = '';
  const note = (where: string, hosts: readonly string[]): void => {
    strangers.push(...hosts.map((host) => ({ where, host })));
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes: Attributes) {
        const { type = '', src = '' } = attributes;
        if (tag === 'html') lang = attributes['lang'] ?? '';
        if (tag === 'body') layout = attributes['data-layout'] ?? '';
        if (tag === 'script') signs.add(`script ${src}`);
        else if (controls.has(tag) || tag.includes('-')) signs.add(`${tag} ${type}`);
        for (const [name, value] of Object.entries(attributes)) {
          if (isInert(tag, name, attributes)) continue;
          note(`<${tag} ${name}>`, findInAttribute(name, value));
        }
        open = tag === 'style' || (tag === 'script' && !dataType.test(type)) ? tag : undefined;
        code = '';
      },
      ontext(part) {
        if (open) code += part;
      },
      onclosetag(tag) {
        if (open === undefined || tag !== open) return;
        const hosts = open === 'style' ? findHosts(unescapeStyle(code)) : findHostsInScript(code);
        note(`<${tag}>`, hosts);
        open = undefined;
      },
      onprocessinginstruction(name, data) {
        if (name.startsWith('?')) note(`<${name}>`, findHosts(data));
      },
    },
    { decodeEntities: true, xmlMode: language === 'svg' },
  );
  parser.end(text);
  return { lang, kind: [lang, layout, ...[...signs].sort()].join('\n'), strangers };
}

type FileReader = (text: string) => readonly Stranger[];
const inFile =
  (find: (text: string) => readonly string[]): FileReader =>
  (text) =>
    find(text).map((host) => ({ where: 'file', host }));

/** How the files are read that a browser loads by itself; documents and data for download are not. */
const readers: readonly (readonly [RegExp, FileReader])[] = [
  [/\.html$/, (text) => readMarkup(text).strangers],
  [/\.svg$/, (text) => readMarkup(text, 'svg').strangers],
  [/\.css$/, inFile((text) => findHosts(unescapeStyle(text)))],
  [/\.m?js$/, inFile(findHostsInScript)],
  [/(?:\.webmanifest|\/manifest\.json)$/, inFile(findHosts)],
];

/** Reads one file of a built site, `/_astro/print.css`; `undefined` for sorts that load nothing. */
export function readStrangers(file: string, read: () => string): readonly Stranger[] | undefined {
  return readers.find(([pattern]) => pattern.test(file))?.[1](read());
}
