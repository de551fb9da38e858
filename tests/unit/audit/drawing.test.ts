import { expect, test } from 'vitest';
import { listDrawingFaults } from '../../../scripts/audit/drawing.ts';

const drawing = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inside}</svg>`;

test('a drawing of shapes has no fault', () => {
  const inside =
    '<clipPath id="a"><path d="M0 0"/></clipPath><g clip-path="url(#a)"><use href="#a"/></g>';
  expect(listDrawingFaults(`<?xml version="1.0"?>${drawing(inside)}`)).toEqual([]);
});

test.each([
  ['<script>x()</script>', ['<script> has no place in a drawing — remove it']],
  ['<foreignObject/>', ['<foreignObject> has no place in the site — remove it']],
  [
    '<a xlink:href="javascript:x()"/>',
    [
      'unsafe attribute xlink:href="javascript:x()" — remove it: code belongs to src/client, looks to src/styles',
      '<a> has no place in a drawing — remove it',
      '<a> loads javascript:x() — draw it in the file itself',
    ],
  ],
  ['<image href="/media/x.png"/>', ['<image> loads /media/x.png — draw it in the file itself']],
  [
    '<g onload="x()"/>',
    ['unsafe attribute onload="x()" — remove it: code belongs to src/client, looks to src/styles'],
  ],
  [
    '<style>a{fill:url(https://y.test/x)}</style>',
    ['a style loads https://y.test/x from elsewhere — put the file into the site'],
  ],
])('what a drawing would run or load is found: %s', (inside, faults) => {
  expect(listDrawingFaults(drawing(inside))).toEqual(faults);
});

test('nothing steers how a drawing is read', () => {
  const head = '<?xml-stylesheet href="https://y.test/x"?><!DOCTYPE svg>';
  expect(listDrawingFaults(head + drawing(''))).toEqual([
    '<?xml-stylesheet> stands in a drawing — remove it',
    '<!DOCTYPE> stands in a drawing — remove it',
  ]);
});
