import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrivacyProof, ScriptCode } from '../../src/content-model/privacy-proof.ts';
import type { SiteCode } from '../headers/index.ts';

const codePattern = /\.(m?js|wasm|pagefind)$/;
/** The engine of the search for one language: it asks for nothing by itself, its script does. */
const enginePattern = /\/wasm\.[^/]+\.pagefind$/;

/** Every script of a built folder with its fingerprint. */
export function listCode(root: string, { paths, pages }: SiteCode): ScriptCode {
  const files = paths.filter((path) => codePattern.test(path));
  const hash = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex');
  const inline = new Set([...pages.values()].flatMap(({ scripts }) => scripts));
  return {
    files: Object.fromEntries(files.map((path) => [path, hash(path)])),
    inline: [...inline]
      .map((expression) =>
        Buffer.from(expression.slice("'sha256-".length, -1), 'base64').toString('hex'),
      )
      .sort(),
  };
}

/**
 * What the pages run that was not there when they were watched, one line each. A new language brings an
 * engine of its own, which may be new, but none may have changed.
 */
export function listUnproved(code: ScriptCode, proof: PrivacyProof): readonly string[] {
  const known = new Set(proof.code.inline);
  return [
    ...Object.entries(code.files)
      .filter(([path, hash]) => {
        const watched = proof.code.files[path];
        return watched === undefined ? !enginePattern.test(path) : watched !== hash;
      })
      .map(([path]) => path),
    ...code.inline.filter((hash) => !known.has(hash)).map((hash) => `a script in a page, ${hash}`),
  ].map((what) => `${what} was not there when the site was watched — npm run prove:privacy`);
}
