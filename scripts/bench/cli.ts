import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getContent } from '../../src/catalog/load.ts';
import { weighPage } from '../audit/rules/weight.ts';
import { readBuiltSite } from '../audit/site.ts';
import { writeCorpus } from './corpus.ts';
import { listWaysOut, measureLeaving } from './leave.ts';
import { type BuildRun, runBuild } from './run.ts';

const sizes = process.argv.slice(2).map(Number);
const counts = sizes.length > 0 ? sizes : [30, 300, 1000];
const folder = join('.build', 'bench');
const content = getContent();

const own = runBuild(content.root, join(folder, 'site'));
const built = readBuiltSite(join(folder, 'site'), content.site.origin);
const weights = built.pages.map((page) => weighPage(built, page)).sort((a, b) => b.text - a.text);
console.log('page weight on the wire (bytes, brotli)');
console.table(weights);

console.log('a page that is left: milliseconds until it is gone, on a cheap phone and a slow line');
const leaving = await measureLeaving(join(folder, 'site'), listWaysOut(content));
console.table(leaving);

const runs: BuildRun[] = [own];
for (const count of counts) {
  const corpus = join(folder, 'content');
  writeCorpus(content, count, corpus);
  runs.push(runBuild(corpus, join(folder, 'corpus')));
  rmSync(join(folder, 'corpus'), { recursive: true, force: true });
}
console.log('build time');
console.table(
  runs.map(({ pages, seconds, peakMegabytes, steps }) => ({
    pages,
    seconds,
    'ms a page': Number(((seconds * 1000) / pages).toFixed(2)),
    'peak MB': peakMegabytes,
    ...Object.fromEntries(
      Object.entries(steps).map(([step, milliseconds]) => [`${step} ms`, milliseconds]),
    ),
  })),
);
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'bench.json'),
  `${JSON.stringify({ runs, weights, leaving }, null, 2)}\n`,
);
console.log(`written to ${join(folder, 'bench.json')}`);
