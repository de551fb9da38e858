import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser/index.ts';

/** What a browser is started with, read by a program that only writes it down. */
async function listArguments(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'arguments-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'chromium');
  const script = `#!/bin/sh
[ "$1" = --version ] && echo "Chromium 150.0.1.2" && exit 0
printf '%s\\n' "$@" > '${folder}/arguments'
exit 1
`;
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  await expect(launchBrowser({ ...process.env, CHROMIUM_PATH: program })).rejects.toThrow();
  return readFileSync(join(folder, 'arguments'), 'utf8').trim().split('\n');
}

describe.skipIf(process.platform === 'win32')('a started browser', () => {
  test('lacks every feature that playwright-core takes from it, and its own questions to its maker', async () => {
    const lists = (await listArguments())
      .filter((argument) => argument.startsWith('--disable-features='))
      .map((argument) => argument.replace(/^[^=]+=/, '').split(','));
    expect(lists.length).toBeGreaterThan(1);
    // A browser obeys the last list only.
    expect(lists.at(-1)).toEqual(expect.arrayContaining(lists.flat()));
    expect(lists.at(-1)).toContain('AutofillServerCommunication');
  });

  test('sends nothing past a proxy', async () => {
    expect(await listArguments()).toContain('--webrtc-ip-handling-policy=disable_non_proxied_udp');
  });
});
