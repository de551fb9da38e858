import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { callsPolice, selectHelp } from '../../src/helplines/select.ts';
import { listRoutes, urlFor } from '../../src/routing/routes.ts';
import { type OpenedSite, openSite } from './support/index.ts';

const content = getContent();
const { sourceLocale } = content.site;
const countries = listRoutes(content).filter(({ entry }) => entry.isMade);
let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the page of a country', () => {
  it('has a number to call in the first view of a phone, in every language', async () => {
    const page = await site.newPage({ width: 360, height: 740, javaScript: false });
    for (const { locale } of content.locales) {
      await page.goto(urlFor(locale, 'help/ke'));
      const box = await page.locator('.phone').first().boundingBox();
      expect((box?.y ?? 740) + (box?.height ?? 0), locale).toBeLessThan(680);
    }
    await page.context().close();
  });

  it('dials with digits alone, says the number from left to right, and never breaks it', async () => {
    const page = await site.newPage({ width: 320, javaScript: false });
    const [rtl] = content.locales.filter(({ info }) => info.dir === 'rtl');
    const own = countries.filter(({ locale }) => locale === rtl?.locale);
    let count = 0;
    for (const { locale, slug } of own.filter((_, index) => index % 8 === 0)) {
      await page.goto(urlFor(locale, slug));
      const numbers = await page.locator('.phone').evaluateAll((links) =>
        links.map((link) => ({
          href: link.getAttribute('href') ?? '',
          dir: link.querySelector('bdi')?.dir,
          lines: link.querySelector('bdi')?.getClientRects().length,
        })),
      );
      count += numbers.length;
      for (const { href, dir, lines } of numbers) {
        expect(href).toMatch(/^tel:\+?\d+$/);
        expect(dir).toBe('ltr');
        expect(lines).toBe(1);
      }
    }
    expect(count).toBeGreaterThan(0);
    await page.context().close();
  });

  it('has beside every line the emergency number of the whole country, or the way to all', async () => {
    const page = await site.newPage({ width: 360, javaScript: false });
    const seen = new Set<string>();
    const own = countries.filter(({ locale }) => locale === sourceLocale);
    for (const { slug } of own.filter((_, index) => index % 4 === 0)) {
      const help = selectHelp(content.helplines, slug.replace('help/', '').toUpperCase());
      const number = help.emergency.find((each) => callsPolice(each) && !each.isInPartOnly);
      const meant = number === undefined ? '#emergency' : `tel:${number.phone.dialled}`;
      await page.goto(urlFor(sourceLocale, slug));
      const ways = await page
        .locator('.line-danger a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(ways, slug).toEqual(help.lines.map(() => meant));
      if (ways.length > 0) seen.add(meant);
    }
    expect(seen.has('#emergency')).toBe(true);
    expect(seen.size).toBeGreaterThan(5);
    await page.context().close();
  });

  it('is three taps from any page, with scripts off', async () => {
    const page = await site.newPage({ width: 360, javaScript: false });
    await page.goto(urlFor(sourceLocale, 'parents/bullying'));
    await page.locator('.help-bar a').first().click();
    await page.locator('main a').filter({ hasText: 'local emergency number' }).click();
    expect(page.url()).toContain('#countries');
    await page.locator('.countries a', { hasText: 'Kenya' }).click();
    expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('the list of countries', () => {
  it('has every country once, in the order of the language, and needs no script', async () => {
    const page = await site.newPage({ javaScript: false });
    const slugs = new Set(countries.map(({ slug }) => slug));
    for (const { locale, info } of content.locales) {
      await page.goto(urlFor(locale, 'help'));
      const names = await page.locator('.countries a').allTextContents();
      const { compare } = new Intl.Collator(info.intl);
      expect(names).toHaveLength(slugs.size);
      expect(names.map((name) => name.trim())).toEqual(
        names.map((name) => name.trim()).toSorted(compare),
      );
      expect(await page.locator('.country-filter').isVisible()).toBe(false);
    }
    await page.context().close();
  });

  it('leaves the countries whose name is typed, without accents too, and says how many', async () => {
    const page = await site.newPage();
    await page.goto(urlFor(sourceLocale, 'help'));
    await page.locator('.country-filter input').fill('cote d');
    const left = await page.locator('.countries li:visible').allTextContents();
    expect(left.map((name) => name.trim())).toEqual(['Côte d’Ivoire']);
    expect(await page.locator('.countries [role=status]').textContent()).toContain('1');
    await page.context().close();
  });
});
