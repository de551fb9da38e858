import type { Page } from 'playwright-core';

/** What a page left behind or tried. */
export type Observation = {
  /** Other hosts to which the page lets a browser open connections in advance, which no proxy sees. */
  readonly hints: readonly string[];
  readonly storage: number;
  /** Directive and address of each thing that its policy refused. */
  readonly violations: readonly string[];
};

/** How long a page gets to do what it does after it is used, in milliseconds. */
const settleTime = 50;
/** How long a search may take to fetch its index and its results. */
const searchTime = 1500;

/** Makes a page remember what its policy refuses; before it goes anywhere. */
export async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refusedByPolicy: refused });
    document.addEventListener('securitypolicyviolation', (event) => {
      refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
}

/** Uses whatever a page offers for typing and opening, as a reader would. */
async function usePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const input of document.querySelectorAll('input, textarea')) {
      if (input instanceof HTMLInputElement && input.type === 'radio') input.click();
      else if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) {
        input.value = 'help';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    }
  });
}

/**
 * Opens an address with all that it loads, uses the page and says what was left. `isSearching` waits
 * for the results of a search.
 */
export async function observePage(
  page: Page,
  address: string,
  isSearching: boolean,
): Promise<Observation> {
  await page.goto(address);
  await usePage(page);
  await page.waitForTimeout(isSearching ? searchTime : settleTime);
  return page.evaluate(async () => {
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    const databases = await indexedDB.databases();
    const cacheNames = await caches.keys();
    const hints = [...document.querySelectorAll<HTMLLinkElement>('link[href]')]
      .filter(({ rel }) => /\b(?:preconnect|dns-prefetch|prefetch|prerender)\b/.test(rel))
      .map(({ href }) => new URL(href).host)
      .filter((host) => host !== location.host);
    const refused = (globalThis as { refusedByPolicy?: string[] }).refusedByPolicy ?? [];
    return {
      hints,
      storage:
        localStorage.length +
        sessionStorage.length +
        registrations.length +
        databases.length +
        cacheNames.length,
      violations: refused,
    };
  });
}
