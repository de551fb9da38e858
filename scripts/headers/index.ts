import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
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
 * The headers of a built site as a function of the served path. The pages are read again when the
 * folder has been replaced by another build, so that a running server never sends old hashes.
 */
export async function openSiteHeaders(
  root: string,
): Promise<(path: string) => Promise<HeaderFields>> {
  const identify = async (): Promise<string> => {
    const { ino, mtimeMs } = await stat(root);
    return `${ino} ${mtimeMs}`;
  };
  let identity = await identify();
  let code = readSiteCode(root);
  await code;
  return async (path) => {
    // While one build takes the place of another there is no folder for a moment.
    const current = await identify().catch(() => identity);
    if (current !== identity) {
      identity = current;
      code = readSiteCode(root);
    }
    return headersFor(path, (await code).policies);
  };
}
