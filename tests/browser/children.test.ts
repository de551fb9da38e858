import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
import { parseEntry } from '../../src/catalog/parse-entry.ts';
import type { Entry } from '../../src/catalog/types.ts';
import { listRoutes, urlFor } from '../../src/routing/routes.ts';
import { isForChildren } from '../../src/view/page.ts';
import { type OpenedSite, openSite, visitAll } from './support/index.ts';

const routes = listRoutes(getContent()).filter(({ entry }) => isForChildren(entry));
const addressesOf = (layout: string): readonly string[] =>
  routes
    .filter(({ entry }) => entry.frontMatter.layout === layout)
    .map(({ locale, slug }) => urlFor(locale, slug));
const all = routes.map(({ locale, slug }) => urlFor(locale, slug));
let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Places to tap on a page that are smaller than 44 pixels either way, but for links in a sentence. */
function findSmallTargets(): readonly string[] {
  const isInSentence = (target: Element): boolean =>
    getComputedStyle(target).display === 'inline' &&
    (target.parentElement?.textContent ?? '').trim() !== (target.textContent ?? '').trim();
  return [...document.querySelectorAll('a[href], button, summary, label, input:not([type=radio])')]
    .filter(
      (target) =>
        target.checkVisibility() && !target.matches('.skip, .vh') && !isInSentence(target),
    )
    .flatMap((target) => {
      // A door is open all over its card.
      const { width, height } = (target.closest('.door, .next') ?? target).getBoundingClientRect();
      const name = `${target.localName} “${(target.textContent ?? '').trim().slice(0, 30)}”`;
      return width < 44 || height < 44
        ? [`${name} ${Math.round(width)} × ${Math.round(height)}`]
        : [];
    });
}

type Facts = {
  readonly small: readonly string[];
  /** Drawings in the text, those of them that nothing is said of, and those that are turned. */
  readonly drawings: number;
  readonly mute: number;
  readonly turned: number;
};

function lookAtDrawings(): Omit<Facts, 'small'> {
  const drawings = [...document.querySelectorAll('main svg')].filter(
    ({ ariaHidden }) => ariaHidden !== 'true',
  );
  return {
    drawings: drawings.length,
    mute: drawings.filter(({ role, ariaLabel }) => role !== 'img' || !ariaLabel?.trim()).length,
    turned: [...document.querySelectorAll('main :is(svg, img)')].filter((drawing) =>
      getComputedStyle(drawing).transform.startsWith('matrix(-1'),
    ).length,
  };
}

/** What was seen on each page for children, all of them opened once on a phone. */
const facts = new Map<string, Facts>();
beforeAll(async () => {
  await visitAll(site, all, { width: 360 }, async (page, address) => {
    const small = await page.evaluate(findSmallTargets);
    facts.set(address, { small, ...(await page.evaluate(lookAtDrawings)) });
    return [];
  });
});

