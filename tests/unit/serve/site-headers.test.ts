import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openSiteHeaders, readSiteCode } from '../../../scripts/headers/index.ts';
import { hashInline } from '../../../src/headers/index.ts';
import { makeFolder } from './fixture.ts';

const pageWith = (script: string): string => `<!doctype html><script>${script}</script>`;
const folderWith = (script: string): string => makeFolder({ 'index.html': pageWith(script) });

/** Makes the folder look like another build. */
let day = 1;
function touch(root: string): void {
  day += 1;
  utimesSync(root, new Date(2020, 0, day), new Date(2020, 0, day));
}

const policyFrom = async (
  headers: Awaited<ReturnType<typeof openSiteHeaders>>,
): Promise<string | undefined> => (await headers('/'))['Content-Security-Policy'];

test('headers follow a build that took the place of another', async () => {
  const root = folderWith('old()');
  const headers = await openSiteHeaders(root);
  expect(await policyFrom(headers)).toContain(hashInline('old()'));
  const next = folderWith('next()');
  renameSync(root, `${next}-old`);
  renameSync(next, root);
  renameSync(`${next}-old`, next);
  await vi.waitFor(async () => expect(await policyFrom(headers)).toContain(hashInline('next()')));
});

test('nobody waits while the pages are read again, and they are read once at a time', async () => {
  const root = folderWith('old()');
  let readings = 0;
  const { promise: gate, resolve: openGate } = Promise.withResolvers<void>();
  const read = async (folder: string) => {
    readings += 1;
    if (readings > 1) await gate;
    return readSiteCode(folder);
  };
  const headers = await openSiteHeaders(root, { read });
  writeFileSync(join(root, 'index.html'), pageWith('next()'));
  touch(root);
  for (let i = 0; i < 3; i += 1) {
    expect(await policyFrom(headers)).toContain(hashInline('old()'));
  }
  expect(readings).toBe(2);
  openGate();
  await vi.waitFor(async () => expect(await policyFrom(headers)).toContain(hashInline('next()')));
  expect(readings).toBe(2);
});

test('a build that cannot be read leaves the headers as they were, until one can', async () => {
  const root = folderWith('old()');
  let isBroken = false;
  let failures = 0;
  const read = async (folder: string) => {
    if (!isBroken) return readSiteCode(folder);
    failures += 1;
    throw new Error('a page went away');
  };
  const headers = await openSiteHeaders(root, { read, pause: 0 });
  isBroken = true;
  writeFileSync(join(root, 'index.html'), pageWith('next()'));
  touch(root);
  await vi.waitFor(async () => {
    expect(await policyFrom(headers)).toContain(hashInline('old()'));
    expect(failures).toBeGreaterThan(1);
  });
  isBroken = false;
  await vi.waitFor(async () => expect(await policyFrom(headers)).toContain(hashInline('next()')));
});

test('a folder that cannot be read is not read again at each request', async () => {
  const root = folderWith('old()');
  let readings = 0;
  const read = async (folder: string) => {
    readings += 1;
    if (readings > 1) throw new Error('a page went away');
    return readSiteCode(folder);
  };
  const headers = await openSiteHeaders(root, { read, pause: 60_000 });
  touch(root);
  for (let i = 0; i < 20; i += 1) await headers('/');
  expect(readings).toBe(2);
});

test('headers stay while there is no folder', async () => {
  const root = folderWith('old()');
  const headers = await openSiteHeaders(root, { pause: 0 });
  rmSync(root, { recursive: true });
  expect(await policyFrom(headers)).toContain(hashInline('old()'));
  mkdirSync(root);
  writeFileSync(join(root, 'index.html'), pageWith('next()'));
  await vi.waitFor(async () => expect(await policyFrom(headers)).toContain(hashInline('next()')));
});

test('there are no headers of a site that is not there', async () => {
  await expect(openSiteHeaders(join(makeFolder({}), 'dist'))).rejects.toThrow('ENOENT');
});
