import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Browser } from 'playwright-core';
import { type HeaderFields, isPage, pathOfFile } from '../../src/headers/index.ts';
import { launchBrowser } from '../browser/index.ts';
import { createSiteServer, listenOnLoopback } from '../serve/index.ts';
import { type Look, leaveAndCount, lookOnPhone, lookQuickly, lookThoroughly } from './observe.ts';
import { type Recorder, startRecorder } from './recorder.ts';
import { readMarkup, readStrangers, siteHost } from './strangers.ts';
import { type Note, watchContext } from './watch.ts';

/** Pages open at the same time: quick looks keep a core busy each, thorough ones mostly wait. */
const readers = { quick: 2, thorough: 4 };

/** Something that follows a reader: where, and what it is. */
export type Trace = { readonly address: string; readonly what: string };

/** What was seen while every page was opened and every file read. */
export type Findings = {
  /** Name and version. */
  readonly browser: string;
  readonly pages: number;
  /** How many of the pages were looked at thoroughly too. */
  readonly thorough: number;
  /** Files that were read for addresses of other hosts: pages, drawings, style sheets, scripts. */
  readonly files: number;
  readonly requests: number;
  readonly hosts: readonly string[];
  readonly cookies: number;
  readonly storage: number;
  readonly violations: number;
  /** Each thing found, for whoever has to mend it; a host that was asked is an address of its own. */
  readonly traces: readonly Trace[];
};

type PageFacts = { readonly lang: string; readonly kind: string };
type Reading = {
  readonly pages: ReadonlyMap<string, PageFacts>;
  readonly files: number;
  readonly hosts: readonly string[];
  readonly traces: readonly Trace[];
};

/** Reads what a browser may load of a built folder: of its pages only those in `addresses`. */
export function readFiles(root: string, addresses: readonly string[]): Reading {
  const wanted = new Set(addresses);
  const pages = new Map<string, PageFacts>();
  const hosts: string[] = [];
  const traces: Trace[] = [];
  let files = 0;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const address = pathOfFile(relative(root, file).split(sep).join('/'));
    if (!entry.isFile() || (isPage(address) && !wanted.has(address))) continue;
    const read = (): string => readFileSync(file, 'utf8');
    const strangers = isPage(address) ? notePage(address, read()) : readStrangers(address, read);
    if (strangers === undefined) continue;
    files += 1;
    for (const { where, host } of strangers) {
      hosts.push(host);
      traces.push({ address, what: `${where} names ${host}` });
    }
  }
  function notePage(address: string, html: string) {
    const { lang, kind, strangers } = readMarkup(html);
    pages.set(address, { lang, kind });
    return strangers;
  }
  return { pages, files, hosts, traces };
}

/** The first page of each kind: the others of its kind run the same code on the same controls. */
export function pickKinds(pages: ReadonlyMap<string, PageFacts>): readonly string[] {
  const firsts = new Map<string, string>();
  for (const [address, { kind }] of pages) if (!firsts.has(kind)) firsts.set(kind, address);
  return [...firsts.values()];
}

/** What one look at one page gave. */
type Sight = {
  readonly address: string;
  readonly hosts: readonly string[];
  readonly cookies: readonly string[];
  readonly stores: readonly string[];
  readonly refused: readonly string[];
  readonly wentTo: string | undefined;
};

function* listTraces({
  address,
  hosts,
  cookies,
  stores,
  refused,
  wentTo,
}: Sight): Generator<Trace> {
  for (const host of hosts) yield { address, what: `names ${host} when it was used` };
  for (const name of cookies) yield { address, what: `cookie ${name}` };
  for (const store of stores) yield { address, what: `keeps something in ${store}` };
  for (const violation of refused) yield { address, what: `refused: ${violation}` };
  if (wentTo !== undefined) yield { address, what: `goes to ${wentTo} by itself` };
}

const traceAll = (addresses: Iterable<string>, what: string): readonly Trace[] =>
  [...addresses].map((address) => ({ address, what }));

/**
 * Looks at a page in a browser of its own language that has never been anywhere: pages share nothing,
 * and each fetches everything.
 */
