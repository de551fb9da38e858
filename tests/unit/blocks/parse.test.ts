import { describe, expect, test } from 'vitest';
import { parseBlocks, parseBody } from '../../../src/blocks/parse.ts';
import type { Block } from '../../../src/blocks/types.ts';
import { formatProblem } from '../../../src/catalog/problem.ts';

const frontMatter = '---\ntitle: A\n---\n';

function blocksOf(body: string): readonly Block[] {
  const { tree, problems } = parseBlocks(frontMatter + body, 'a.mdx');
  expect(problems).toEqual([]);
  return tree?.blocks ?? [];
}

function problemsOf(body: string): readonly string[] {
  const { tree, problems } = parseBlocks(frontMatter + body, 'a.mdx');
  expect(tree).toBeNull();
  return problems.map(formatProblem);
}

const text = (value: string) => ({ type: 'text', text: value });

describe('a page that follows the rules', () => {
  test('gives headings with the id and line they have in the file', () => {
    expect(blocksOf('\n## What **to** do {#start}\n')).toEqual([
      {
        type: 'heading',
        depth: 2,
        id: 'start',
        children: [text('What '), { type: 'strong', children: [text('to')] }, text(' do')],
        line: 5,
      },
    ]);
  });

  test('gives a heading without id an empty one, for a rule to report', () => {
    expect(blocksOf('## Start')).toMatchObject([{ type: 'heading', id: '' }]);
  });

  test('gives lists with their items', () => {
    expect(blocksOf('3. a\n4. b\n   - c\n')).toMatchObject([
      {
        type: 'list',
        isOrdered: true,
        start: 3,
        line: 4,
        items: [
          { line: 4, blocks: [{ type: 'paragraph', children: [text('a')] }] },
          { line: 5, blocks: [{ type: 'paragraph' }, { type: 'list', isOrdered: false }] },
        ],
      },
    ]);
  });

  test('gives tables with a head and rows', () => {
    expect(blocksOf('| a | b |\n| --- | --- |\n| 1 | 2 |\n')).toEqual([
      {
        type: 'table',
        head: [[text('a')], [text('b')]],
        rows: [[[text('1')], [text('2')]]],
        line: 4,
      },
    ]);
  });

  test('gives quotations, notes, line breaks and code', () => {
    const { tree } = parseBlocks(`${frontMatter}> a[^x]\n\nb\\\n\`c\`\n\n[^x]: d\n`, 'a.mdx');
    expect(tree?.blocks).toMatchObject([
      { type: 'quote', blocks: [{ children: [text('a'), { type: 'note', id: 'x', line: 4 }] }] },
      { type: 'paragraph', children: [text('b'), { type: 'break' }, { type: 'code', text: 'c' }] },
    ]);
    expect(tree?.notes).toMatchObject([{ id: 'x', blocks: [{ children: [text('d')] }], line: 9 }]);
  });

  test('gives components with their attributes and blocks', () => {
    expect(blocksOf('<Callout kind="note" title="A &quot;b&quot;">\n\nc\n\n</Callout>')).toEqual([
      {
        type: 'component',
        name: 'Callout',
        attributes: { kind: 'note', title: 'A "b"' },
        blocks: [{ type: 'paragraph', children: [text('c')], line: 6 }],
        line: 4,
      },
    ]);
  });

  test('makes a paragraph of a component that stands alone on a line', () => {
    expect(blocksOf('<Lang tag="en">a</Lang><Cite id="b"/>')).toEqual([
      {
        type: 'paragraph',
        children: [
          {
            type: 'component',
            name: 'Lang',
            attributes: { tag: 'en' },
            children: [text('a')],
            line: 4,
          },
          { type: 'component', name: 'Cite', attributes: { id: 'b' }, children: [], line: 4 },
        ],
        line: 4,
      },
    ]);
  });

  test('may hold what data alone brings when the site made it', () => {
    const { blocks, problems } = parseBody('<Helplines country="KE"/>', 'a.mdx', true);
    expect(problems).toEqual([]);
    expect(blocks).toMatchObject([{ name: 'Helplines', attributes: { country: 'KE' } }]);
  });

  test('leaves comments out', () => {
    expect(blocksOf('{/* for translators */}\n\na {/* b */} c\n')).toEqual([
      { type: 'paragraph', children: [text('a c')], line: 6 },
    ]);
  });

  test('keeps quotes and dashes as they are written', () => {
    expect(blocksOf('"a" -- b')).toMatchObject([{ children: [text('"a" -- b')] }]);
  });

  test('gives the front matter and the lines of its keys', () => {
    const { tree } = parseBlocks('\ufeff---\r\ntitle: A\r\nages: []\r\n---\r\n', 'a.mdx');
    expect(tree).toEqual({
      frontMatter: { title: 'A', ages: [] },
      frontMatterLines: { title: 2, ages: 3 },
      blocks: [],
      notes: [],
    });
  });
});

