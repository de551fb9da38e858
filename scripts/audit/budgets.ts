/**
 * What a page may weigh on the wire, in bytes after brotli (DESIGN "Speed"). 14,600 bytes are ten
 * segments of 1,460: what a server sends before it hears from the reader for the first time.
 */
export const budgets = {
  /** HTML with its styles. */
  text: 14_600,
  /** HTML of a list of everything (glossary, all pages), which one looks things up in. */
  reference: 40_000,
  /** The page with its pictures and scripts. */
  page: 100_000,
  script: 20_000,
} as const;
