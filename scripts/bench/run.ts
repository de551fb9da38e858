import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export type BuildRun = {
  readonly pages: number;
  /** Wall clock of `npm run build`, start of the process included. */
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** Milliseconds of each step. */
  readonly steps: Readonly<Record<string, number>>;
};

const probe = join(import.meta.dirname, 'probe.ts');

type Report = {
  readonly pages: number;
  readonly steps: readonly { readonly step: string; readonly milliseconds: number }[];
  readonly peak: number;
};

/** Builds a content folder in a process of its own and measures it. Throws when the build fails. */
export function runBuild(root: string, target: string): BuildRun {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, [probe, root, target], {
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1e8,
  });
  const line = stdout.split('\n').find((text) => text.startsWith('REPORT'));
  if (status !== 0 || line === undefined) throw new Error(`the build of ${root} failed: ${stderr}`);
  const report: Report = JSON.parse(line.slice('REPORT'.length));
  return {
    pages: report.pages,
    seconds: Math.round((performance.now() - start) / 10) / 100,
    peakMegabytes: Math.round(report.peak / 1024),
    steps: Object.fromEntries(report.steps.map(({ step, milliseconds }) => [step, milliseconds])),
  };
}
