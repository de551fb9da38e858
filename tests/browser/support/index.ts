import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/browser/index.ts';
import { openSiteHeaders } from '../../../scripts/headers/index.ts';
import { createSiteServer, listenOnLoopback } from '../../../scripts/serve/index.ts';

/** What a reader's browser is like; what is left out is an ordinary one, 1280 pixels wide. */
export type Reader = {
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScript?: boolean;
  readonly hasTouch?: boolean;
  /** Language of the browser, as a BCP 47 tag. */
  readonly locale?: string;
};

export type OpenedSite = {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** A page in a context of its own, nothing shared with others; paths are relative to the site. */
  newPage(reader?: Reader): Promise<Page>;
  /** Closes the pages, the browser and the server. */
  close(): Promise<void>;
};

const dist = join(import.meta.dirname, '../../../dist');

/**
 * Serves the built site on a free port as production does and starts a browser: once per test
 * file, in `beforeAll`, with `close` in `afterAll`.
 * @throws when nothing is built or no browser is found.
 */
export async function openSite(root = dist): Promise<OpenedSite> {
  const server = createSiteServer({ root, headers: await openSiteHeaders(root) });
  const [origin, browser] = await Promise.all([listenOnLoopback(server, 0), launchBrowser()]);
  return {
    origin,
    async newPage({
      width = 1280,
      height = 800,
      colorScheme,
      javaScript = true,
      hasTouch = false,
      locale,
    } = {}) {
      const context = await browser.newContext({
        baseURL: origin,
        viewport: { width, height },
        javaScriptEnabled: javaScript,
        hasTouch,
        ...(colorScheme === undefined ? {} : { colorScheme }),
        ...(locale === undefined ? {} : { locale }),
      });
      return context.newPage();
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Pages open at the same time: CI has two cores. */
const readers = 2;

/**
 * Goes to every address and does something there, several at a time. The findings come in the
 * order of the addresses, whatever was ready first. `prepare` gets each page before it goes anywhere.
 */
export async function visitAll<Finding>(
  site: OpenedSite,
  addresses: readonly string[],
  reader: Reader,
  visit: (page: Page, address: string) => Promise<readonly Finding[]>,
  prepare: (page: Page) => void = () => {},
): Promise<readonly Finding[]> {
  const findings: (readonly Finding[])[] = [];
  const queue = addresses.entries();
  const work = async (): Promise<void> => {
    const page = await site.newPage(reader);
    prepare(page);
    for (const [index, address] of queue) {
      await page.goto(address);
      findings[index] = await visit(page, address);
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: readers }, work));
  return findings.flat();
}
