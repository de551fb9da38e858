import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How a rename fails when another process has put its folder there first. */
const lostCodes = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM']);

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Makes `folder` unless it is there. `fill` works in a draft beside it, which is renamed into
 * place when it is whole: of several processes that do this at the same time one wins, and none
 * ever sees half of it. Rejects as `fill` does, leaving nothing behind.
 */
export async function fillOnce(
  folder: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  if (await isThere(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(join(dirname(folder), 'draft-'));
  try {
    await fill(draft);
    await rename(draft, folder).catch(async (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!lostCodes.has(code) || !(await isThere(folder))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