describe('what an editor may not write', () => {
  const braces =
    'braces hold code, which a page cannot have — remove them, write \\{ for the character, or put {#id} at the end of a heading';
  const html = (tag: string) =>
    `<${tag}> is HTML, which a page cannot have — remove it, and write Markdown or a component`;
  const address = (url: string) =>
    `a link leads to "${url}" — begin the address with /, #, https:// or mailto:`;

  const noteName = (name: string) =>
    `the name of note [^${name}] is no part of an address — name it with letters from a to z, digits and hyphens`;
  const inLink = 'a citation stands inside a link — put it after the link';
  const madeOnly =
    '<Helplines> stands only on pages made from data — link to the page of the country, such as /help/ke/';

  test.each([
    [
      'import a from "b"',
      'a page cannot import or export — remove the line: every component is there already',
    ],
    [
      'export const a = 1',
      'a page cannot import or export — remove the line: every component is there already',
    ],
    ['a {b} c', braces],
    ['{alert(1)}', braces],
    ['{/* a */ alert(1) /* b */}', braces],
    ['a {b', braces],
    ['## a {#b} c', braces],
    ['<script>a</script>', html('script')],
    ['<style>a</style>', html('style')],
    ['a <br/> b', html('br')],
    ['<img src="a" onerror="b"/>', html('img')],
    ['<svg onload="a"/>', html('svg')],
    ['<iframe src="https://a.example"/>', html('iframe')],
    ['<!-- a -->', 'an HTML comment cannot stand in a page — remove it, or write {/* … */}'],
    [
      '5 <6',
      'a bare < begins no component — write \\< for the character, or [text](address) for a link',
    ],
    [
      '<https://a.example>',
      'a bare < begins no component — write \\< for the character, or [text](address) for a link',
    ],
    ['[a](javascript:alert)', address('javascript:alert')],
    ['[a](JavaScript:alert)', address('JavaScript:alert')],
    ['[a](&#106;avascript:alert)', address('javascript:alert')],
    ['[a](<java&Tab;script:alert>)', address('java\tscript:alert')],
    ['[a](data:text/html,b)', address('data:text/html,b')],
    ['[a](vbscript:b)', address('vbscript:b')],
    ['[a](//b.example)', address('//b.example')],
    ['[a](b/)', address('b/')],
    ['[](/a/)', 'a link has no text — write where it leads'],
    ['[ ](/a/)', 'a link has no text — write where it leads'],
    ['[&nbsp;](/a/)', 'a link has no text — write where it leads'],
    ['[\u200b](/a/)', 'a link has no text — write where it leads'],
    ['[**\u2060\u00ad**](/a/)', 'a link has no text — write where it leads'],
    ['[a<Cite id="b"/>](/c/)', inLink],
    ['[<Lang tag="en">a<Cite id="b"/></Lang>](/c/)', inLink],
    ['[a](/b/ "c")', 'a link has a title in quotes — say it in the text instead'],
    ['# A {#a}', 'a heading begins with one # — begin it with ##: the title is the first'],
    ['##### A {#a}', 'a heading begins with ##### — use ####, ### or ##'],
    ['## A {#a .b}', 'braces of a heading hold more than its id — write {#one-id} and no more'],
    ['## {#a}', 'a heading has no text — write it before {#id}'],
    ['## &nbsp; {#a}', 'a heading has no text — write it before {#id}'],
    ['> ## A {#a}', 'a heading stands inside a quotation — move it out, or write it in **bold**'],
    ['***', 'a rule (---) has no place on a page — begin a section with a heading instead'],
    ['~~a~~', 'struck-through text has no place on a page — remove it or the ~~ around it'],
    [
      '```\na\n```',
      'a code block has no place on a page — remove it, or write the text as a paragraph',
    ],
    [
      '![a](b.png)',
      'an image is written as Markdown — write <Figure src="media/name.svg" alt="…"/>',
    ],
    ['- [ ] a', 'a list item has a box [ ] — remove it and put the list in <Checklist>'],
    ['a[^b]', 'note [^b] is not written — write [^b]: and its text at the end of the page'],
    ['a[^b"c]\n\n[^b"c]: d', noteName('b"c')],
    ['a[^b_c]', /^note \[\^b_c\] is not written — /],
    ['a[^é]\n\n[^é]: b', noteName('é')],
    ["a[^b'onclick=c]\n\n[^b'onclick=c]: d", noteName("b'onclick=c")],
    ['[^b]: c', 'note [^b] is never used — remove it, or refer to it'],
    ['<>a</>', /^unknown component <> — use one of: Callout, /],
    ['<Video/>', /^unknown component <Video> — use one of: Callout, /],
    [
      '<Steps>\n\n1. a',
      '<Steps> is not closed — write </Steps> after its content, or <Steps …/> when it has none',
    ],
    ['</Steps>', 'a closing tag has no opening tag — remove it, or open the component before it'],
    [
      '<Steps>\n\n- a\n\n</Steps>',
      '<Steps> must hold one numbered list and nothing else — begin its items with 1. 2. 3.',
    ],
    [
      '<Checklist>\n\n- a\n\nb\n\n</Checklist>',
      '<Checklist> must hold one bullet list and nothing else — begin its items with -',
    ],
    ['<Helplines country="zz9"/>', madeOnly],
    ['<Helplines country="KE"/>', madeOnly],
    ['<Callout kind="note"></Callout>', '<Callout> is empty — write its content or remove it'],
    [
      '<Callout kind="loud">a</Callout>',
      'kind="loud" of <Callout> is not valid — use one of: note, warning, help, example, offline',
    ],
    ['<Callout>a</Callout>', '<Callout> has no kind — add kind="…"'],
    ['<Callout kind={a}>b</Callout>', 'kind of <Callout> is not a text in quotes — write kind="…"'],
    [
      '<Callout kind="note" kind="help">b</Callout>',
      '<Callout> has kind twice — keep one of the two',
    ],
    [
      '<Callout kind="note" onclick="a">b</Callout>',
      '<Callout> has an unknown attribute onclick — remove it; it may have: kind, title',
    ],
    ['<SiteTree {...a}/>', '<SiteTree> has an unknown attribute {…} — remove it; it has none'],
    ['<SiteTree>a</SiteTree>', '<SiteTree> has content — write <SiteTree …/> and no more'],
    [
      'a <SiteTree/> b',
      '<SiteTree> stands inside a line — put <SiteTree> on lines of its own, with a blank line before and after',
    ],
    [
      '<Doors to="help"/>',
      'to="help" of <Doors> is not valid — write addresses without language, with a slash at both ends: "/help/ /parents/"',
    ],
    [
      '<Figure src="../a.svg" alt="b"/>',
      'src="../a.svg" of <Figure> is not valid — write the file of content/media as media/name.svg',
    ],
    ['<Figure src="media/a.svg" alt=" "/>', 'alt=" " of <Figure> is not valid — write the text'],
    [
      'a <Lang tag="no tag">b</Lang>',
      'tag="no tag" of <Lang> is not valid — write a language tag such as pt-BR',
    ],
    ['a <Lang tag="en"></Lang>', '<Lang> is empty — write its content or remove it'],
    [
      'a<Cite id="B"/>',
      'id="B" of <Cite> is not valid — write the id of a source in content/sources.json',
    ],
  ])('%j', (body, message) => {
    const found = problemsOf(body).map((line) => line.replace(/^a\.mdx:4 {2}/, ''));
    const expected = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(found).toContainEqual(expected);
  });

  test('a row with too few cells is found on its own line', () => {
    expect(problemsOf('| a | b |\n| --- | --- |\n| 1 |\n')).toEqual([
      'a.mdx:6  a row has 1 cells and the table 2 columns — write | for each cell, also for an empty one',
    ]);
  });

  test('every column of a table has a name', () => {
    expect(problemsOf('| | b |\n| --- | --- |\n| 1 | 2 |\n')).toEqual([
      'a.mdx:4  a column of the table has no name — write one in its first row',
    ]);
  });

  test('two notes cannot have one name', () => {
    expect(problemsOf('a[^b]\n\n[^b]: c\n\n[^b]: d\n')).toEqual([
      'a.mdx:8  note [^b] is written twice — give one of them another name',
    ]);
  });

  test('the name of a note is judged where it is used and where it is written', () => {
    const fault =
      'the name of note [^b_c] is no part of an address — name it with letters from a to z, digits and hyphens';
    expect(problemsOf('a[^b_c]\n\n[^b_c]: d\n')).toEqual([
      `a.mdx:4  ${fault}`,
      `a.mdx:6  ${fault}`,
    ]);
  });

  test.each(['> c', 'c', '**&nbsp;** c', '- c', '*c:* d'])(
    'an item of facts without a label is found on its own line: %s',
    (item) => {
      expect(problemsOf(`<Facts>\n\n- **a:** b\n- ${item}\n\n</Facts>`)).toEqual([
        'a.mdx:7  an item of <Facts> has no label — begin it like **Who:**',
      ]);
    },
  );

  test('every problem of a page is listed at once', () => {
    expect(problemsOf('***\n\n~~a~~\n')).toHaveLength(2);
  });
});
