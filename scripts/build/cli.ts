import { contentRoot } from '../../src/catalog/load.ts';
import { ContentError } from '../../src/catalog/problem.ts';
import { BuildRefusal, buildSite } from './index.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const target = process.argv[2] ?? 'dist';
try {
  const { pages, steps } = await buildSite(contentRoot(), target);
  const total = steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const parts = steps.map(({ step, milliseconds }) => `${step} ${milliseconds} ms`).join(', ');
  console.log(`${target}: ${pages} pages in ${(total / 1000).toFixed(1)} s (${parts})`);
} catch (error) {
  if (!(error instanceof BuildRefusal || error instanceof ContentError)) throw error;
  console.error(error.message);
  console.error(`nothing was built; ${target} is as it was`);
  process.exitCode = 1;
}
