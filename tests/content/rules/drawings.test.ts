import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">\n${inside}\n</svg>\n`;
const checkDrawing = (drawing: string) =>
  check({ 'media/moon.svg': drawing }).filter((line) => line.startsWith('content/media/'));

describe('a drawing', () => {
  test('of shapes and colours is fine', () => {
    expect(checkDrawing(svg('<circle cx="9" cy="9" r="4" fill="#fff"/>'))).toEqual([]);
  });

  test('has no words, which nobody could translate', () => {
    expect(checkDrawing(svg('<g>\n<text x="1" y="1">Moon</text>\n</g>'))).toEqual([
      'content/media/moon.svg:3  “Moon</text>” is no shape — write shapes only, each a tag with its attributes in double quotes',
    ]);
  });

  test('runs nothing and loads nothing', () => {
    expect(checkDrawing(svg('<image href="/x.png"/>'))).toEqual([
      'content/media/moon.svg:2  <image> has no place in a drawing — use only: svg g path rect circle ellipse clipPath',
      'content/media/moon.svg:2  href="/x.png" has no place in a drawing — remove it: drawings are shapes and colours only',
    ]);
    expect(checkDrawing(svg('<path d="M0 0" onclick="run()"/>'))).toHaveLength(1);
  });

  test('says how large it is', () => {
    expect(checkDrawing('<svg xmlns="http://www.w3.org/2000/svg"></svg>')).toEqual([
      'content/media/moon.svg:1  a drawing needs a viewBox — begin it with <svg xmlns="…" viewBox="0 0 480 360">',
    ]);
  });

  test('has ids that no other drawing of the page can have', () => {
    expect(checkDrawing(svg('<clipPath id="c"></clipPath>'))).toEqual([
      'content/media/moon.svg:2  id "c" may stand in another drawing too — begin it with the name of the file: moon-…',
    ]);
  });
});

test('a drawing to be mirrored exists', () => {
  expect(
    check({ 'site.json': ['"footer": [', '"mirrored": ["moon.svg"],\n  "footer": ['] }),
  ).toEqual([
    expect.stringMatching(
      /^content\/site\.json:\d+ {2}moon\.svg is no drawing — correct the name, or remove it$/,
    ),
  ]);
});
