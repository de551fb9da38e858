import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../catalog/types.ts';

const drawings = new Map<string, string>();

/** Source of a drawing of `content/media`, on one line; none when there is no such file. */
export function readDrawing(content: Content, name: string): string | undefined {
  if (!content.media.has(name)) return undefined;
  const path = join(content.root, 'media', name);
  const known = drawings.get(path);
  if (known !== undefined) return known;
  const drawing = readFileSync(path, 'utf8').replace(/>\s+</g, '><').trim();
  drawings.set(path, drawing);
  return drawing;
}

/** Width and height of a drawing in its own units. Throws when it has no viewBox. */
export function sizeOfDrawing(drawing: string): {
  readonly width: number;
  readonly height: number;
} {
  const box = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(drawing);
  if (!box) throw new Error('a drawing needs a viewBox');
  return { width: Number(box[1]), height: Number(box[2]) };
}

/**
 * The file of a drawing for a language: `name.<locale>.svg` where one was drawn for it, else
 * `name.svg`.
 */
export function chooseDrawing(content: Content, src: string, locale: string): string {
  const name = src.replace(/^media\//, '');
  const localized = name.replace(/\.svg$/, () => `.${locale}.svg`);
  return content.media.has(localized) ? localized : name;
}

/**
 * The drawing as a part of a page, with more attributes on its first tag: `attributes` is HTML, its
 * values are escaped. They come before those of the drawing, so they count.
 */
export function addAttributes(drawing: string, attributes: string): string {
  // A function, as a `$&` in an alternative text is no pattern.
  return drawing.replace(/^<svg(?=\s)/, (tag) => `${tag} ${attributes}`);
}

/** The drawing turned left to right, for text that runs the other way. */
export function mirrorDrawing(drawing: string): string {
  const { width } = sizeOfDrawing(drawing);
  return drawing
    .replace(/(<svg[^>]*>)/, `$1<g transform="translate(${width} 0) scale(-1 1)">`)
    .replace(/<\/svg>\s*$/, '</g></svg>');
}

/** Whether a drawing is turned in this language (`mirrored` in `content/site.json`). */
export function isMirrored({ site }: Content, name: string, dir: 'ltr' | 'rtl'): boolean {
  return dir === 'rtl' && site.mirrored.includes(name);
}
