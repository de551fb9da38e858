import { createHash } from 'node:crypto';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isCompressible } from '../compress/index.ts';
import type { Coding } from './negotiation.ts';

/** An open file that is about to be sent. Whoever gets one closes `handle`. */
export type OpenFile = {
  readonly handle: FileHandle;
  readonly size: number;
  readonly coding: Coding;
  /** Strong entity tag: a hash of the bytes sent, so each coding has its own. */
  readonly tag: string;
};

const extensions = { br: '.br', gzip: '.gz', identity: '' } as const satisfies Record<
  Coding,
  string
>;
const missingCodes = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL', 'EACCES']);
const mostTags = 10_000;

type KnownTag = { readonly identity: string; readonly tag: string };

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    missingCodes.has(error.code)
  );
}

async function hashFile(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
    hash.update(chunk);
  }
  return hash.digest('base64url').slice(0, 22);
}

/** Opens the files below one folder, and none above, beside or linked from it. */
export class SiteFiles {
  readonly #root: string;
  readonly #tags = new Map<string, KnownTag>();

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * The file at `segments` in the first coding of `accepted` that exists, or `undefined` when
   * there is no such file. Throws only when the machine fails.
   */
  async open(
    segments: readonly string[],
    accepted: readonly Coding[],
  ): Promise<OpenFile | undefined> {
    const name = segments.at(-1);
    if (name === undefined) return undefined;
    for (const coding of accepted) {
      if (coding !== 'identity' && !isCompressible(name)) continue;
      const file = await this.#openExact([...segments.slice(0, -1), name + extensions[coding]]);
      if (file) return { ...file, coding };
    }
    return undefined;
  }

  /** Whether there is a file at `segments`. */
  async has(segments: readonly string[]): Promise<boolean> {
    const file = await this.open(segments, ['identity']);
    await file?.handle.close();
    return file !== undefined;
  }

  async #openExact(segments: readonly string[]): Promise<Omit<OpenFile, 'coding'> | undefined> {
    let handle: FileHandle | undefined;
    try {
      const path = join(await realpath(this.#root), ...segments);
      // The true path must be the one asked for: no link, no other case, no short name.
      if ((await realpath(path)) !== path || !(await stat(path)).isFile()) return undefined;
      handle = await open(path, 'r');
      const { size, ino, mtimeMs, ctimeMs } = await handle.stat();
      const tag = await this.#tagOf(path, `${ino} ${size} ${mtimeMs} ${ctimeMs}`, handle);
      return { handle, size, tag };
    } catch (error) {
      await handle?.close();
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async #tagOf(path: string, identity: string, handle: FileHandle): Promise<string> {
    const known = this.#tags.get(path);
    if (known?.identity === identity) return known.tag;
    const tag = `"${await hashFile(handle)}"`;
    const [oldest] = this.#tags.keys();
    if (this.#tags.size >= mostTags && oldest !== undefined) this.#tags.delete(oldest);
    this.#tags.set(path, { identity, tag });
    return tag;
  }
}
