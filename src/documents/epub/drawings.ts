import type { DocBlock } from '../tree.ts';
import { walkBlocks } from '../walk.ts';
import { requireXmlText } from './escape.ts';

/** Where the drawing of a figure stands in the package. */
export const fileOfDrawing = (name: string): string => `images/${name}.svg`;

function completeSvg(name: string, svg: string): string {
  const [tag] = /<svg(?=[\s/>])[^>]*>/.exec(svg) ?? [];
  if (tag === undefined) throw new Error(`the drawing "${name}" is no SVG`);
  // In a page of HTML the namespace may be left out, in a file of its own it may not.
  const complete = /\sxmlns\s*=/.test(tag)
    ? svg
    : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  return requireXmlText(complete);
}

/**
 * The drawings of all figures, name → SVG, in the order of reading. Throws when a name cannot be that
 * of a file, when two drawings have one name, and when one is no SVG.
 */
export function collectDrawings(body: readonly DocBlock[]): ReadonlyMap<string, string> {
  const drawings = new Map<string, string>();
  for (const block of walkBlocks(body)) {
    if (block.type !== 'figure') continue;
    const { name } = block;
    if (!/^[\w-][\w.-]*$/.test(name)) throw new Error(`"${name}" cannot be the name of a drawing`);
    const svg = completeSvg(name, block.svg);
    if ((drawings.get(name) ?? svg) !== svg) throw new Error(`two drawings are named "${name}"`);
    drawings.set(name, svg);
  }
  return drawings;
}
