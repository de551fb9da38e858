import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { parseEntry } from '../../src/catalog/parse-entry.ts';
import { listRoutes, urlFor } from '../../src/routing/routes.ts';
import { type OpenedSite, openSite } from './support/index.ts';

const routes = listRoutes(getContent());
const lessons = routes.filter(({ entry }) => entry.frontMatter.layout === 'lesson');
const matrices = routes.flatMap(({ locale, slug, entry }) => {
  const tables = parseEntry(entry).blocks.flatMap((block) =>
    block.type === 'component' && block.name === 'Matrix' ? block.blocks : [],
  );
  return tables.flatMap((table) =>
    table.type === 'table' ? [{ address: urlFor(locale, slug), table }] : [],
  );
});
let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a lesson plan', () => {
  it.each(['A4', 'Letter'])('prints on two sheets of %s in every language', async (format) => {
    const page = await site.newPage();
    const long: string[] = [];
    for (const { locale, slug } of lessons) {
      await page.goto(urlFor(locale, slug));
      const pdf = (await page.pdf({ format })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      if (sheets < 1 || sheets > 2) long.push(`${urlFor(locale, slug)} takes ${sheets}`);
    }
    await page.context().close();
    expect(lessons.length).toBeGreaterThan(0);
    expect(long).toEqual([]);
  });

  it('prints at a button where scripts run, and shows none where they do not', async () => {
    const [lesson] = lessons;
    const address = urlFor(lesson?.locale ?? '', lesson?.slug ?? '');
    const page = await site.newPage();
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.goto(address);
    await page.locator('[data-print]').click();
    expect(await page.locator('[data-printed]').count()).toBe(1);
    await page.context().close();
    const plain = await site.newPage({ javaScript: false });
    await plain.goto(address);
    expect(await plain.locator('[data-print]').isVisible()).toBe(false);
    await plain.context().close();
  });

  it('leads to each of its versions', async () => {
    const page = await site.newPage({ javaScript: false });
    for (const { locale, slug, entry } of lessons) {
      await page.goto(urlFor(locale, slug));
      const links = await page
        .locator('.lesson-card a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links).toEqual(entry.frontMatter.lesson?.minutes.map((count) => `#minutes-${count}`));
      for (const link of links) expect(await page.locator(`h2${link}`).count()).toBe(1);
    }
    await page.context().close();
  });
});

describe('a matrix', () => {
  it.each([360, 1280])('is a table to a screen reader, %i pixels wide', async (width) => {
    const page = await site.newPage({ width });
    for (const { address, table } of matrices) {
      await page.goto(address);
      const matrix = page.locator('.matrix');
      expect(await matrix.getByRole('columnheader').count(), address).toBe(table.head.length);
      expect(await matrix.getByRole('rowheader').count(), address).toBe(table.rows.length);
      expect(await matrix.getByRole('cell').count(), address).toBe(
        table.rows.length * (table.head.length - 1),
      );
    }
    await page.context().close();
    expect(matrices.length).toBeGreaterThan(0);
  });

  it('shows on a phone, in each box, which column it is of', async () => {
    const page = await site.newPage({ width: 360 });
    for (const { address } of matrices) {
      await page.goto(address);
      const [heads, labels] = await page.locator('.matrix').evaluate((matrix) => {
        const textOf = (element: Element) => element.textContent;
        const [row] = matrix.querySelectorAll('tbody tr');
        return [
          [...matrix.querySelectorAll('thead th')].slice(1).map(textOf),
          [...(row?.querySelectorAll('td') ?? [])].map((cell) =>
            JSON.parse(getComputedStyle(cell, '::before').content),
          ),
        ];
      });
      expect(labels, address).toEqual(heads);
    }
    await page.context().close();
  });
});
