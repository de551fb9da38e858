import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { urlFor } from '../../src/routing/routes.ts';
import { listVisitedRoutes } from '../fixtures/visited.ts';
import { type OpenedSite, openSite, type Reader, visitAll } from './support/index.ts';

const content = getContent();
const routes = listVisitedRoutes(content);
let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What axe finds on a page, as `rule: target` lines. */
async function findViolations(
  page: Page,
  disabled: readonly string[] = [],
): Promise<readonly string[]> {
  // No frames here, so nothing is gathered in a page of its own; only what is wrong is written out.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], preload: false });
  const { violations } = await builder.disableRules([...disabled]).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

function auditAddresses(
  addresses: readonly string[],
  reader: Reader,
  disabled: readonly string[] = [],
): Promise<readonly string[]> {
  return visitAll(site, addresses, reader, async (page, address) =>
    (await findViolations(page, disabled)).map((line) => `${address} ${line}`),
  );
}

const [rtl] = content.locales.filter(({ info }) => info.dir === 'rtl');
// Colours do not depend on the language: looking at them is half of the work, and two are enough.
const colourful = [content.site.sourceLocale, rtl?.locale];

describe('axe finds nothing', () => {
  it.each(colourful)('on any page of "%s"', async (locale = '') => {
    const addresses = routes
      .filter((route) => route.locale === locale)
      .map(({ slug }) => urlFor(locale, slug));
    expect(await auditAddresses(addresses, { width: 1280 })).toEqual([]);
  });

  // Blocks are the same in all languages, a rule of the content sees to it: of the others each has
  // its share of the pages, and every page is looked at in one of them.
  it('on its share of the pages of every other language', async () => {
    const others = content.locales.filter(({ locale }) => !colourful.includes(locale));
    const slugs = [...new Set(routes.map(({ slug }) => slug))];
    const addresses = routes
      .filter(({ locale, slug }) => others[slugs.indexOf(slug) % others.length]?.locale === locale)
      .map(({ locale, slug }) => urlFor(locale, slug));
    expect(addresses.length).toBeGreaterThan(slugs.length / content.locales.length);
    expect(await auditAddresses(addresses, { width: 1280 }, ['color-contrast'])).toEqual([]);
  });

  const slugs = ['', 'help', 'parents/start-here', 'glossary', '404'];
  const locales = [content.site.sourceLocale, rtl?.locale ?? ''];
  const addresses = [
    '/',
    '/404.html',
    ...locales.flatMap((locale) => slugs.map((slug) => urlFor(locale, slug))),
  ];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      it(`on any layout, ${colorScheme}, ${width} pixels wide`, async () => {
        expect(await auditAddresses(addresses, { width, colorScheme })).toEqual([]);
      });
    }
  }

  it('of the stronger contrast on help pages (WCAG 2.2 AAA)', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.newPage({ colorScheme, width: 360 });
      for (const { locale } of content.locales) {
        await page.goto(urlFor(locale, 'help'));
        const { violations } = await new AxeBuilder({ page })
          .withRules(['color-contrast-enhanced'])
          .analyze();
        expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
      }
      await page.context().close();
    }
  });
});
