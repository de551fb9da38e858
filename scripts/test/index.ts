import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { project, type Step } from './steps.ts';

export type StepResult = {
  readonly name: string;
  readonly isPassed: boolean;
  readonly seconds: number;
  /** Everything its commands printed, in the order in which it came. */
  readonly output: string;
};

/** Commands find their helpers, and the Node that came with them, without a global install. */
function makeEnvironment(): NodeJS.ProcessEnv {
  const { PATH = '' } = process.env;
  return {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    PATH: [join(project, 'node_modules/.bin'), PATH].join(delimiter),
  };
}

type CommandResult = { readonly isPassed: boolean; readonly output: string };

async function runCommand(args: readonly string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, [...args], {
    cwd: project,
    env: makeEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: string): void => {
    output += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ isPassed: code === 0, output }));
  });
}

/** Runs the commands of a step up to the first that fails. Rejects only when Node cannot start. */
export async function runStep({ name, commands }: Step): Promise<StepResult> {
  const start = performance.now();
  let isPassed = true;
  let output = '';
  for (const command of commands) {
    const result = await runCommand(command);
    output += result.output;
    isPassed = result.isPassed;
    if (!isPassed) break;
  }
  return { name, isPassed, seconds: (performance.now() - start) / 1000, output };
}

/** What a test runner said of its tests, such as `214 passed (214)`; `''` for other steps. */
export function readTestCount(output: string): string {
  return /^\s*Tests\s+(\S.*)$/m.exec(stripVTControlCharacters(output))?.[1]?.trim() ?? '';
}
