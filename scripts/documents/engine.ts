import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** What decides how a document looks, beside its text. */
const folders = ['src/documents', 'scripts/documents'];
const packages = [
  '@cantoo/pdf-lib',
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-mono',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/vazirmatn',
  '@myriaddreamin/typst-ts-node-compiler',
  'fflate',
  'uqr',
];

/** Changes when the template, the code or a font does: every document is then made anew. */
export function hashEngine(): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .sort();
    for (const name of names) hash.update(readFileSync(name));
  }
  for (const name of packages) {
    hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  }
  return hash.digest('hex');
}
