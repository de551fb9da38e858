import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSiteHeaders } from '../../scripts/headers/index.ts';
import { type Findings, watchSite } from '../../scripts/prove-privacy/index.ts';
import { getContent } from '../../src/catalog/load.ts';
import type { HeaderFields } from '../../src/headers/index.ts';
import { urlFor } from '../../src/routing/routes.ts';
import { listVisitedRoutes } from '../fixtures/visited.ts';

/** Watches a folder with one page that has this in its body, and a file `own.js`. */
async function watchPage(body: string, headers: HeaderFields = {}, script = ''): Promise<Findings> {
  const root = mkdtempSync(join(tmpdir(), 'watched-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const files = {
    'en/index.html': `<!doctype html><html lang="en"><title>A page</title>${body}</html>`,
    'own.js': script,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return watchSite(root, () => headers, ['/en/']);
}

const clean = { hosts: [], cookies: 0, storage: 0, violations: 0, traces: [] };

describe('a planted tracker', () => {
  it.each([
    ['a picture', '<img src="https://tracker.example/pixel.gif" alt="">'],
    ['a script', '<script src="http://tracker.example/count.js"></script>'],
    [
      'a message sent in the background',
      '<script>navigator.sendBeacon("https://tracker.example/")</script>',
    ],
    ['a connection opened in advance', '<link rel="preconnect" href="https://tracker.example">'],
    ['a typeface', '<link rel="stylesheet" href="https://tracker.example/face.css">'],
  ])('is found when it is %s', async (_what, body) => {
    expect(await watchPage(body)).toMatchObject({ ...clean, hosts: ['tracker.example'] });
  });

  it('is found when it waits for the reader to do something', async () => {
    const body =
      '<input><script>document.querySelector("input").addEventListener("input", () => { new Image().src = "https://tracker.example/typed"; });</script>';
    expect((await watchPage(body)).hosts).toEqual(['tracker.example']);
  });

  it('is found when it sets a cookie, by a script or by the answer', async () => {
    const byScript = await watchPage('<script>document.cookie = "id=1"</script>');
    expect(byScript).toMatchObject({
      cookies: 1,
      traces: [{ address: '/en/', what: 'cookie id' }],
    });
    const byAnswer = await watchPage('', { 'Set-Cookie': 'id=1; HttpOnly' });
    expect(byAnswer.cookies).toBeGreaterThan(0);
    expect(byAnswer.traces).toContainEqual({ address: '/en/', what: 'its answer sets a cookie' });
  });

  it.each([
    ['the local store', 'localStorage.setItem("id", "1")'],
    ['the store of the session', 'sessionStorage.setItem("id", "1")'],
    ['a database', 'indexedDB.open("id")'],
    ['a cache', 'caches.open("id")'],
    ['a worker', 'navigator.serviceWorker.register("/own.js")'],
  ])('is found when it keeps something in %s', async (_what, code) => {
    const { storage, traces } = await watchPage(`<script>${code}</script>`);
    expect(storage).toBe(1);
    expect(traces).toEqual([{ address: '/en/', what: '1 things stored' }]);
  });

  it('is found when the policy of the page refuses it', async () => {
    const policy = { 'Content-Security-Policy': "default-src 'none'" };
    const findings = await watchPage(
      '<img src="https://tracker.example/pixel.gif" alt="">',
      policy,
    );
    expect(findings).toMatchObject({
      ...clean,
      violations: 1,
      traces: [{ address: '/en/', what: 'refused: img-src https://tracker.example/pixel.gif' }],
    });
  });
});

describe('a page that follows nobody', () => {
  it('is found to leave nothing', async () => {
    const findings = await watchPage('<input><script src="/own.js"></script>', {}, 'let a = 1;');
    expect(findings).toMatchObject(clean);
    expect(findings.pages).toBe(1);
    expect(findings.requests).toBeGreaterThan(1);
  });

  it('is every page of this site in one language, and the search in all', async () => {
    const content = getContent();
    const addresses = listVisitedRoutes(content)
      .filter(({ locale, slug }) => locale === content.site.sourceLocale || slug === 'search')
      .map(({ locale, slug }) => urlFor(locale, slug));
    expect(addresses.filter((address) => address.endsWith('/search/')).length).toBeGreaterThan(1);
    const findings = await watchSite('dist', await openSiteHeaders('dist'), addresses);
    expect(findings).toMatchObject(clean);
    expect(findings.pages).toBe(addresses.length);
  });
});
