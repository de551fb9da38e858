import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getContent } from '../../src/catalog/load.ts';
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

describe('a page for children', () => {
  it('has help first after the skip link, big targets, and nothing that plays, counts or shares', async () => {
    const faults = await visitAll(site, all, { width: 360 }, async (page, address) => {
      const found = await page.evaluate(() => {
        const [, second] = document.querySelectorAll('body a');
        const targets = document.querySelectorAll(
          '.choices a, .question summary, .help-bar a, .listen button:not([hidden])',
        );
        return {
          second: second?.getAttribute('href') ?? '',
          heights: [...targets].map((target) => target.getBoundingClientRect().height),
          loud: document.querySelectorAll(
            'video, audio, meter, progress, [autoplay], [data-score], [href*="sharer"], [href^="whatsapp:"]',
          ).length,
        };
      });
      return [
        /\/help\/$/.test(found.second) ? '' : `${address} begins with ${found.second}`,
        found.heights.every((height) => height >= 44) ? '' : `${address} has small targets`,
        found.loud === 0 ? '' : `${address} plays, counts or shares`,
      ].filter(Boolean);
    });
    expect(all.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

describe('the picture story', () => {
  it('has its picture in the page, with words for who cannot see it', async () => {
    const mute = await visitAll(site, addressesOf('story'), {}, async (page, address) => {
      const labels = await page
        .locator('svg.scene')
        .evaluateAll((scenes) => scenes.map((scene) => scene.getAttribute('aria-label') ?? ''));
      return labels.length === 1 && labels[0] !== '' ? [] : [address];
    });
    expect(addressesOf('story').length).toBeGreaterThan(0);
    expect(mute).toEqual([]);
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
