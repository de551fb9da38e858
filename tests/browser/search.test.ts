import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import type { LocaleContent } from '../../src/catalog/types.ts';
import { createTranslator } from '../../src/i18n/translate.ts';
import { findLocale, urlFor } from '../../src/routing/routes.ts';
import { type OpenedSite, openSite, type Reader } from './support/index.ts';

const content = getContent();
const source = findLocale(content, content.site.sourceLocale);
const nonsense = 'zzqxjw';
let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const pages: Page[] = [];
afterEach(() => Promise.all(pages.splice(0).map((page) => page.context().close())));
async function openPage(reader: Reader = {}): Promise<Page> {
  const page = await site.newPage(reader);
  pages.push(page);
  return page;
}

const translate = ({ ui, info }: LocaleContent) => createTranslator(ui, info);
const titleOf = ({ entries }: LocaleContent, slug: string): string =>
  entries.get(slug)?.frontMatter.title ?? '';

/** Opens the search page; `broken` refuses every file of the index. */
async function openSearch(
  { locale }: LocaleContent,
  { address = '', broken = false, ...reader }: Reader & { address?: string; broken?: boolean } = {},
) {
  const page = await openPage(reader);
  if (broken) await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(urlFor(locale, 'search') + address);
  return {
    page,
    panel: page.locator('search-box'),
    input: page.locator('search-box input'),
    status: page.locator('search-box [role=status]'),
    links: page.locator('.search-result .search-title'),
    ways: page.locator('search-box .search-ways a'),
  };
}

async function listAddresses(page: Page): Promise<readonly string[]> {
  const links = page.locator('.search-result .search-title');
  await links.first().waitFor();
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
}

describe.each(content.locales.map((locale) => [locale.locale, locale] as const))(
  'search in %s',
  (_name, locale) => {
    const waysOut = ['help', 'sitemap', 'glossary'].map((slug) => urlFor(locale.locale, slug));

    test.each(['policy-brief', 'parents/start-here'])('finds the page %s', async (slug) => {
      const { page, input } = await openSearch(locale);
      await input.fill(titleOf(locale, slug));
      expect((await listAddresses(page)).slice(0, 3)).toContain(urlFor(locale.locale, slug));
    });

    test('puts the way to help first, and the page of a country under its name', async () => {
      const { page, input } = await openSearch(locale);
      await input.fill(titleOf(locale, 'help'));
      expect((await listAddresses(page))[0]).toBe(urlFor(locale.locale, 'help'));
      const names = new Intl.DisplayNames(locale.info.intl, { type: 'region' });
      await input.fill(names.of('KE') ?? '');
      await page.locator(`.search-title[href="${urlFor(locale.locale, 'help/ke')}"]`).waitFor();
      expect((await listAddresses(page))[0]).toBe(urlFor(locale.locale, 'help/ke'));
    });

    test('finds a word of the glossary, and its place on the page', async () => {
      const term = content.terms.find(({ id }) => id === 'radicalisation')?.labels[locale.locale]
        ?.term;
      const { page, input } = await openSearch(locale);
      await input.fill(term ?? '');
      expect(await listAddresses(page)).toContain(urlFor(locale.locale, 'glossary'));
      const places = page.locator('.search-section');
      const addresses = await places.evaluateAll((found) =>
        found.map((link) => link.getAttribute('href') ?? ''),
      );
      expect(addresses).toContain(`${urlFor(locale.locale, 'glossary')}#radicalisation`);
    });

    test('announces the count in the plural form of the language', async () => {
      const query = titleOf(locale, 'policy-brief');
      const { page, input, status, links } = await openSearch(locale);
      await input.fill(query);
      await links.first().waitFor();
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
      const more = page.locator('.search-more');
      if (await more.isVisible()) {
        await more.click();
        await more.waitFor({ state: 'hidden' });
      }
      const expected = translate(locale).translateCount('search.count', await links.count());
      expect(await status.textContent()).toBe(expected.replace('{query}', query));
    });

    test('shows help first when the words are worrying, even if nothing can be fetched', async () => {
      const [worry = ''] = locale.search.worry;
      const { input, links } = await openSearch(locale, { broken: true });
      await input.fill(worry);
      await links.first().waitFor();
      expect(await links.first().getAttribute('href')).toBe(urlFor(locale.locale, 'help'));
    });

    test('says that nothing was found, and where else to go', async () => {
      const { input, status, ways } = await openSearch(locale);
      await input.fill(nonsense);
      await ways.first().waitFor();
      const sentence = translate(locale).translate('search.none', { query: nonsense });
      await expect.poll(() => status.textContent()).toBe(sentence);
      expect(
        await ways.evaluateAll((found) => found.map((link) => link.getAttribute('href'))),
      ).toEqual(waysOut);
    });

    test('shows where to go when scripts are off', async () => {
      const { page, ways } = await openSearch(locale, { javaScript: false });
      const reason = page.locator('search-box .search-reason');
      expect(await reason.textContent()).toBe(translate(locale).translate('search.noScript'));
      expect(await reason.isVisible()).toBe(true);
      expect(await ways.count()).toBe(waysOut.length);
    });
  },
);