async function visit(
  browser: Browser,
  { proxy }: Recorder,
  { address, lang, look, isPatient }: Errand,
): Promise<Sight> {
  const context = await browser.newContext({
    baseURL: `http://${siteHost}`,
    proxy: { server: proxy, bypass: '<-loopback>' },
    ...(lang === '' ? {} : { locale: lang }),
  });
  const notes: Note[] = [];
  await watchContext(context, (note) => notes.push(note));
  const page = await context.newPage();
  const { wentTo, html } = await look(page, address);
  const left = await leaveAndCount(page, isPatient);
  const jar = await context.cookies();
  await context.close();
  const unite = (kind: Note['kind'], others: readonly string[]): readonly string[] => [
    ...new Set([...notes.filter((note) => note.kind === kind).map(({ what }) => what), ...others]),
  ];
  const named = readMarkup(html).strangers.map(({ host }) => host);
  return {
    address,
    hosts: unite('host', named),
    cookies: unite(
      'cookie',
      jar.map(({ name }) => name),
    ),
    stores: unite('store', left),
    refused: notes.filter(({ kind }) => kind === 'refused').map(({ what }) => what),
    wentTo,
  };
}

type Errand = {
  readonly address: string;
  /** BCP 47 tag of the browser's language. */
  readonly lang: string;
  readonly look: Look;
  /** Whether messages are waited for that the page sends while it is left. */
  readonly isPatient: boolean;
};

/** Does something with each item, `width` of them at a time; what it gives comes in no order. */
async function workThrough<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.values();
  const workOne = async (): Promise<void> => {
    for (const item of queue) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: width }, workOne));
  return results;
}

/**
 * Reads the files of a built site and opens every address in a browser whose whole traffic goes
 * through a recorder; those of `thorough`, by default one of each kind, are looked at thoroughly too.
 * `headers` are those of the site's own server.
 * @throws when no browser is found or a page does not open.
 */
export async function watchSite(
  root: string,
  headers: (path: string) => HeaderFields | Promise<HeaderFields>,
  addresses: readonly string[],
  thorough?: readonly string[],
): Promise<Findings> {
  const reading = readFiles(root, addresses);
  const chosen = thorough ?? pickKinds(reading.pages);
  const server = createSiteServer({ root, headers });
  const recorder = await startRecorder(await listenOnLoopback(server, 0));
  const browser = await launchBrowser();
  const plan = (list: readonly string[], look: Look, isPatient: boolean): readonly Errand[] =>
    list.map((address) => ({
      address,
      lang: reading.pages.get(address)?.lang ?? '',
      look,
      isPatient,
    }));
  const send = (errand: Errand): Promise<Sight> => visit(browser, recorder, errand);
  try {
    const slow = [...plan(chosen, lookOnPhone, false), ...plan(chosen, lookThoroughly, true)];
    const looks = await Promise.all([
      workThrough(plan(addresses, lookQuickly, false), readers.quick, send),
      workThrough(slow, readers.thorough, send),
    ]);
    const sights = looks.flat();
    const count = (list: (sight: Sight) => readonly string[]): number =>
      sights.reduce((sum, sight) => sum + list(sight).length, 0);
    const { requests, hosts, namers, cookieSetters, messages } = recorder.recording;
    const allHosts = [
      ...hosts.keys(),
      ...namers.keys(),
      ...reading.hosts,
      ...sights.flatMap((sight) => sight.hosts),
    ];
    return {
      browser: `Chromium ${browser.version()}`,
      pages: addresses.length,
      thorough: chosen.length,
      files: reading.files,
      requests,
      hosts: [...new Set(allHosts)].sort(),
      cookies: count(({ cookies }) => cookies) + cookieSetters.size,
      storage: count(({ stores }) => stores),
      violations: count(({ refused }) => refused),
      traces: [
        ...reading.traces,
        ...sights.flatMap((sight) => [...listTraces(sight)]),
        ...traceAll(hosts.keys(), 'was asked'),
        ...[...namers].map(([host, address]) => ({ address, what: `its answer names ${host}` })),
        ...traceAll(cookieSetters, 'its answer sets a cookie'),
        ...traceAll(messages, 'tells the server of the site something'),
      ],
    };
  } finally {
    await browser.close();
    await recorder.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
