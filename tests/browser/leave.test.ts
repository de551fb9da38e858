import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { urlFor } from '../../src/routing/routes.ts';
import { type OpenedSite, openSite, type Reader } from './support/index.ts';

const content = getContent();
const { sourceLocale, leaveTo } = content.site;
const elsewhere = leaveTo[sourceLocale] ?? '';
const at = (slug: string): string => urlFor(sourceLocale, slug);
let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A page of a browser in which the place one leaves to answers after some milliseconds. */
async function openReader(reader: Reader = {}, delay = 0): Promise<Page> {
  const page = await site.newPage(reader);
  await page.context().route(/^https:/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.fulfill({
      contentType: 'text/html',
      body: '<title>Elsewhere</title><h1>News</h1>',
    });
  });
  return page;
}

const link = (page: Page) => page.locator('[data-leave]');

describe('the way out', () => {
  it.each([360, 1280])(
    'is in sight at the head and the foot of a page, %i pixels wide',
    async (width) => {
      for (const slug of [
        'help',
        'help/ke',
        'help/under-9',
        'children/9-12/blocked',
        'parents/bullying',
      ]) {
        const page = await openReader({ width, height: 640 });
        await page.goto(at(slug));
        for (const place of [0, 1e6]) {
          await page.evaluate((y) => scrollTo(0, y), place);
          const box = await link(page).boundingBox();
          expect(box?.height, slug).toBeGreaterThanOrEqual(44);
          expect((box?.y ?? 0) + (box?.height ?? 0), slug).toBeLessThanOrEqual(640);
          expect(box?.y, slug).toBeGreaterThanOrEqual(320);
          expect((box?.x ?? 0) + (box?.width ?? 0), slug).toBeLessThanOrEqual(width);
        }
        await page.context().close();
      }
    },
  );

  it('stands on no page where nobody has to hide', async () => {
    const page = await openReader();
    for (const slug of ['', 'glossary', 'parents/house-rules', 'policymakers/legal-framework']) {
      await page.goto(at(slug));
      expect(await link(page).count(), slug).toBe(0);
    }
    await page.context().close();
  });

  it('takes the page away at once, however slow the other place is', async () => {
    const page = await openReader({}, 3000);
    await page.goto(at('parents/bullying'));
    const left = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-leave]')?.click();
      return {
        parts: document.body.children.length,
        words: document.body.textContent,
        title: document.title,
      };
    });
    expect(left).toEqual({
      parts: 1,
      words: 'You are leaving this page.',
      title: new URL(elsewhere).hostname,
    });
    await page.waitForURL(elsewhere);
    await page.context().close();
  });

  it('is a link without scripts, to the same place', async () => {
    for (const { locale } of content.locales) {
      const page = await openReader({ javaScript: false });
      await page.goto(urlFor(locale, 'help'));
      await link(page).click();
      expect(page.url()).toBe(leaveTo[locale]);
      await page.context().close();
    }
  });

  it('sends nothing of where the reader was', async () => {
    const page = await openReader();
    await page.goto(at('help'));
    const asked = page.waitForRequest((request) => request.url() === elsewhere);
    await link(page).click();
    expect((await asked).headers()['referer']).toBeUndefined();
    await page.context().close();
  });
});

describe('after leaving', () => {
  it('no way back leads to a page of help, however many were read', async () => {
    const page = await openReader();
    await page.goto(at('glossary'));
    await page.goto(at(''));
    await page.locator('main a[href$="/help/"]').first().click();
    await page.waitForURL(`**${at('help')}`);
    await page.locator('main a[href$="#countries"]').first().click();
    await page.waitForURL('**#countries');
    await page.locator('main a[href$="/help/reporting/"]').first().click();
    await page.waitForURL(`**${at('help/reporting')}`);
    await page.locator('.languages a').first().click();
    await page.waitForURL('**/help/reporting/');
    await link(page).click();
    await page.waitForURL(/^https:/);
    const seen: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await page.goBack();
      seen.push(new URL(page.url()).pathname);
    }
    expect(seen.slice(0, 2)).toEqual([at(''), at('glossary')]);
    expect(seen.join()).not.toContain('help');
    await page.context().close();
  });

  it('a page that the browser kept as it was shows nothing and leaves again', async () => {
    const page = await site.newPage();
    const asked: string[] = [];
    // The other place never answers, and the browser shows the page that it kept.
    await page.context().route(/^https:/, (route) => {
      asked.push(route.request().url());
    });
    await page.goto(at('help'));
    const words = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-leave]')?.click();
      setTimeout(() => {
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      }, 500);
      return document.body.textContent;
    });
    expect(words).toBe('You are leaving this page.');
    await expect.poll(() => asked).toEqual([elsewhere, elsewhere]);
    await page.context().close();
  });

  it('a picture book can still be turned back', async () => {
    const page = await openReader();
    await page.goto(at('children/under-9/play'));
    await page.locator('.choices a, main a').first().click();
    await page.waitForURL('**/under-9/play-*/');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(at('children/under-9/play'));
    await page.context().close();
  });

  it('a search begun on the page does not lead back to it', async () => {
    const page = await openReader();
    await page.goto(at(''));
    await page.goto(at('parents/bullying'));
    await page.locator('#find').fill('rules');
    await page.locator('#find').press('Enter');
    await page.waitForURL('**/search/**');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(at(''));
    await page.context().close();
  });
});

describe('the Shift key', () => {
  it('leaves when it is pressed three times, and says each time how often it is still needed', async () => {
    const page = await openReader();
    await page.goto(at('help'));
    const status = page.getByRole('status').filter({ hasText: 'Shift' });
    await page.keyboard.press('Shift');
    expect(await status.textContent()).toContain('2 more times');
    expect(await status.isVisible()).toBe(true);
    await page.keyboard.press('Shift');
    expect(await status.textContent()).toContain('1 more time ');
    await page.keyboard.press('Shift');
    await page.waitForURL(elsewhere);
    await page.context().close();
  });

  it('is forgotten after five seconds, and that is said too', async () => {
    const page = await openReader();
    await page.clock.install();
    await page.goto(at('help'));
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.clock.runFor(5000);
    expect(await page.locator('[data-leave-status]').textContent()).toContain('stay');
    await page.clock.runFor(5000);
    expect(await page.locator('[data-leave-status]').isVisible()).toBe(false);
    expect(page.url()).toContain(at('help'));
    await page.context().close();
  });

  it('writes capitals without leaving', async () => {
    const page = await openReader();
    await page.goto(at('help'));
    await page.locator('#find').focus();
    for (const key of 'HELPME') await page.keyboard.press(`Shift+${key}`);
    expect(await page.locator('#find').inputValue()).toBe('HELPME');
    expect(page.url()).toContain(at('help'));
    await page.context().close();
  });
});

describe('the title of a sensitive page', () => {
  it('says no more in the tab than the name of the site, its part or a country', async () => {
    const page = await openReader({ javaScript: false });
    for (const [slug, title] of [
      ['help', 'Growing Up Online'],
      ['help/remove-pictures', 'Growing Up Online'],
      ['help/ke', 'Kenya – Growing Up Online'],
      ['parents/grooming-and-sexual-extortion', 'Parents and carers – Growing Up Online'],
    ] as const) {
      await page.goto(at(slug));
      expect(await page.title()).toBe(title);
    }
    await page.context().close();
  });
});