describe('a page for children', () => {
  it('has targets of 44 pixels and more', () => {
    const faults = [...facts].flatMap(([address, { small }]) =>
      small.map((fault) => `${address} ${fault}`),
    );
    expect(facts.size).toBe(all.length);
    expect(faults).toEqual([]);
  });

  it('says what each drawing shows', () => {
    const drawn = [...facts.values()].reduce((sum, { drawings }) => sum + drawings, 0);
    expect(drawn).toBeGreaterThan(0);
    expect([...facts].filter(([, { mute }]) => mute > 0)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'has the contrast and the targets of WCAG 2.2 AAA and AA, %s',
    async (colorScheme) => {
      // Neither colours nor sizes depend on the language; targets are measured above in all of them.
      const { sourceLocale } = getContent().site;
      const addresses = routes
        .filter(({ locale }) => locale === sourceLocale)
        .map(({ locale, slug }) => urlFor(locale, slug));
      const found = await visitAll(
        site,
        addresses,
        { width: 360, colorScheme },
        async (page, address) => {
          const { violations } = await new AxeBuilder({ page })
            .setLegacyMode(true)
            .options({ resultTypes: ['violations'], preload: false })
            .withRules(['color-contrast-enhanced', 'target-size'])
            .analyze();
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${address} ${id} ${html}`),
          );
        },
      );
      expect(found).toEqual([]);
    },
  );
});

describe('a game of sorting', () => {
  const games = routes
    .filter(({ entry }) =>
      parseEntry(entry).blocks.some((block) => block.type === 'component' && block.name === 'Sort'),
    )
    .map(({ locale, slug }) => urlFor(locale, slug));

  it('answers every line, whatever is chosen, by keyboard and with scripts off', async () => {
    const page = await site.newPage({ javaScript: false });
    expect(games.length).toBeGreaterThan(0);
    for (const address of games) {
      await page.goto(address);
      const answers = page.locator('.ours p');
      const count = await page.locator('.sort > li').count();
      expect(await answers.count()).toBe(count);
      expect(await page.locator('.ours p:visible').count()).toBe(0);
      await page.locator('.sort input').first().focus();
      await page.keyboard.press('Space');
      expect(await answers.first().isVisible()).toBe(true);
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('.sort li:first-child input').nth(1).isChecked()).toBe(true);
      expect(await page.locator('.ours p:visible').count()).toBe(1);
    }
    await page.context().close();
  });

  it('is played by touch, and begins anew when the page is opened again', async () => {
    const page = await site.newPage({ hasTouch: true, width: 360 });
    const [address = ''] = games;
    await page.goto(address);
    await page.locator('.sort label').last().tap();
    expect(await page.locator('.ours p:visible').count()).toBe(1);
    await page.reload();
    expect(await page.locator('.ours p:visible').count()).toBe(0);
    await page.context().close();
  });
});

describe('a question for oneself', () => {
  it('opens its answers by keyboard, with scripts off', async () => {
    const page = await site.newPage({ javaScript: false });
    const [address = ''] = addressesOf('activity').filter((path) =>
      path.endsWith('/warning-signs/'),
    );
    await page.goto(address);
    await page.locator('.question summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.question details p').first().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('on paper', () => {
  const formats = ['A4', 'Letter'];
  const countSheets = async (page: Page, format: string): Promise<number> =>
    (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const listNames = (entry: Entry): readonly string[] =>
    parseEntry(entry).blocks.flatMap((block) => (block.type === 'component' ? [block.name] : []));

  it.each(formats)(
    'each picture to colour, the poster, the certificate and two pages of the booklet take one sheet of %s',
    async (format) => {
      const page = await site.newPage();
      const wrong: string[] = [];
      let printed = 0;
      for (const { locale, slug, entry } of routes) {
        const names = listNames(entry);
        const sheets = names.filter((name) => name === 'PictureSheet').length;
        if (sheets === 0 && !names.includes('Booklet')) continue;
        const address = urlFor(locale, slug);
        await page.goto(address);
        const leaves = await page.locator('.leaf').count();
        const count = await countSheets(page, format);
        printed += count;
        if (count !== sheets + Math.ceil(leaves / 2)) wrong.push(`${address} takes ${count}`);
      }
      await page.context().close();
      expect(printed).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    },
  );

  it('nothing of a page of the booklet is cut off', async () => {
    const booklets = routes
      .filter(({ entry }) => listNames(entry).includes('Booklet'))
      .map(({ locale, slug }) => urlFor(locale, slug));
    const cut = await visitAll(site, booklets, { width: 700 }, async (page, address) => {
      await page.emulateMedia({ media: 'print' });
      const found = await page
        .locator('.leaf')
        .evaluateAll((leaves) =>
          leaves
            .filter((leaf) => leaf.scrollHeight > leaf.clientHeight + 1)
            .map(({ id, textContent }) => id || textContent?.trim().slice(0, 40)),
        );
      return found.map((name) => `${address} ${name}`);
    });
    expect(booklets.length).toBeGreaterThan(0);
    expect(cut).toEqual([]);
  });

  it('each worksheet fits one sheet', async () => {
    // What A4 and Letter have in common inside the margins of the print sheet, at 96 pixels an inch.
    const width = Math.floor((178 / 25.4) * 96);
    const height = Math.floor((243 / 25.4) * 96);
    const long = await visitAll(site, addressesOf('activity'), { width }, async (page, address) => {
      await page.emulateMedia({ media: 'print' });
      const heights = await page
        .locator('.worksheet')
        .evaluateAll((sheets) => sheets.map((sheet) => sheet.getBoundingClientRect().height));
      return heights
        .filter((found) => found > height)
        .map((found) => `${address} ${Math.round(found)} of ${height}`);
    });
    expect(long).toEqual([]);
  });
});

describe('the picture story', () => {
  it('has its picture in the page', () => {
    const bare = addressesOf('story').filter((address) => !facts.get(address)?.drawings);
    expect(addressesOf('story').length).toBeGreaterThan(0);
    expect(bare).toEqual([]);
  });

  it('turns only the drawings of the list, and only where the text runs from right to left', () => {
    const { locales, site: siteInfo } = getContent();
    const turned = [...facts].flatMap(([address, facts]) => (facts.turned > 0 ? address : []));
    const [rtl] = locales.filter(({ info }) => info.dir === 'rtl');
    const slugs = routes
      .filter(
        ({ locale, entry }) =>
          locale === rtl?.locale &&
          siteInfo.mirrored.some((name) => entry.text.includes(`media/${name}`)),
      )
      .map(({ slug }) => slug);
    const expected = [...slugs, 'children/under-9/booklet'].map((slug) =>
      urlFor(rtl?.locale ?? '', slug),
    );
    expect(slugs.length).toBeGreaterThan(0);
    expect(turned.toSorted()).toEqual(expected.toSorted());
  });

  it('is one book whose choices lead to its pages, with scripts off', async () => {
    const [booklet = ''] = all.filter((address) => address.endsWith('/under-9/booklet/'));
    const page = await site.newPage({ javaScript: false });
    await page.goto(booklet);
    const choice = page.locator('.leaf .choices a').last();
    const target = (await choice.getAttribute('href')) ?? '';
    expect(await choice.locator('.turn').textContent()).toContain(target.replace('#page-', ''));
    await choice.click();
    expect(await page.locator(`h2${target}`).isVisible()).toBe(true);
    await page.context().close();
  });

  it('goes on with either choice, with scripts off', async () => {
    const page = await site.newPage({ javaScript: false });
    const [cover = ''] = addressesOf('story').filter((address) =>
      address.endsWith('/under-9/play/'),
    );
    for (const index of [0, 1]) {
      await page.goto(cover);
      await page.locator('.choices a').nth(index).click();
      expect(page.url()).not.toContain('/play/');
      expect(await page.locator('svg.scene').count()).toBe(1);
    }
    await page.context().close();
  });

  it('is read sentence by sentence, each marked, and offers nothing without a voice', async () => {
    const [address = ''] = addressesOf('story').filter((path) => path.endsWith('/under-9/play/'));
    const silent = await site.newPage();
    await silent.addInitScript(() => {
      Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [] });
    });
    await silent.goto(address);
    expect(await silent.locator('[data-listen]').isVisible()).toBe(false);
    await silent.context().close();

    const page = await site.newPage();
    await page.addInitScript(() => {
      const said: string[] = [];
      const synthesis = {
        getVoices: () => [{ lang: document.documentElement.lang, localService: true }],
        cancel: () => {},
        addEventListener: () => {},
        speak: (speech: SpeechSynthesisUtterance) => {
          said.push(speech.text);
          setTimeout(() => {
            speech.onstart?.(new Event('start') as SpeechSynthesisEvent);
            const [range] = CSS.highlights.get('reading') ?? [];
            if (range?.toString() !== speech.text) said.push('not marked');
            speech.onend?.(new Event('end') as SpeechSynthesisEvent);
          });
        },
      };
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.assign(window, {
        said,
        SpeechSynthesisUtterance: class {
          readonly text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
    });
    await page.goto(address);
    await page.locator('[data-listen]').click();
    const readSaid = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    const title = (await page.locator('h1').textContent()) ?? '';
    await expect.poll(async () => (await readSaid()).length).toBeGreaterThan(4);
    await expect
      .poll(() => page.locator('[data-listen]').getAttribute('aria-pressed'))
      .toBe('false');
    const said = await readSaid();
    expect(said[0]).toBe(title.trim());
    expect(said).not.toContain('not marked');
    await page.context().close();
  });
});
