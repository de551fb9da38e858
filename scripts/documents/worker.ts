import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readContent } from '../../src/catalog/read.ts';
import { findLocale } from '../../src/routing/routes.ts';
import { makeDocuments } from './make.ts';

const { root, locales, cache, target, engine } = z
  .object({
    root: z.string(),
    locales: z.array(z.string()),
    cache: z.string(),
    target: z.string(),
    engine: z.string(),
  })
  .parse(workerData);

const { content } = readContent(root);
for (const name of locales) {
  const locale = findLocale(content, name);
  parentPort?.postMessage(await makeDocuments({ content, locale, cache, target, engine }));
}
