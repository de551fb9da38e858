import type { Browser } from 'playwright-core';
import type { Content } from '../../src/catalog/types.ts';
import { listRoutes, urlFor } from '../../src/routing/routes.ts';
import { isGuarded } from '../../src/view/page.ts';
import { launchBrowser } from '../browser/index.ts';
import { openSiteHeaders } from '../headers/index.ts';
import { createSiteServer, listenOnLoopback } from '../serve/index.ts';

/** How long a page stays in sight after a tap on “Leave this page”, in milliseconds. */
export type LeaveRun = {
  readonly address: string;
  readonly median: number;
  readonly worst: number;
};

const runs = 9;
/** A cheap phone on a slow line (issue 7): 400 kbit/s, 400 ms there and back, a fourth of this CPU. */
const line = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};
const cpuRate = 4;

async function leaveOnce(browser: Browser, origin: string, address: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    hasTouch: true,
  });
  // The other place never answers: what is measured is this page alone.
  await context.route(/^https:/, () => {});
  const page = await context.newPage();
  const { promise, resolve } = Promise.withResolvers<number>();
  await page.exposeFunction('reportLeft', resolve);
  await page.addInitScript(() => {
    document.addEventListener(
      'click',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // A message comes after the frame that was asked for has been drawn.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const report: unknown = Reflect.get(globalThis, 'reportLeft');
            const isGone = document.querySelector('main') === null;
            if (isGone && typeof report === 'function') report(performance.now() - timeStamp);
          };
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  // As soon as the text is there, pictures and files of scripts may still be on their way.
  await page.goto(origin + address, { waitUntil: 'domcontentloaded' });
  await page.locator('[data-leave]').tap({ noWaitAfter: true });
  const milliseconds = await promise;
  await context.close();
  return milliseconds;
}

/** One page of each sort that can be left at once, the languages in turn. */
export function listWaysOut(content: Content): readonly string[] {
  const guarded = listRoutes(content).filter(({ entry }) => isGuarded(entry));
  const sortOf = ({ entry }: (typeof guarded)[number]): string =>
    `${entry.frontMatter.layout} ${entry.frontMatter.audience} ${entry.isMade ?? false}`;
  const sorts = [...new Set(guarded.map(sortOf))];
  return sorts.flatMap((sort, index) => {
    const turn = content.locales[index % content.locales.length]?.locale;
    const route = guarded.find((page) => sortOf(page) === sort && page.locale === turn);
    return route ? urlFor(route.locale, route.slug) : [];
  });
}

/**
 * Measures at each address of a built site how soon the page is gone. Throws when no browser is
 * found or a page has no way out.
 */
export async function measureLeaving(
  root: string,
  addresses: readonly string[],
): Promise<readonly LeaveRun[]> {
  const server = createSiteServer({ root, headers: await openSiteHeaders(root) });
  const [origin, browser] = await Promise.all([listenOnLoopback(server, 0), launchBrowser()]);
  const results: LeaveRun[] = [];
  for (const address of addresses) {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await leaveOnce(browser, origin, address));
    times.sort((a, b) => a - b);
    const [median, worst] = [times[Math.floor(runs / 2)] ?? 0, times.at(-1) ?? 0];
    results.push({ address, median: Math.round(median), worst: Math.round(worst) });
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
  return results;
}
