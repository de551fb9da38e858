import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import { formatProblem } from '../../src/catalog/problem.ts';
import { readContent } from '../../src/catalog/read.ts';
import type { Content } from '../../src/catalog/types.ts';
import { listRoutes } from '../../src/routing/routes.ts';
import { auditSite } from '../audit/index.ts';
import { readBuiltSite } from '../audit/site.ts';
import { checkContent } from '../check/index.ts';
import { compressTree } from '../compress/index.ts';
import { isDocumentError, makeAllDocuments } from '../documents/index.ts';
import { writeHeadersFile } from '../headers/index.ts';
import { listIndexedLocales } from '../index-search/expected.ts';
import { indexSite } from '../index-search/index.ts';
import { listCode, listUnproved } from '../prove-privacy/code.ts';
import { writeKeyRegistry } from '../types/index.ts';

/** A step of the build and how long it took, in milliseconds. */
export type StepTime = { readonly step: string; readonly milliseconds: number };
export type BuildReport = { readonly pages: number; readonly steps: readonly StepTime[] };

/** The site breaks a rule; each line of the message is one thing to mend. */
export class BuildRefusal extends Error {
  override readonly name = 'BuildRefusal';
}

const refuseWhenAny = (lines: readonly string[]): void => {
  if (lines.length > 0) throw new BuildRefusal(lines.join('\n'));
};

function readChecked(root: string): Content {
  const { content, problems } = readContent(root);
  refuseWhenAny(checkContent(content, problems).map(formatProblem));
  return content;
}

/** How a site is built. */
export type BuildOptions = {
  /** Whether the site refuses code that was not there when its pages were watched; else it is made to be watched. */
  readonly isProved?: boolean;
};

/** Puts the new folder where the old one was; the old one is there until the very last moment. */
function swapIn(next: string, target: string): void {
  const old = `${next}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(next, target);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Builds the content of `root` into `target`: everything is made and checked in a fresh folder
 * beside it, which takes the place of `target` only when nothing was wrong. Throws a
 * {@link BuildRefusal} when the site breaks a rule; what was built before is then untouched.
 */
export async function buildSite(
  root: string,
  target: string,
  { isProved = true }: BuildOptions = {},
): Promise<BuildReport> {
  const steps: StepTime[] = [];
  const time = async <Result>(
    step: string,
    work: () => Result | Promise<Result>,
  ): Promise<Result> => {
    const start = performance.now();
    const result = await work();
    steps.push({ step, milliseconds: Math.round(performance.now() - start) });
    return result;
  };
  const next = join('.build', 'next');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(dirname(next), { recursive: true });

  const content = await time('check', () => readChecked(root));
  const keys = writeKeyRegistry('content', content.site.sourceLocale);
  writeFileSync('src/i18n/keys.generated.ts', keys);

  const documents = await time('documents', () =>
    makeAllDocuments(content, root).catch((error: unknown) => {
      throw isDocumentError(error) ? new BuildRefusal(error.message) : error;
    }),
  );
  process.env['COP_DOCUMENTS'] = documents.manifest;
  process.env['COP_CONTENT'] = root;
  process.env['COP_OUT'] = next;
  await time('pages', () => build({ logLevel: 'error' }));
  cpSync(documents.folder, next, { recursive: true });

  // The indexer is a program of its own and packing runs on other threads: they go side by side.
  await Promise.all([
    time('search', () => indexSite({ dist: next, locales: listIndexedLocales(content) })),
    time('compression', () => compressTree(next, ['pagefind'])),
  ]);
  await time('search files', () => compressTree(join(next, 'pagefind')));
  await time('headers', async () => {
    const code = await writeHeadersFile(next);
    const { privacyProof } = content;
    if (isProved && privacyProof) refuseWhenAny(listUnproved(listCode(next, code), privacyProof));
  });
  await time('audit', () => {
    const findings = auditSite(readBuiltSite(next, content.site.origin));
    refuseWhenAny(findings.map(({ path, message }) => `dist/${path}  ${message}`));
  });
  mkdirSync(dirname(target), { recursive: true });
  swapIn(next, target);
  return { pages: listRoutes(content).length, steps };
}
