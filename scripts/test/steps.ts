import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Root of the project; every command runs here. */
export const project = join(import.meta.dirname, '../..');

/** One thing that `npm test` checks: programs for Node, run one after the other. */
export type Step = {
  readonly name: string;
  /** Arguments of `node`, the program first. */
  readonly commands: readonly (readonly string[])[];
};

/**
 * The JavaScript file behind a command of an installed package. It is run by Node itself, because
 * the entries of `node_modules/.bin` are shell scripts on some systems.
 * @throws when the package has no such command.
 */
function programOf(packageName: string, command: string): string {
  const folder = join('node_modules', packageName);
  const text = readFileSync(join(project, folder, 'package.json'), 'utf8');
  const { bin } = JSON.parse(text) as { bin?: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, file);
}

function runTests(kind: string): readonly string[] {
  const config = ['--config', 'tests/vitest.config.ts', '--project', kind];
  return [programOf('vitest', 'vitest'), 'run', ...config];
}

/** Everything that is checked, in order: what is quick and what explains later failures first. */
export function listSteps(): readonly Step[] {
  const biome = programOf('@biomejs/biome', 'biome');
  const types = programOf('@astrojs/check', 'astro-check');
  return [
    {
      name: 'lint',
      commands: [[biome, 'check', '--config-path=.biome.json', '--diagnostic-level=warn']],
    },
    {
      name: 'types',
      // Checks .ts files as well as .astro ones; the names of the strings are written first.
      commands: [['scripts/types/cli.ts'], [types, '--minimumFailingSeverity', 'error']],
    },
    { name: 'unit', commands: [runTests('unit')] },
    { name: 'content', commands: [runTests('content')] },
    { name: 'build', commands: [['scripts/build/cli.ts']] },
    { name: 'dist', commands: [runTests('dist')] },
    { name: 'browser', commands: [runTests('browser')] },
  ];
}
