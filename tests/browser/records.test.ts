import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { parseEntry } from '../../src/catalog/parse-entry.ts';
import { listRoutes, urlFor } from '../../src/routing/routes.ts';
import { type OpenedSite, openSite, visitAll } from './support/index.ts';

const content = getContent();
const routes = listRoutes(content);
const addressesWith = (component: string): readonly string[] =>
  routes
    .filter(({ entry }) =>
      parseEntry(entry).blocks.some(
        (block) => block.type === 'component' && block.name === component,
      ),
    )
    .map(({ locale, slug }) => urlFor(locale, slug));
let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a filter', () => {
  const addresses = addressesWith('RecordFilter');
  const countShown = (page: Page): Promise<number> =>
    page
      .locator('.record')
      .evaluateAll((all) => all.filter((record) => record.checkVisibility()).length);

  it('leaves as many records as it says, with scripts off and in every language', async () => {
    const reader = { javaScript: false };
    const wrong = await visitAll(site, addresses, reader, async (page, address) => {
      const faults: string[] = [];
      const all = await countShown(page);
      const links = await page
        .locator('.record-filter a')
        .evaluateAll((found) =>
          found.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? ''] as const),
        );
      for (const [href, words] of links) {
        await page.goto(address + href);
        const said = Number(/\d+/.exec(words)?.[0]);
        const left = await countShown(page);
        if (left !== said || left >= all) faults.push(`${address}${href}: ${said}, shows ${left}`);
      }
      return faults;
    });
    expect(addresses.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('says what is chosen, and shows everything again at a link', async () => {
    const page = await site.newPage({ javaScript: false });
    await page.goto(addresses[0] ?? '');
    const all = await countShown(page);
    await page.locator('.record-filter a').first().click();
    expect(await page.locator('.facet:target').isVisible()).toBe(true);
    await page.locator('.facet:target a').click();
    expect(await countShown(page)).toBe(all);
    expect(await page.locator('.facet:target').count()).toBe(0);
    await page.context().close();
  });
});

describe('the form for a practice', () => {
  const [address = ''] = addressesWith('PracticeForm');

  it('writes mail and file from what is typed, asks no server and keeps nothing', async () => {
    const page = await site.newPage();
    await page.goto(address);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('blob:')) asked.push(request.url());
    });
    await page.locator('[name="title"]').fill('Safe week & more');
    await page.locator('[name="what"]').fill('We met.\nWe talked.');
    const preview = (await page.locator('[data-part="preview"]').textContent()) ?? '';
    expect(preview).toContain('Safe week & more');
    expect(preview).toContain('We met.\nWe talked.');
    const mail = new URL((await page.locator('[data-part="mail"]').getAttribute('href')) ?? '');
    expect(mail.pathname).toBe('cop@itu.int');
    expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(preview);
    expect(mail.searchParams.get('subject')).toContain('Safe week & more');
    const waiting = page.waitForEvent('download');
    await page.locator('[data-part="file"]').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('safe-week-more.txt');
    expect(readFileSync(await download.path(), 'utf8')).toBe(preview);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(asked).toEqual([]);
    await page.context().close();
  });

  it('says when the mail is too long, and forgets everything at once', async () => {
    const page = await site.newPage();
    await page.goto(address);
    await page.locator('[name="what"]').fill('word '.repeat(500));
    expect(await page.locator('[data-part="note"]').textContent()).not.toBe('');
    await page.locator('button[type="reset"]').click();
    await expect.poll(() => page.locator('[data-part="note"]').textContent()).toBe('');
    expect(await page.locator('[name="what"]').inputValue()).toBe('');
    await page.context().close();
  });

  it('gives the questions as a mail where scripts are off', async () => {
    const page = await site.newPage({ javaScript: false });
    await page.goto(address);
    expect(await page.locator('[data-part="tool"]').isVisible()).toBe(false);
    const link = page.locator('[data-part="plain"] a');
    expect(await link.getAttribute('href')).toMatch(/^mailto:cop@itu\.int\?subject=.+&body=.+/);
    await page.context().close();
  });
});
