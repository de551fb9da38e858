import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Content } from '../../src/catalog/types.ts';
import type { DocumentFile } from '../../src/downloads/manifest.ts';
import { hashEngine } from './engine.ts';

/** Workers side by side: CI has two cores. */
const workers = 2;

/** Whether something thrown is a document's fault; from a worker it comes without its class. */
export function isDocumentError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'DocumentError';
}

export type MadeDocuments = {
  readonly files: readonly DocumentFile[];
  /** The folder with the files, to be laid over the built site. */
  readonly folder: string;
  /** The list of them, which the pages read. */
  readonly manifest: string;
};

function runWorker(data: object): Promise<readonly DocumentFile[]> {
  return new Promise((resolve, reject) => {
    const files: DocumentFile[] = [];
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data });
    worker.on('message', (made: readonly DocumentFile[]) => files.push(...made));
    worker.on('error', reject);
    worker.on('exit', () => resolve(files));
  });
}

/**
 * Makes the documents of every official language that `content` plans, into `build/documents`. What
 * did not change since the last build is taken from `build/documents/cache`, which may be deleted.
 * Throws an Error that names the document and what is wrong with it.
 */
export async function makeAllDocuments(
  content: Content,
  root: string,
  build = '.build',
): Promise<MadeDocuments> {
  const folder = join(build, 'documents', 'files');
  const cache = join(build, 'documents', 'cache');
  const manifest = join(build, 'documents', 'manifest.json');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const official = content.locales
    .filter(({ info }) => info.status === 'official')
    .map(({ locale }) => locale);
  const engine = hashEngine();
  const shares = Array.from({ length: workers }, (_, index) =>
    official.filter((_locale, at) => at % workers === index),
  );
  const made = await Promise.all(
    shares
      .filter((share) => share.length > 0)
      .map((share) => runWorker({ root, locales: share, cache, target: folder, engine })),
  );
  const files = made.flat().toSorted((a, b) => (a.path < b.path ? -1 : 1));
  writeFileSync(manifest, `${JSON.stringify(files, null, 1)}\n`);
  return { files, folder, manifest };
}
