/** The address at which a file of the built site is served: `en/help/index.html` → `/en/help/`. */
export function pathOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Whether an address gives an HTML page. */
export function isPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}

/** Whether an address gives a page that searches. */
export function isSearchPage(path: string): boolean {
  return path.endsWith('/search/');
}
