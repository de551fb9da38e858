import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listDrawingFaults } from './drawing.ts';
import { type BuiltPage, readBuiltPage } from './page.ts';
import { listStyleFaults } from './style-sheet.ts';

/** A built folder as the rules see it. */
export type BuiltSite = {
  readonly origin: string;
  readonly pages: readonly BuiltPage[];
  /** Path below the folder → size in bytes. */
  readonly files: ReadonlyMap<string, number>;
  /** Script → the scripts it imports, paths below the folder. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** Addresses in the sitemap. */
  readonly sitemap: ReadonlySet<string>;
  /** Style sheet or drawing → what it would run or load past the rules of the site. */
  readonly fileFaults: ReadonlyMap<string, readonly string[]>;
};

export type Finding = { readonly path: string; readonly message: string };
export type AuditRule = {
  readonly name: string;
  check(site: BuiltSite): Iterable<Finding>;
};

/** What a bundled script imports when it starts, `import"./a.js"` or `from"./a.js"`. */
function listImports(path: string, text: string): readonly string[] {
  return [...text.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(([, name = '']) =>
    path.replace(/[^/]+$/, name),
  );
}

/** Reads a built folder. Throws when it does not exist. */
export function readBuiltSite(folder: string, origin: string): BuiltSite {
  const files = new Map<string, number>();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    files.set(full.slice(folder.length + 1).replaceAll('\\', '/'), statSync(full).size);
  }
  const paths = [...files.keys()].sort();
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const sitemap = new Set<string>();
  for (const path of paths.filter((name) => /^sitemap-\d+\.xml$/.test(name))) {
    for (const [, address = ''] of read(path).matchAll(/<loc>([^<]+)<\/loc>/g))
      sitemap.add(address);
  }
  const imports = new Map(
    paths
      .filter((path) => /^_astro\/.*\.js$/.test(path))
      .map((path) => [path, listImports(path, read(path))] as const),
  );
  const fileFaults = new Map(
    paths
      .filter((path) => /\.(?:css|svg)$/.test(path))
      .map((path) => [
        path,
        (path.endsWith('.css') ? listStyleFaults : listDrawingFaults)(read(path)),
      ]),
  );
  const pages = paths
    .filter((path) => path.endsWith('.html'))
    .map((path) => readBuiltPage(path, read(path)));
  return { origin, pages, files, imports, sitemap, fileFaults };
}

/** The address a page is served under. */
export function addressOf({ path }: BuiltPage): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
