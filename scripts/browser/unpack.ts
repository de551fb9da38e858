// Runs by itself, in a process whose TMPDIR is the folder to fill: the package unpacks nowhere else.
import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

const [packed] = process.argv.slice(2);
if (packed === undefined) throw new Error('say where the packed files are');
await Promise.all(
  ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) => inflate(join(packed, name))),
);
