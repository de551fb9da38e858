import { expect, test } from 'vitest';
import { joinLines } from '../../../src/blocks/lines.ts';
import type { Inline } from '../../../src/blocks/types.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const cite: Inline = { type: 'component', name: 'Cite', attributes: {}, children: [], line: 1 };

test.each([
  ['one\ntwo', 'one two'],
  ['one \n  two', 'one two'],
  ['كلمة\nأخرى', 'كلمة أخرى'],
  ['中文\n中文', '中文中文'],
  ['中文，\n“引”', '中文，“引”'],
  ['“引”\n中文', '“引”中文'],
  ['中文\nITU', '中文 ITU'],
  ['ITU\n中文', 'ITU 中文'],
  ['word\n“quote”', 'word “quote”'],
  ['𠀀\n中', '𠀀中'],
  ['한국\n한국', '한국 한국'],
])('a line break in %j reads as %j', (source, joined) => {
  expect(joinLines([text(source)])).toEqual([text(joined)]);
});

test('a citation between two lines does not hide what stands beside it', () => {
  expect(joinLines([text('中文。'), cite, text('\n中文')])).toEqual([
    text('中文。'),
    cite,
    text('中文'),
  ]);
  expect(joinLines([text('One.'), cite, text('\nTwo')])).toEqual([
    text('One.'),
    cite,
    text(' Two'),
  ]);
});

test('a line break inside another run is joined as well', () => {
  const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
  expect(joinLines([strong('中\n文'), text('\nb')])).toEqual([strong('中文'), text(' b')]);
});

test('neighbouring texts are merged', () => {
  expect(joinLines([text('a'), text('b\n'), text('c')])).toEqual([text('ab c')]);
});
