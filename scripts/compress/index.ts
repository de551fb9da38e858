import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Below this many bytes the header of a packet outweighs what is saved. */
const smallestFile = 200;
/**
 * Quality 11 takes 2.4 times as long as 10 and saves 0.1 to 2.3 % of a page (25 to 65 kB, measured
 * on this site): at thousands of pages it would be most of the build. It is worth its time where
 * the page may just fit the first flight of 14,600 bytes.
 */
const usualQuality = 10;
const bestQuality = 11;
/**
 * From this many files on, what arrives in half a first flight is packed quickly: quality 8 takes a
 * fifth of the time and adds 8 %, some 500 bytes, which cost no further round trip.
 */
const manyFiles = 600;
const quickQuality = 8;
const halfFlight = 7_300;
const nearFirstFlight = { from: 13_000, to: 16_000 } as const;
const compressiblePattern = /\.(html|css|m?js|json|svg|xml|txt|csv|bib|ris|webmanifest)$/;
/** Where a gzip header names the operating system that wrote it (RFC 1952, 2.3): 255 = unknown. */
const gzipSystemByte = 9;

/** What a tree weighs before and after: bytes of the files that have siblings, and of their `.br`. */
export type CompressionReport = {
  readonly files: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
};

/** Whether a file of this name is kept compressed beside itself. */
export function isCompressible(path: string): boolean {
  return compressiblePattern.test(path);
}

function packAt(quality: number, bytes: Buffer): Promise<Buffer> {
  return compressBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The bytes of `.br`: the same on every run and machine. `isQuick` is for trees of many files. */
export async function packBrotli(bytes: Buffer, isQuick = false): Promise<Buffer> {
  if (isQuick) {
    const quick = await packAt(quickQuality, bytes);
    if (quick.length <= halfFlight) return quick;
  }
  const packed = await packAt(usualQuality, bytes);
  const isNear = packed.length > nearFirstFlight.from && packed.length < nearFirstFlight.to;
  return isNear ? packAt(bestQuality, bytes) : packed;
}

/** The bytes of `.gz`, without a date and without the name of the system. */
export async function packGzip(bytes: Buffer): Promise<Buffer> {
  const packed = await compressGzip(bytes, { level: 6 });
  packed[gzipSystemByte] = 255;
  return packed;
}

async function compressFile(file: string, isQuick: boolean): Promise<CompressionReport> {
  const bytes = await readFile(file);
  if (bytes.length < smallestFile) return { files: 0, bytesIn: 0, bytesOut: 0 };
  const [brotli, gzipped] = await Promise.all([packBrotli(bytes, isQuick), packGzip(bytes)]);
  if (brotli.length < bytes.length) await writeFile(`${file}.br`, brotli);
  if (gzipped.length < bytes.length) await writeFile(`${file}.gz`, gzipped);
  return { files: 1, bytesIn: bytes.length, bytesOut: Math.min(brotli.length, bytes.length) };
}

/**
 * Writes `.br` and `.gz` beside every text file below `folder` that is large enough. Files that
 * would grow get no sibling.
 * `skip` names folders inside it that are not ready yet.
 */
export async function compressTree(
  folder: string,
  skip: readonly string[] = [],
): Promise<CompressionReport> {
  const skipped = skip.map((name) => join(folder, name));
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((file) => file.isFile() && isCompressible(file.name))
    .filter((file) => !skipped.some((path) => file.parentPath.startsWith(path)))
    .map((file) => join(file.parentPath, file.name));
  const isQuick = files.length >= manyFiles;
  const queue = files.values();
  const reports: CompressionReport[] = [];
  const work = async (): Promise<void> => {
    for (const file of queue) reports.push(await compressFile(file, isQuick));
  };
  // Twice as many as processors: one file is read or written while others are packed.
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  return {
    files: reports.reduce((sum, report) => sum + report.files, 0),
    bytesIn: reports.reduce((sum, report) => sum + report.bytesIn, 0),
    bytesOut: reports.reduce((sum, report) => sum + report.bytesOut, 0),
  };
}
