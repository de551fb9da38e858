import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './fixture.ts';

const guard = join(import.meta.dirname, '../../../scripts/node/require.mjs');

function run(flags: readonly string[]) {
  const script = join(makeFolder({ 'a.ts': "console.log('ran' as string);" }), 'a.ts');
  return spawnSync(process.execPath, [...flags, '--import', guard, script], { encoding: 'utf8' });
}

test('a Node that can run the project is let through without a word', () => {
  expect(run([])).toMatchObject({ status: 0, stdout: 'ran\n', stderr: '' });
});

test('a Node that cannot is told so in one line, before anything else is loaded', () => {
  const { status, stdout, stderr } = run(['--no-experimental-strip-types']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^Node \d+\.\d+\.\d+ \(.+\) is too old or .+ 22\.18 .+npm ci.+\n$/);
});
