import { expect, test } from 'vitest';
import { outlineOf } from '../../../src/blocks/outline.ts';
import { parseBlocks } from '../../../src/blocks/parse.ts';
import { textOfBlocks, textOfInlines, walkBlocks, walkInlines } from '../../../src/blocks/text.ts';

const body = `Open **now**.<Cite id="crc"/>[^a]

## First *one* {#first}

<Callout kind="note">

- Item
- <Lang tag="en">Item</Lang> 2

</Callout>

### Second {#second}

#### Third {#third}

| a | b |
| --- | --- |
| 1 | 2 |

[^a]: Note.
`;
const tree = parseBlocks(`---\ntitle: A\n---\n${body}`, 'a.mdx').tree;
const blocks = tree?.blocks ?? [];

test('the text of a page is its words, without citations and notes', () => {
  expect(textOfBlocks(blocks)).toBe(
    'Open now.\nFirst one\nItem\nItem 2\nSecond\nThird\na\nb\n1\n2',
  );
});

test('a line break is one in the text', () => {
  expect(textOfInlines([{ type: 'text', text: 'a' }, { type: 'break' }])).toBe('a\n');
});

test('a walk meets the blocks inside others', () => {
  expect([...walkBlocks(blocks)].map(({ type }) => type)).toEqual([
    'paragraph',
    'heading',
    'component',
    'list',
    'paragraph',
    'paragraph',
    'heading',
    'heading',
    'table',
  ]);
});

test('a walk meets the inlines inside others', () => {
  const [first] = blocks;
  const inlines = first?.type === 'paragraph' ? [...walkInlines(first.children)] : [];
  expect(inlines.map(({ type }) => type)).toEqual([
    'text',
    'strong',
    'text',
    'text',
    'component',
    'note',
  ]);
});

test('the outline lists headings of two levels', () => {
  expect(outlineOf(blocks)).toEqual([
    { depth: 2, id: 'first', text: 'First one', line: 6 },
    { depth: 3, id: 'second', text: 'Second', line: 15 },
  ]);
});
