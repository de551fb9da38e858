import { join } from 'node:path';
import { compressTree } from './index.ts';

const start = performance.now();
const root = process.argv[2] ?? join(import.meta.dirname, '../../dist');
try {
  const { files, bytesIn, bytesOut } = await compressTree(root);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`compress: ${files} files, ${bytesIn} → ${bytesOut} bytes, ${seconds} s\n`);
} catch {
  process.stderr.write(`compress: no folder ${root} - run npm run build\n`);
  process.exitCode = 1;
}