describe('the search page', () => {
  const query = titleOf(source, 'policy-brief');

  test('searches for what its address says', async () => {
    for (const address of [`#q=${encodeURIComponent(query)}`, `?q=${encodeURIComponent(query)}`]) {
      const { page, input } = await openSearch(source, { address });
      expect(await listAddresses(page)).toContain(urlFor(source.locale, 'policy-brief'));
      expect(await input.inputValue()).toBe(query);
    }
  });

  test('answers the search in the header of another page', async () => {
    const page = await openPage();
    await page.goto(urlFor(source.locale, 'parents/start-here'));
    await page.locator('header input').fill(query);
    await page.keyboard.press('Enter');
    expect(await listAddresses(page)).toContain(urlFor(source.locale, 'policy-brief'));
    expect(await page.locator('search-box input').inputValue()).toBe(query);
  });

  test('keeps its results at a jump in the page, and follows another query', async () => {
    const { page, input, links } = await openSearch(source, { address: '#q=risk' });
    await links.first().waitFor();
    const jump = (hash: string) =>
      page.evaluate((next) => {
        location.hash = next;
      }, hash);
    await jump('without-search');
    expect(await input.inputValue()).toBe('risk');
    expect(await links.count()).toBeGreaterThan(0);
    await jump('q=privacy');
    await expect.poll(() => input.inputValue()).toBe('privacy');
  });

  test('leaves no words in the address or the history, and has them again on the way back', async () => {
    const { page, input, links } = await openSearch(source, { address: '?q=contact' });
    const before = await page.evaluate(() => history.length);
    await input.fill('risk');
    const kept = () => page.evaluate((): unknown => history.state);
    await expect.poll(kept).toEqual({ query: 'risk' });
    expect(page.url()).toMatch(/\/search\/$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.goto(urlFor(source.locale, 'glossary'));
    await page.goBack();
    await expect.poll(() => input.inputValue()).toBe('risk');
    await page.reload();
    await expect.poll(() => input.inputValue()).toBe('risk');
    await links.first().waitFor();
  });

  test('searches for the same in another language', async () => {
    const { page, input, links } = await openSearch(source, { address: '#q=ITU' });
    await links.first().waitFor();
    const [other] = content.locales.filter(({ locale }) => locale !== source.locale);
    await page.locator(`.languages a[hreflang="${other?.info.lang}"]`).click();
    await page.waitForURL(`**${urlFor(other?.locale ?? '', 'search')}**`);
    await expect.poll(() => input.inputValue()).toBe('ITU');
    await expect.poll(() => page.url()).not.toContain('ITU');
  });

  test('shows help, then the pages found, when the words are worrying', async () => {
    const [worry = ''] = source.search.worry;
    const { page, input } = await openSearch(source);
    await input.fill(`${worry} ${query}`);
    await expect.poll(async () => (await listAddresses(page)).length).toBeGreaterThan(1);
    expect((await listAddresses(page))[0]).toBe(urlFor(source.locale, 'help'));
  });

  test('says which spelling it took instead', async () => {
    const { input, status, links } = await openSearch(source);
    await input.fill('pasword');
    await links.first().waitFor();
    await expect.poll(() => status.textContent()).toContain('“password”');
  });

  test('says that it could not start when its files cannot be fetched', async () => {
    const { input, status, ways } = await openSearch(source, { broken: true });
    await input.fill('risk');
    await ways.first().waitFor();
    await expect
      .poll(() => status.textContent())
      .toBe(translate(source).translate('search.failed'));
  });

  test('tries again after a failure', async () => {
    const { page, input, ways, links } = await openSearch(source, { broken: true });
    await input.fill('risk');
    await ways.first().waitFor();
    await page.unroute('**/pagefind/**');
    await input.fill('risks');
    await links.first().waitFor();
    expect(await ways.first().isVisible()).toBe(false);
  });

  test('is used with the keyboard alone', async () => {
    const { page, input, links, status } = await openSearch(source);
    const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
    await input.focus();
    await page.keyboard.type('child');
    await links.nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await links.first().evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('End');
    expect(await links.first().evaluate((link) => link === document.activeElement)).toBe(false);
    await page.keyboard.press('Home');
    expect(await links.first().evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toContain('search-input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focused()).toContain('search-input');
    expect(await input.inputValue()).toBe('');
    expect(await links.count()).toBe(0);
    expect(await status.textContent()).toBe('');
    expect(new URL(page.url()).hash).toBe('');
  });

  test('stores nothing, asks only this site, and breaks no policy', async () => {
    const page = await openPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin)) problems.push(request.url());
    });
    await page.goto(`${urlFor(source.locale, 'search')}#q=risk`);
    await listAddresses(page);
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect(stored).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    expect(problems).toEqual([]);
  });
});
