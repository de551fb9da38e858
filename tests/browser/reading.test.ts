import rtlcss from 'rtlcss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { urlFor } from '../../src/routing/routes.ts';
import { listVisitedRoutes } from '../fixtures/visited.ts';
import { type OpenedSite, openSite, visitAll } from './support/index.ts';

const content = getContent();
const routes = listVisitedRoutes(content);
const allAddresses = routes.map(({ locale, slug }) => urlFor(locale, slug));
const { sourceLocale } = content.site;
let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('every page', () => {
  it('fits a screen of 320 pixels without moving it sideways', async () => {
    const phone = { width: 320, height: 640 };
    const addresses = ['/', '/404.html', ...allAddresses];
    const wide = await visitAll(site, addresses, phone, async (page, address) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      return width > 320 ? [`${address} is ${width} pixels wide`] : [];
    });
    expect(wide).toEqual([]);
  });

  it('can be read with scripts off', async () => {
    // Scripts know nothing of languages, but something of directions: one of each is enough.
    const [rtl] = content.locales.filter(({ info }) => info.dir === 'rtl');
    const titles = new Map(
      routes
        .filter(({ locale }) => locale === sourceLocale || locale === rtl?.locale)
        .map(({ locale, slug, entry }) => [urlFor(locale, slug), entry.frontMatter.title]),
    );
    const mute = await visitAll(
      site,
      [...titles.keys()],
      { javaScript: false },
      async (page, address) => {
        const heading = await page
          .locator('main h1')
          .evaluateAll(([found]) => (found?.checkVisibility() ? found.textContent : ''));
        const isWhole = heading?.replace(/\s/g, '') === titles.get(address)?.replace(/\s/g, '');
        return isWhole ? [] : [address];
      },
    );
    expect(mute).toEqual([]);
  });
});

describe('the keyboard', () => {
  it.each(content.locales.map(({ locale }) => locale))(
    'reaches the text of "%s" first, then languages, search and sections',
    async (locale) => {
      const page = await site.newPage();
      await page.goto(urlFor(locale, 'parents/start-here'));
      const focused = () =>
        page.evaluate(
          () =>
            document.activeElement?.className ||
            document.activeElement?.closest('nav, form, header, main, aside')?.className ||
            document.activeElement?.id,
        );
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('skip');
      const skip = page.locator('.skip');
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      const path: (string | undefined)[] = [];
      for (let count = 0; count < 16; count += 1) {
        await page.keyboard.press('Tab');
        path.push(await focused());
      }
      const order = [...new Set(path)];
      expect(order.slice(0, 4)).toEqual(['languages', 'brand', 'find', 'sections']);
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.context().close();
    },
  );

  it('shows where it is: every stop has a visible outline', async () => {
    const page = await site.newPage();
    await page.goto(urlFor(sourceLocale, 'help'));
    for (let count = 0; count < 25; count += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement ?? document.body);
        return `${style.outlineStyle} ${style.outlineWidth}`;
      });
      expect(outline).toBe('solid 3px');
    }
    await page.context().close();
  });
});

describe('the frame', () => {
  it('keeps the place of the page when the language is changed', async () => {
    const page = await site.newPage();
    await page.goto(`${urlFor(sourceLocale, 'policy-brief')}#rec-07`);
    const [other] = content.locales.filter(({ locale }) => locale !== sourceLocale);
    await page.locator(`.languages a[hreflang="${other?.info.lang}"]`).click();
    await page.waitForURL(`**${urlFor(other?.locale ?? '', 'policy-brief')}#rec-07`);
    await page.context().close();
  });

  it('sends no word of a search to the server', async () => {
    const page = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(urlFor(sourceLocale, 'help'));
    await page.locator('.find input').fill('secretword');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\//);
    await expect.poll(() => page.locator('search-box input').inputValue()).toBe('secretword');
    expect(page.url()).not.toContain('secretword');
    expect(asked.filter((url) => url.includes('secretword') && !url.includes('#'))).toEqual([]);
    await page.context().close();
  });

  it('has help in sight at the first moment, on a phone and in every language', async () => {
    const page = await site.newPage({ width: 360, height: 640 });
    for (const { locale } of content.locales) {
      await page.goto(urlFor(locale, 'policy-brief'));
      const box = await page.locator('.help-bar a').boundingBox();
      expect(box?.y ?? 999).toBeLessThan(640);
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
    }
    await page.context().close();
  });
});

describe('a page turned from left-to-right to right-to-left', () => {
  const addresses = [
    '',
    'help',
    'parents/start-here',
    'parents/risks-by-age',
    'educators/lessons/kind',
    'glossary',
  ].map((slug) => urlFor(sourceLocale, slug));
  for (const width of [360, 1280]) {
    it.each(addresses)(
      `has every box at its mirrored place, ${width} pixels wide: %s`,
      async (address) => {
        const page = await site.newPage({ width });
        const measure = () =>
          page.evaluate(() =>
            [...document.body.querySelectorAll('*')]
              .filter(
                (element) => !/^inline|^none|^contents/.test(getComputedStyle(element).display),
              )
              // Shapes inside a drawing are no boxes of the page.
              .filter((element) => !element.closest('svg, .vh, .skip'))
              .map((element) => {
                const { x, width: w } = element.getBoundingClientRect();
                return { name: `${element.tagName}.${element.className}`, x, w };
              })
              // What is folded away has no place.
              .filter(({ w }) => w > 0),
          );
        await page.goto(address);
        const left = await measure();
        await page.route('**/*', async (route) => {
          if (route.request().resourceType() !== 'document') return route.continue();
          const response = await route.fetch();
          const html = (await response.text())
            .replace('dir="ltr"', 'dir="rtl"')
            .replace(
              /<style>([\s\S]*?)<\/style>/g,
              (_, css: string) => `<style>${rtlcss.process(css)}</style>`,
            );
          const headers = { 'content-type': 'text/html; charset=utf-8' };
          return route.fulfill({ status: 200, headers, body: html });
        });
        await page.goto(address);
        const right = await measure();
        await page.context().close();
        expect(right.length).toBe(left.length);
        const astray = left.flatMap(({ name, x, w }, index) => {
          const mirrored = right[index]?.x ?? Number.NaN;
          return Math.abs(width - x - w - mirrored) <= 1
            ? []
            : [`${name}: ${mirrored}, expected ${width - x - w}`];
        });
        expect(astray).toEqual([]);
      },
    );
  }
});
