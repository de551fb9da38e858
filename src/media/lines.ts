import { readTags, type Tag, writeTag } from './shapes.ts';

/** Width of a contour, in units of the drawing: about 1 mm where 480 units fill a sheet. */
const contour = 2.6;
/** A stroke wider than this is a surface, an arm or a stem, and gets a contour on both sides. */
const widestLine = 5;
/** A disc up to this radius is a dot, an eye or a button, and is filled, not outlined. */
const smallestDisc = 4.2;
/** What lets more through than this is light, shadow or glass: it has no contour. */
const leastOpacity = 0.85;
const darkest = 0.4;

/** Relative luminance of `#rgb` or `#rrggbb`, 0 to 1, as it is printed in grey. */
function lightnessOf(color: string): number {
  const digits = color.replace('#', '');
  const channel = (index: number): number =>
    digits.length === 3
      ? Number.parseInt(digits.charAt(index).repeat(2), 16) / 255
      : Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16) / 255;
  return 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2);
}

const paint = new Set([
  'fill',
  'stroke',
  'stroke-width',
  'opacity',
  'fill-opacity',
  'stroke-linecap',
  'stroke-linejoin',
]);
const round = (value: number): string => String(Math.round(value * 10) / 10);

function outline(tag: Tag, fill: string, stroke: string, width: number): string {
  const attributes = new Map([...tag.attributes].filter(([name]) => !paint.has(name)));
  attributes.set('fill', fill);
  if (width > 0) {
    attributes.set('stroke', stroke);
    attributes.set('stroke-width', round(width));
    attributes.set('stroke-linecap', 'round');
    attributes.set('stroke-linejoin', 'round');
  }
  return writeTag({ ...tag, attributes });
}

/** A shape as a contour on white; `scale` is how much the groups around it enlarge it. */
function drawShape(tag: Tag, scale: number): string {
  const value = (name: string, otherwise: number): number =>
    Number(tag.attributes.get(name) ?? otherwise);
  if (value('opacity', 1) < leastOpacity) return '';
  const fill = tag.attributes.get('fill') ?? '#000';
  const stroke = tag.attributes.get('stroke') ?? 'none';
  const strokeWidth = value('stroke-width', 1);
  const line = contour / scale;
  if (fill === 'none') {
    if (strokeWidth * scale <= widestLine)
      return outline(tag, 'none', '#000', Math.min(strokeWidth, line));
    return (
      outline(tag, 'none', '#000', strokeWidth) +
      outline(tag, 'none', '#fff', strokeWidth - 2 * line)
    );
  }
  if (tag.name === 'circle' && value('r', 0) * scale <= smallestDisc) {
    if (lightnessOf(fill) < darkest) return outline(tag, '#000', 'none', 0);
    return fill === '#fff' ? outline(tag, '#fff', 'none', 0) : '';
  }
  // A filled shape with a wide border is as large as the border: its contour lies there.
  if (stroke !== 'none' && strokeWidth * scale > widestLine) {
    return (
      outline(tag, '#fff', '#000', strokeWidth) +
      outline(tag, '#fff', '#fff', strokeWidth - 2 * line)
    );
  }
  return outline(tag, '#fff', '#000', line);
}

/**
 * A coloured drawing as black lines on white, to print in grey and to colour in: one picture serves
 * both. Throws a `DrawingError` when the drawing has more in it than shapes.
 */
export function drawLines(drawing: string): string {
  const scales = [1];
  return readTags(drawing)
    .map((tag) => {
      if (tag.kind === 'shape') return drawShape(tag, scales.at(-1) ?? 1);
      if (tag.name === 'g') {
        if (tag.kind === 'close') scales.pop();
        else {
          const [, factor = '1'] =
            /scale\(\s*(-?[\d.]+)/.exec(tag.attributes.get('transform') ?? '') ?? [];
          scales.push((scales.at(-1) ?? 1) * Math.abs(Number(factor)));
        }
      }
      return writeTag(tag);
    })
    .join('');
}
