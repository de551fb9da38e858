import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressTree } from '../../../scripts/compress/index.ts';
import { type OpenedSite, openSite } from '../../browser/support/index.ts';

const searchScript = `
  const { createInstance } = await import('/pagefind/pagefind.js');
  const { search } = createInstance({ noWorker: true });
  const { results } = await search('trust');
  const [first] = await Promise.all(results.map((result) => result.data()));
  document.querySelector('output').textContent = first?.url ?? 'nothing found';`;
const help = `<!doctype html><html lang="en"><title>Help</title><style>p{color:#010203}</style>
  <body data-pagefind-body><h1>Help</h1><p>Tell someone you trust.</p>
  <script>document.body.dataset.ran = 'yes'</script></body></html>`;
const search = `<!doctype html><html lang="en"><title>Search</title><output></output>
  <script type="module">${searchScript}</script></html>`;
const files = {
  // Some browsers ask for it whatever a page says.
  'favicon.ico': '',
  'index.html': '<!doctype html><title>Home</title>',
  'xx/help/index.html': help,
  'xx/search/index.html': search,
  'xx/no/index.html': search,
} as const;

let root = '';
let site: OpenedSite;

/** Console messages of a page, from now on. */
function listen(page: Page): readonly string[] {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  return messages;
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'launch-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  const { index } = await createIndex();
  await index?.addHTMLFile({ url: '/xx/help/', content: help });
  await index?.writeFiles({ outputPath: join(root, 'pagefind') });
  await close();
  await compressTree(root);
  site = await openSite(root);
}, 60_000);

afterAll(async () => {
  await site?.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the browser that is found', () => {
  test('shows two readers at a time, each with a context of their own', async () => {
    const [wide, narrow] = await Promise.all([
      site.newPage({ colorScheme: 'dark', locale: 'ar' }),
      site.newPage({ width: 360, javaScript: false }),
    ]);
    const ask = '<p>hello<script>document.title = "ran"</script>';
    await Promise.all([wide, narrow].map((page) => page.goto(`data:text/html,${ask}`)));
    expect(await wide.evaluate(() => [innerWidth, navigator.language])).toEqual([1280, 'ar']);
    expect(await wide.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      true,
    );
    expect(await wide.title()).toBe('ran');
    expect(await narrow.title()).toBe('');
    const picture = await narrow.screenshot();
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBe(360);
  });
});

describe('the headers, as a browser reads them', () => {
  test('let a page run the code that was built into it, and raise no complaint', async () => {
    const page = await site.newPage();
    const messages = listen(page);
    await page.goto('/xx/help/');
    expect(await page.locator('body').getAttribute('data-ran')).toBe('yes');
    expect(await page.locator('p').evaluate((p) => getComputedStyle(p).color)).toBe('rgb(1, 2, 3)');
    expect(messages).toEqual([]);
  });

  test('stop code that was not built into the page', async () => {
    const page = await site.newPage();
    const messages = listen(page);
    await page.goto('/xx/help/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = "document.body.dataset.stranger = 'yes'";
      document.body.append(script);
    });
    expect(await page.locator('body').getAttribute('data-stranger')).toBeNull();
    expect(messages.join()).toContain('Content Security Policy');
  });

  test('let the search engine search, without a worker', async () => {
    const page = await site.newPage();
    const messages = listen(page);
    await page.goto('/xx/search/');
    await page.locator('output', { hasText: '/xx/help/' }).waitFor({ timeout: 20_000 });
    expect(messages).toEqual([]);
    expect(page.workers()).toEqual([]);
  });

  test('let no other page search', async () => {
    const page = await site.newPage();
    const messages = listen(page);
    await page.goto('/xx/no/');
    await expect
      .poll(() => messages.join(), { timeout: 8000 })
      .toContain('Content Security Policy');
    expect(await page.locator('output').textContent()).toBe('');
  });

  test('refuse every feature that a page could ask for', async () => {
    const page = await site.newPage();
    await page.goto('/');
    const allowed = await page.evaluate(() => {
      const { featurePolicy } = document as unknown as {
        featurePolicy: { allowedFeatures(): string[] };
      };
      return featurePolicy.allowedFeatures();
    });
    const powers = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture'];
    expect(allowed.filter((feature) => powers.includes(feature))).toEqual([]);
  });
});
