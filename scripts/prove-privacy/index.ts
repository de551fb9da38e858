import type { HeaderFields } from '../../src/headers/index.ts';
import { launchBrowser } from '../browser/index.ts';
import { createSiteServer, listenOnLoopback } from '../serve/index.ts';
import { type Observation, observePage, watchPolicy } from './observe.ts';
import { siteHost, startRecorder } from './recorder.ts';

/** Pages open at the same time. */
const readers = 2;

/** Something that follows a reader: where, and what it is. */
export type Trace = { readonly address: string; readonly what: string };

/** What was seen while every page was opened. */
export type Findings = {
  /** Name and version. */
  readonly browser: string;
  readonly pages: number;
  readonly requests: number;
  readonly hosts: readonly string[];
  readonly cookies: number;
  readonly storage: number;
  readonly violations: number;
  /** Each thing found, for whoever has to mend it; hosts stand in no page and have none here. */
  readonly traces: readonly Trace[];
};

function* listTraces(
  address: string,
  cookies: readonly { readonly name: string }[],
  { storage, violations }: Observation,
): Generator<Trace> {
  for (const { name } of cookies) yield { address, what: `cookie ${name}` };
  if (storage > 0) yield { address, what: `${storage} things stored` };
  for (const violation of violations) yield { address, what: `refused: ${violation}` };
}

/**
 * Opens every address of a built site in a browser whose whole traffic goes through a recorder.
 * Pages share nothing: each is a first visit, which fetches everything.
 * `headers` are those of the site's own server.
 * @throws when no browser is found or a page does not open.
 */
export async function watchSite(
  root: string,
  headers: (path: string) => HeaderFields | Promise<HeaderFields>,
  addresses: readonly string[],
): Promise<Findings> {
  const server = createSiteServer({ root, headers });
  const recorder = await startRecorder(await listenOnLoopback(server, 0));
  const browser = await launchBrowser();
  const traces: Trace[] = [];
  let cookieCount = 0;
  let storage = 0;
  let violations = 0;
  const hints = new Set<string>();
  const waiting = [...addresses];

  async function readAll(): Promise<void> {
    const options = {
      baseURL: `http://${siteHost}`,
      proxy: { server: recorder.proxy, bypass: '<-loopback>' },
    };
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await watchPolicy(page);
      const observation = await observePage(page, address, address.endsWith('/search/'));
      const cookies = await context.cookies();
      await context.close();
      traces.push(...listTraces(address, cookies, observation));
      cookieCount += cookies.length;
      storage += observation.storage;
      violations += observation.violations.length;
      for (const host of observation.hints) hints.add(host);
    }
  }

  try {
    await Promise.all(Array.from({ length: readers }, readAll));
    const { requests, hosts, cookieSetters } = recorder.recording;
    for (const address of cookieSetters) traces.push({ address, what: 'its answer sets a cookie' });
    return {
      browser: `Chromium ${browser.version()}`,
      pages: addresses.length,
      requests,
      hosts: [...new Set([...hosts.keys(), ...hints])].sort(),
      cookies: cookieCount + cookieSetters.size,
      storage,
      violations,
      traces,
    };
  } finally {
    await browser.close();
    await recorder.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
