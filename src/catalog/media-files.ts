import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../blocks/types.ts';
import type { SourceFile } from './text-file.ts';

/** What `content/media` holds that may be published, and what else stands there. */
export type MediaFiles = {
  /** File names, sorted. */
  readonly names: ReadonlySet<string>;
  readonly problems: readonly Problem[];
};

/** `name.svg`, or `name.<locale>.svg` where a language has its own. */
const drawingName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)?\.svg$/;
/** The first eight bytes of every PNG file (PNG, third edition, 5.2). */
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const isPng = (path: string): boolean =>
  readFileSync(path).subarray(0, pngSignature.length).equals(pngSignature);

/**
 * The files of `content/media` that may be published: drawings, which the check reads, and the card
 * of each language. Any other file is a problem and is left out, as nobody looks into it and a
 * browser may run what is in it (issue 7).
 */
export function readMedia(folder: SourceFile, locales: readonly string[]): MediaFiles {
  if (!existsSync(folder.path)) return { names: new Set(), problems: [] };
  const cards = new Set(locales.map((locale) => `card.${locale}.png`));
  const files = readdirSync(folder.path, { withFileTypes: true, recursive: true })
    .filter((item) => !item.isDirectory() && !item.name.startsWith('.'))
    .map((item) => ({ path: join(item.parentPath, item.name), isFile: item.isFile() }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const names = new Set<string>();
  const problems: Problem[] = [];
  for (const { path, isFile } of files) {
    const name = relative(folder.path, path).replaceAll('\\', '/');
    const file = `${folder.label}/${name}`;
    const isCard = cards.has(name);
    if (!isFile || !(isCard || drawingName.test(name))) {
      const message = 'only drawings and the cards of languages may stand here';
      const remedy = 'remove it; a drawing is media/name.svg, in lower case';
      problems.push({ file, line: 1, message, remedy });
    } else if (isCard && !isPng(path)) {
      const remedy = 'draw it anew: npm run cards';
      problems.push({ file, line: 1, message: 'card is no PNG picture', remedy });
    } else names.add(name);
  }
  return { names, problems };
}
