/** The address at which a file of the built site is served: `en/help/index.html` → `/en/help/`. */
export function pathOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Addresses of HTML pages. */
export const pagePattern = /(\/|\.html)$/;

/** Whether an address gives an HTML page. */
export function isPage(path: string): boolean {
  return pagePattern.test(path);
}

/** Addresses of pages that search. */
export const searchPattern = /\/search\/(index\.html)?$/;

/** Whether an address gives a page that searches. */
export function isSearchPage(path: string): boolean {
  return searchPattern.test(path);
}
