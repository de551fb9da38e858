import { describe, expect, test } from 'vitest';
import { mirrorDrawing } from '../../../src/media/drawings.ts';
import { drawLines } from '../../../src/media/lines.ts';
import { DrawingError, readTags } from '../../../src/media/shapes.ts';

const svg = (...shapes: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360">\n${shapes.join('\n')}\n</svg>\n`;
const line = 'stroke-linecap="round" stroke-linejoin="round"';
/** What becomes of the shapes of a drawing. */
const linesOf = (...shapes: readonly string[]): string =>
  drawLines(svg(...shapes)).replace(/^<svg [^>]*>|<\/svg>$/g, '');

describe('a drawing in lines', () => {
  test('has white surfaces with a black contour', () => {
    expect(linesOf('<path d="M0 0h9v9z" fill="#ef7d57"/>')).toBe(
      `<path d="M0 0h9v9z" fill="#fff" stroke="#000" stroke-width="2.6" ${line}/>`,
    );
  });

  test('has contours of one width, however much a group enlarges its shapes', () => {
    expect(
      linesOf(
        '<g transform="translate(4 5) scale(-2 2)">',
        '<rect width="9" height="9" fill="#fff"/>',
        '</g>',
      ),
    ).toBe(
      `<g transform="translate(4 5) scale(-2 2)"><rect width="9" height="9" fill="#fff" stroke="#000" stroke-width="1.3" ${line}/></g>`,
    );
  });

  test('has a contour on both sides of an arm, and a thin line stays a line', () => {
    expect(linesOf('<path d="M0 0h9" fill="none" stroke="#7fb069" stroke-width="11"/>')).toBe(
      `<path d="M0 0h9" fill="none" stroke="#000" stroke-width="11" ${line}/><path d="M0 0h9" fill="none" stroke="#fff" stroke-width="5.8" ${line}/>`,
    );
    expect(
      linesOf('<path d="M0 0q4 4 9 0" fill="none" stroke="#3a2417" stroke-width="2.2"/>'),
    ).toBe(`<path d="M0 0q4 4 9 0" fill="none" stroke="#000" stroke-width="2.2" ${line}/>`);
  });

  test('keeps eyes black, and leaves out light, shadow and rosy cheeks', () => {
    expect(linesOf('<circle cx="4" cy="4" r="3" fill="#1d2433"/>')).toBe(
      '<circle cx="4" cy="4" r="3" fill="#000"/>',
    );
    expect(linesOf('<circle cx="4" cy="4" r="30" fill="#fff4e0" opacity=".5"/>')).toBe('');
    expect(linesOf('<circle cx="4" cy="4" r="3" fill="#ef7d57"/>')).toBe('');
  });

  test('has no colour left', () => {
    expect(
      drawLines(
        svg('<circle cx="9" cy="9" r="20" fill="#3a2417" stroke="#3a2417" stroke-width="11"/>'),
      ),
    ).not.toMatch(/#(?!000|fff)[0-9a-f]{3,6}/);
  });
});

describe('a drawing that is more than shapes', () => {
  test.each([
    ['words', '<text x="1">Hi</text>', 'Hi</text>', 2],
    ['a comment', '<path d="M0 0"/>\n<!-- eye -->', '<!-- eye -->', 3],
    ['an attribute without quotes', '<path d=M0/>', '<path d=M0/>', 2],
  ])('cannot be read: %s', (_, shape, start, at) => {
    const read = () => readTags(svg(shape));
    expect(read).toThrow(DrawingError);
    expect(read).toThrow(
      expect.objectContaining({
        line: at,
        message: expect.stringMatching(new RegExp(`^${start}`)),
      }),
    );
  });
});

test('a drawing that is turned has the same shapes in a group that turns them', () => {
  expect(mirrorDrawing(svg('<path d="M0 0h9"/>').trim())).toBe(
    svg('<path d="M0 0h9"/>')
      .trim()
      .replace('360">', '360"><g transform="translate(480 0) scale(-1 1)">')
      .replace('</svg>', '</g></svg>'),
  );
});
