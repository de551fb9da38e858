import { join } from 'node:path';
import { formatEdgeRules, formatHeadersFile, formatNginx } from '../../src/headers/index.ts';
import { longestTarget } from '../serve/target.ts';
import { listTypes, readSiteCode } from './index.ts';

const root = join(import.meta.dirname, '../../dist');

async function print(outlet: string | undefined): Promise<string> {
  if (outlet !== 'nginx' && outlet !== 'hosts' && outlet !== 'edge') {
    throw new Error(
      'say for whom: "nginx", "hosts" (the _headers file of static hosts) or "edge" (rules for a CDN in front of an object store)',
    );
  }
  const { paths, policies } = await readSiteCode(root).catch(() => {
    throw new Error('nothing built yet — run npm run build');
  });
  if (outlet === 'nginx') {
    return formatNginx({ policies, root, types: listTypes(paths), longestTarget });
  }
  return outlet === 'edge' ? formatEdgeRules(policies) : formatHeadersFile(paths, policies);
}

try {
  process.stdout.write(await print(process.argv[2]));
} catch (error) {
  process.stderr.write(`headers: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
