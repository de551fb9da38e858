import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import {
  buildPolicies,
  collectHashes,
  formatHeadersFile,
  type HeaderFields,
  headersFor,
  type InlineCode,
  isPage,
  type Policies,
  pathOfFile,
} from '../../src/headers/index.ts';
import { contentTypeOf } from '../serve/content-type.ts';

/** What the headers of a built site are made from. */
export type SiteCode = {
  /** Addresses of all files, sorted; compressed siblings and `_headers` are none. */
  readonly paths: readonly string[];
  readonly pages: ReadonlyMap<string, InlineCode>;
  readonly policies: Policies;
};

async function listFiles(root: string): Promise<readonly string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile() && !/\.(br|gz)$|^_headers$/.test(file.name))
    .map((file) => relative(root, join(file.parentPath, file.name)).split(sep).join('/'))
    .sort();
}

/** Reads every page below `root`, the folder of a built site. Throws when there is none. */
export async function readSiteCode(root: string): Promise<SiteCode> {
  const files = await listFiles(root);
  const pages = new Map<string, InlineCode>();
  for (const file of files) {
    const path = pathOfFile(file);
    if (isPage(path)) pages.set(path, collectHashes(await readFile(join(root, file), 'utf8')));
  }
  const paths = files.map(pathOfFile);
  return { paths, pages, policies: buildPolicies(paths, pages) };
}

/**
 * Writes `_headers` into the folder of a built site and returns what it was made from. Call it
 * when the pages are final: any later change of an inline script or style would be refused.
 */
export async function writeHeadersFile(root: string): Promise<SiteCode> {
  const code = await readSiteCode(root);
  await writeFile(join(root, '_headers'), formatHeadersFile(code.paths, code.policies));
  return code;
}

/**
 * The `Content-Type` of each ending among the addresses of a site, as the built-in server says it.
 */
export function listTypes(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = paths.map((path) => (isPage(path) ? 'index.html' : path)).sort();
  return new Map(
    names
      .filter((name) => extname(name) !== '')
      .map((name) => [extname(name).slice(1), contentTypeOf(name)]),
  );
}

/** How a running server reads a site again. */
export type RereadingOptions = {
  readonly read?: (root: string) => Promise<Pick<SiteCode, 'policies'>>;
  /** Least time between a reading that failed and the next, in milliseconds. */
  readonly pause?: number;
};

/**
 * The headers of a built site as a function of the served path. When the folder has been replaced
 * by another build, the pages are read again; nobody waits for that, so for the second or two it
 * takes, and for as long as it fails, answers have the headers of the build before.
 * @throws when there is no site at first; later nothing throws.
 */
export async function openSiteHeaders(
  root: string,
  { read = readSiteCode, pause = 1_000 }: RereadingOptions = {},
): Promise<(path: string) => Promise<HeaderFields>> {
  const identify = async (): Promise<string> => {
    const { ino, mtimeMs } = await stat(root);
    return `${ino} ${mtimeMs}`;
  };
  let identity = await identify();
  let { policies } = await read(root);
  let isReading = false;
  let nextReading = 0;
  const readAgain = async (current: string): Promise<void> => {
    isReading = true;
    try {
      ({ policies } = await read(root));
      identity = current;
    } catch {
      nextReading = performance.now() + pause;
    } finally {
      isReading = false;
    }
  };
  return async (path) => {
    // While one build takes the place of another there is no folder for a moment.
    const current = await identify().catch(() => identity);
    if (current !== identity && !isReading && performance.now() >= nextReading) {
      void readAgain(current);
    }
    return headersFor(path, policies);
  };
}
