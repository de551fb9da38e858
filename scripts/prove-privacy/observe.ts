import type { Page } from 'playwright-core';

/** What a page left behind or tried. */
export type Observation = {
  readonly storage: number;
  /** Directive and address of each thing that its policy refused. */
  readonly violations: readonly string[];
};

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
        input.value = 'a';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    }
  });
}

/**
 * Opens an address, uses the page, waits until nothing is loading any more and says what was left.
 * `isSearching` waits for the results of a search.
 */
export async function observePage(
  page: Page,
  address: string,
  isSearching: boolean,
): Promise<Observation> {
  await page.goto(address, { waitUntil: isSearching ? 'networkidle' : 'load' });
  await usePage(page);
  if (isSearching) await page.waitForLoadState('networkidle');
  return page.evaluate(async () => {
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    const databases = await indexedDB.databases();
    const cacheNames = await caches.keys();
    const refused = (globalThis as { refusedByPolicy?: string[] }).refusedByPolicy ?? [];
    return {
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
