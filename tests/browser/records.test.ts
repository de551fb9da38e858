import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { parseEntry } from '../../src/catalog/parse-entry.ts';
import { listRoutes, urlFor } from '../../src/routing/routes.ts';
import { type OpenedSite, openSite } from './support/index.ts';

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
  it('leaves as many records as it says, with scripts off and in every language', async () => {
    const page = await site.newPage({ javaScript: false });
    const wrong: string[] = [];
    const addresses = addressesWith('RecordFilter');
    for (const address of addresses) {
      await page.goto(address);
      const all = await page.locator('.record:visible').count();
      const links = page.locator('.record-filter a');
      for (let index = 0; index < (await links.count()); index += 1) {
        const link = links.nth(index);
        const said = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
        await link.click();
        const left = await page.locator('.record:visible').count();
        if (left !== said || left >= all) wrong.push(`${page.url()} says ${said}, shows ${left}`);
        if (!(await page.locator('.facet:target').isVisible())) wrong.push(`${page.url()} is mute`);
      }
      await page.locator('.facet:target a').click();
      if ((await page.locator('.record:visible').count()) !== all) wrong.push(`${address} stays`);
    }
    await page.context().close();
    expect(addresses.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
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
