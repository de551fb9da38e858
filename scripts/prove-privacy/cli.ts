import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot, getContent } from '../../src/catalog/load.ts';
import { privacyProofSchema } from '../../src/content-model/privacy-proof.ts';
import { isPage } from '../../src/headers/index.ts';
import { buildSite } from '../build/index.ts';
import { openSiteHeaders, readSiteCode } from '../headers/index.ts';
import { listCode } from './code.ts';
import { watchSite } from './index.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = join('.build', 'proof');
await buildSite(contentRoot(), root, { isProved: false });
const code = await readSiteCode(root);
const addresses = code.paths.filter(isPage);
console.log(`${addresses.length} pages are opened, one after the other`);
const { traces, ...findings } = await watchSite(root, await openSiteHeaders(root), addresses);
const proof = privacyProofSchema.parse({
  day: new Date().toISOString().slice(0, 10),
  ...findings,
  code: listCode(root, code),
});
for (const { address, what } of traces) console.error(`${address}  ${what}`);
if (traces.length === 0) {
  const file = join(getContent().root, 'privacy-proof.json');
  writeFileSync(file, `${JSON.stringify(proof, null, 2)}\n`);
  const { files, pages, thorough, requests } = proof;
  console.log(
    `${file}: ${pages} pages opened, ${thorough} of them thoroughly, ${files} files read, ${requests} requests, and nothing that follows a reader`,
  );
} else {
  console.error('something follows the reader: nothing was written');
  process.exitCode = 1;
}
