import type { Page } from 'playwright-core';
import { isSearchPage } from '../../src/headers/index.ts';
import { emptyPath } from './recorder.ts';

/** How long a page gets to do what it does after it is used, in milliseconds. */
const settleTime = 50;
/** How long a search may take to fetch its index and its results. */
const searchTime = 1500;
/** How long a page that is looked at thoroughly gets to do what it waits for. */
const patientTime = 2500;
/** How far the clock of such a page is then turned on, so that what waits longer happens too. */
const turnedTime = '10:00:00';
/** How long the messages get that a page sends while it is left. */
const farewellTime = 300;
/** How long it may take until it is known that a page is gone. */
const goneTime = 2000;
/** Links and buttons over which the mouse is moved; pages with more repeat themselves. */
const mostHovered = 40;

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

type Step = (page: Page) => Promise<unknown>;

/**
 * Does one thing after the other as long as the page stays where it is, and gives the address to which
 * it went by itself, if it did.
 */
async function follow(page: Page, steps: readonly Step[]): Promise<string | undefined> {
  const here = page.url();
  for (const step of steps) {
    try {
      await step(page);
    } catch (error) {
      // What ran in a page that is gone fails, and sometimes before the new address is known.
      await page
        .waitForURL(({ href }) => href !== here, { timeout: goneTime })
        .catch(() => {
          throw error;
        });
    }
    if (page.url() !== here) return page.url();
  }
  return undefined;
}

const wait =
  (milliseconds: number): Step =>
  (page) =>
    page.waitForTimeout(milliseconds);

const turnClock: Step = (page) => page.clock.fastForward(turnedTime);

/** Opens what opens, types, chooses and changes, as a reader would. */
const useFields: Step = (page) =>
  page.evaluate(() => {
    const tell = (field: Element): void => {
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const field of document.querySelectorAll<
      HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
    >('input, textarea, select')) {
      if (field instanceof HTMLSelectElement) {
        for (let index = 0; index < field.options.length; index += 1) {
          field.selectedIndex = index;
          tell(field);
        }
      } else if (field instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(field.type)) {
        field.click();
      } else if (field instanceof HTMLTextAreaElement || field.type !== 'file') {
        field.value = 'help';
        tell(field);
      }
    }
  });

const scrollToEnd: Step = (page) =>
  page.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
  });

/** Passes every part of the page, so that pictures load that wait until they are near. */
const scrollThrough: Step = (page) =>
  page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });

/**
 * Clicks every link and every button but those that send a form. Links are not followed; the way out
 * of a page is left alone, as it leads away.
 */
const clickAll: Step = (page) =>
  page.evaluate(() => {
    const stay = (event: Event): void => {
      const { target } = event;
      if (target instanceof Element && target.closest('a, area')) event.preventDefault();
    };
    addEventListener('click', stay, { capture: true });
    for (const target of document.querySelectorAll<HTMLElement>(
      'a:not([data-leave]), area, button, summary, [role=button]',
    )) {
      const isSender =
        target instanceof HTMLButtonElement && target.form && target.type === 'submit';
      if (!isSender) target.click();
    }
    removeEventListener('click', stay, { capture: true });
  });

const hover: Step = async (page) => {
  const all = await page.locator('a:visible, button:visible, summary:visible').all();
  for (const target of all.slice(0, mostHovered)) {
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await target.boundingBox();
    if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  }
};

/** Twice Shift, as three times leaves a page, and a walk along what can be focused. */
const pressKeys: Step = async (page) => {
  for (const key of ['Shift', 'Shift', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Escape']) {
    await page.keyboard.press(key);
  }
};

const printAndBack: Step = async (page) => {
  await page.emulateMedia({ media: 'print' });
  await page.waitForTimeout(settleTime);
  await page.emulateMedia({ media: null });
};

const sendForms: Step = (page) =>
  page.evaluate(() => {
    for (const form of document.forms) {
      const sender = form.querySelector<HTMLElement>('[type=submit], button:not([type])');
      if (sender) sender.click();
      else form.requestSubmit();
    }
  });

/** What a look at a page gave. */
export type View = {
  /** Address to which the page went by itself, if it did. */
  readonly wentTo: string | undefined;
  /** The page as its scripts left it, as HTML; `''` when it went away. */
  readonly html: string;
};
/** How a page is looked at. */
export type Look = (page: Page, address: string) => Promise<View>;

async function openAndFollow(page: Page, address: string, steps: readonly Step[]): Promise<View> {
  await page.goto(address);
  let html = '';
  const read: Step = async () => {
    html = await page.content();
  };
  const wentTo = await follow(page, [...steps, read]);
  return { wentTo, html };
}

/** Opens an address with all that it loads, uses its fields and goes to its end. */
export const lookQuickly: Look = (page, address) =>
  openAndFollow(page, address, [
    useFields,
    scrollToEnd,
    wait(isSearchPage(address) ? searchTime : settleTime),
  ]);

/** Opens an address as on a phone and goes through it. */
export const lookOnPhone: Look = async (page, address) => {
  await page.setViewportSize(phone);
  return openAndFollow(page, address, [scrollThrough, wait(settleTime)]);
};

/**
 * Opens an address, does whatever a reader can do there, waits, turns the clock on, and sends the forms,
 * of which the one of the frame leads to the search page.
 */
export const lookThoroughly: Look = async (page, address) => {
  await page.clock.install();
  await page.setViewportSize(desk);
  const view = await openAndFollow(page, address, [
    pressKeys,
    useFields,
    clickAll,
    hover,
    scrollThrough,
    printAndBack,
    wait(patientTime),
    turnClock,
    wait(settleTime),
  ]);
  if (view.wentTo === undefined) {
    await follow(page, [sendForms, wait(searchTime)]);
  }
  return view;
};

/**
 * Leaves the page for an empty one of the same origin and gives each store, by the name that notes have
 * too, in which something is left. Cookies are none of them.
 */
export async function leaveAndCount(page: Page, isPatient: boolean): Promise<readonly string[]> {
  await page.goto(emptyPath);
  if (isPatient) await page.waitForTimeout(farewellTime);
  return page.evaluate(async () => {
    const isAny = async (entries: AsyncIterable<unknown>): Promise<boolean> => {
      for await (const _entry of entries) return true;
      return false;
    };
    const buckets = Reflect.get(navigator, 'storageBuckets') as
      | { keys(): Promise<readonly string[]> }
      | undefined;
    const files = await navigator.storage.getDirectory();
    const found = {
      localStorage: localStorage.length > 0,
      sessionStorage: sessionStorage.length > 0,
      serviceWorker: (await navigator.serviceWorker.getRegistrations()).length > 0,
      indexedDB: (await indexedDB.databases()).length > 0,
      caches: (await caches.keys()).length > 0,
      'private files': await isAny(files.values()),
      storageBuckets: ((await buckets?.keys()) ?? []).length > 0,
      'window.name': window.name !== '',
    };
    return Object.entries(found).flatMap(([store, isLeft]) => (isLeft ? [store] : []));
  });
}
