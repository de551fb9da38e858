import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSiteHeaders } from '../../scripts/headers/index.ts';
import { createSiteServer, listenOnLoopback } from '../../scripts/serve/index.ts';
import { getContent } from '../../src/catalog/load.ts';
import { urlFor } from '../../src/routing/routes.ts';
import { type Firefox, findFirefox, openFirefox } from './support/firefox.ts';

const { sourceLocale } = getContent().site;
const at = (slug: string): string => urlFor(sourceLocale, slug);
const program = findFirefox();

// Firefox cannot come with the install: where it is not, these are skipped, and the report says so.
describe.skipIf(program === null)('Firefox, which keeps pages as they were', () => {
  let firefox: Firefox;
  let servers: readonly Server[];
  let site: string;
  let elsewhere: string;

  beforeAll(async () => {
    const own = createSiteServer({ root: 'dist', headers: await openSiteHeaders('dist') });
    const other = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html').end('<title>Elsewhere</title><h1>News</h1>');
    });
    servers = [own, other];
    [site, elsewhere] = await Promise.all([listenOnLoopback(own, 0), listenOnLoopback(other, 0)]);
    firefox = await openFirefox(program ?? '');
  }, 60_000);
  afterAll(async () => {
    await firefox.close();
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  const where = (): Promise<string> => firefox.tab.read('location.pathname');
  /** The place one leaves to is on this machine. */
  const bringElsewhereNear = (): Promise<string> =>
    firefox.tab.read(`document.querySelector('[data-leave]').href = '${elsewhere}/'`);
  const waitFor = (path: string): Promise<void> => expect.poll(where).toBe(path);

  it('really does: the page before is shown as it was left', async () => {
    const { tab } = firefox;
    await tab.open(site + at(''));
    await tab.read("addEventListener('pageshow', (event) => { document.title = event.persisted })");
    await tab.open(site + at('glossary'));
    await tab.goBack();
    await expect.poll(() => tab.read('document.title')).toBe('true');
  });

  it.each([
    ['the link', () => firefox.tab.click('[data-leave]')],
    [
      'the Shift key',
      async () => {
        for (let count = 0; count < 3; count += 1) await firefox.tab.press('\ue008');
      },
    ],
  ])('shows no page of help again after leaving by %s', async (_, leave) => {
    const { tab } = firefox;
    await tab.open(site + at('glossary'));
    await tab.open(site + at(''));
    await tab.click('main a[href$="/help/"]');
    await waitFor(at('help'));
    await tab.click('main a[href$="/help/reporting/"]');
    await waitFor(at('help/reporting'));
    await bringElsewhereNear();
    await leave();
    await expect.poll(() => tab.read('document.title')).toBe('Elsewhere');
    await tab.goBack();
    await waitFor(at(''));
    await tab.goBack();
    await waitFor(at('glossary'));
  });
});
