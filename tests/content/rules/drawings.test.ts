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

describe('a value in a drawing', () => {
  const path = (attributes: string) => svg(`<path d="M0 0h9" ${attributes}/>`);

  test.each([
    'fill="url(https://evil.example/t.svg#g)"',
    'stroke="url(//evil.example/t.svg#g)"',
    'clip-path="url(//evil.example/t.svg#g)"',
    'fill="url(#moon-g)"',
    'fill="&#117;rl(//evil.example)"',
    'stroke="red;background:url(//evil.example)"',
    'opacity="url(#moon-c)"',
    'stroke-width="9px"',
    'stroke-linecap="rounder"',
    'transform="translate(4 url(//evil.example))"',
    'xmlns="http://www.w3.org/1999/xhtml"',
    'xmlns="http://wwwXw3.org/2000/svg"',
  ])('is a colour, a number or a word that draws, never an address: %s', (attributes) => {
    expect(checkDrawing(path(attributes))).toEqual([
      expect.stringMatching(/^content\/media\/moon\.svg:2 {2}.* has no place in a drawing — ./),
    ]);
  });

  test('says what to write instead', () => {
    expect(checkDrawing(path('fill="RED"'))).toEqual([
      'content/media/moon.svg:2  fill="RED" has no place in a drawing — write none, or a colour in lower case, such as #1d2433',
    ]);
  });

  test('of a path is commands and numbers', () => {
    expect(checkDrawing(svg('<path d="url(//evil.example)"/>'))).toHaveLength(1);
  });

  test('of every form that drawings use is fine', () => {
    const values =
      'fill="none" stroke="#ffd166" stroke-width=".5" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="0 9.8" opacity="0.4" transform="translate(-4 5.5) rotate(-14 -15 48)"';
    expect(checkDrawing(path(values))).toEqual([]);
  });
});

describe('the ids of a drawing', () => {
  const clip = (id: string, use = `url(#${id})`) =>
    svg(`<clipPath id="${id}">\n<path d="M0 0h9"/>\n</clipPath>\n<g clip-path="${use}"></g>`);

  test('are there to be clipped by', () => {
    expect(checkDrawing(clip('moon-c'))).toEqual([]);
    expect(checkDrawing(clip('moon-c', 'url(#moon-d)'))).toEqual([
      'content/media/moon.svg:2  id "moon-c" is not in use — remove it, or write clip-path="url(#moon-c)"',
      'content/media/moon.svg:5  clip-path="url(#moon-d)" leads to nothing — write url(#…) with the id of a <clipPath> of this drawing',
    ]);
  });

  test('hold no phone number, in use or not', () => {
    const line =
      'content/media/moon.svg:2  id "moon-116111" is no name — write letters after moon-, such as moon-clip';
    expect(checkDrawing(clip('moon-116111'))).toEqual([line]);
    expect(checkDrawing(svg('<path id="moon-116111" d="M0 0"/>'))).toEqual([line]);
  });

  test('are given once', () => {
    const twice = '<clipPath id="moon-c"></clipPath>\n<clipPath id="moon-c"></clipPath>';
    expect(checkDrawing(svg(`${twice}\n<g clip-path="url(#moon-c)"></g>`))).toEqual([
      'content/media/moon.svg:3  id "moon-c" is given twice — give one of the two another id',
    ]);
  });

  test('begin with the language too where it has a drawing of its own', () => {
    const drawing = svg(
      '<clipPath id="lamp-ar-c"></clipPath>\n<g clip-path="url(#lamp-ar-c)"></g>',
    );
    expect(check({ 'media/lamp.ar.svg': drawing })).toEqual([]);
  });
});

describe('the tags of a drawing', () => {
  const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">';

  test.each([
    [
      'a drawing that never ends',
      `${open}\n<g>\n</g>\n`,
      '1  “<svg xmlns="http://www.w3.org/2000/svg" ” is never closed — close it: </svg>',
    ],
    [
      'a group that never ends',
      svg('<path d="M0 0"/>\n<g fill="none">'),
      '3  “<g fill="none">” is never closed — close it: </g>',
    ],
    [
      'a group closed twice',
      svg('<g>\n</g>\n</g>'),
      '4  “</g>” closes nothing — remove it, or open the tag before',
    ],
    [
      'what follows the drawing',
      `${svg('<g></g>')}<path d="M0 0"/>`,
      '4  “<path d="M0 0"/>” stands outside the drawing — put all of it between <svg …> and one </svg>',
    ],
    [
      'an attribute given twice, of which a page takes the first',
      svg('<path d="M0 0" fill="url(//evil.example)" fill="#fff"/>'),
      '2  “<path d="M0 0" fill="url(//evil.example)” has an attribute twice — keep one of the two',
    ],
    [
      'a closing tag with more than a name',
      svg('<g>\n</g onclick="run()">'),
      '3  “</g onclick="run()">” is no shape — write shapes only, each a tag with its attributes in double quotes',
    ],
    [
      'a blank that parts nothing in a page',
      svg('<path\u00a0d="M0 0"/>'),
      '2  “<path\u00a0d="M0 0"/>” is no shape — write shapes only, each a tag with its attributes in double quotes',
    ],
    [
      'a shape that could hold others',
      svg('<path d="M0 0"></path>'),
      '2  <path> is closed as no <path> is — write it as one tag: <path …/>',
    ],
    [
      'a group that holds nothing',
      svg('<g/>'),
      '2  <g> is closed as no <g> is — write <g>…</g> around shapes',
    ],
    [
      'a drawing inside another',
      svg('<svg viewBox="0 0 9 9">\n</svg>'),
      '2  a drawing stands inside another — write <g> in place of <svg>',
    ],
  ])('are balanced: %s is a problem, once', (_, drawing, line) => {
    expect(checkDrawing(drawing)).toEqual([`content/media/moon.svg:${line}`]);
  });

  test('are reported once, where they open', () => {
    expect(checkDrawing(svg('<defs>\n</defs>'))).toEqual([
      'content/media/moon.svg:2  <defs> has no place in a drawing — use only: svg g path rect circle ellipse clipPath',
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
