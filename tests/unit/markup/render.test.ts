import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/blocks/types.ts';
import { getContent } from '../../../src/catalog/load.ts';
import {
  renderBlock,
  renderFields,
  renderInlines,
  renderNotes,
} from '../../../src/markup/render.ts';
import { openPage } from '../../../src/view/page.ts';

const text = (words: string): readonly Inline[] => [{ type: 'text', text: words }];
const { markup } = openPage(getContent().site.sourceLocale, 'help');
const component = (name: string, block: Block): Block => ({
  type: 'component',
  name,
  attributes: {},
  blocks: [block],
  line: 1,
});

describe('a matrix', () => {
  const table: Block = {
    type: 'table',
    head: [text('Kind'), text('6 to 8')],
    rows: [[text('Contact'), text('A stranger writes')]],
    line: 1,
  };
  const html = renderBlock(component('Matrix', table), markup);

  it('keeps the roles of a table, which its cards on a phone would lose', () => {
    expect(html).toContain('<table class="matrix" role="table">');
    expect(html).toContain('<th scope="row" role="rowheader">Contact</th>');
    expect(html).toContain('<th scope="col" role="columnheader">6 to 8</th>');
  });

  it('says in each cell which column it belongs to', () => {
    expect(html).toContain('<td role="cell" data-label="6 to 8"><div>A stranger writes</div></td>');
  });
});

describe('the steps of a lesson', () => {
  const steps = (...children: readonly Inline[]): Block => ({
    type: 'list',
    isOrdered: true,
    start: 1,
    items: [{ line: 7, blocks: [{ type: 'paragraph', children, line: 7 }] }],
    line: 7,
  });

  it('show their minutes beside them and keep the colon for the ear', () => {
    const block = steps({ type: 'strong', children: text('5 min: Draw.') }, ...text(' A sign.'));
    expect(renderBlock(component('LessonSteps', block), markup)).toBe(
      '<ol class="timed" role="list"><li><span class="minutes">5 min<span class="vh">:</span></span> <div><strong>Draw.</strong> A sign.</div></li></ol>',
    );
  });

  it('cannot be shown without them', () => {
    const block = component('LessonSteps', steps(...text('Draw.')));
    expect(() => renderBlock(block, markup)).toThrow('line 7: a step without its minutes');
  });
});

describe('a list that is drawn', () => {
  const list = (isOrdered: boolean, ...children: readonly Inline[]): Block => ({
    type: 'list',
    isOrdered,
    start: 1,
    items: [{ line: 3, blocks: [{ type: 'paragraph', children, line: 3 }] }],
    line: 3,
  });
  const strong = (words: string): Inline => ({ type: 'strong', children: text(words) });

  it.each([
    ['Timeline', false, 'ul', 'timeline'],
    ['Path', true, 'ol', 'path'],
    ['Rings', false, 'ul', 'rings'],
  ])('keeps its order and its labels: %s', (name, isOrdered, tag, kind) => {
    const block = list(isOrdered, strong('2009\u00a0:'), ...text(' It began.'));
    expect(renderBlock(component(name, block), markup)).toBe(
      `<${tag} class="${kind}" role="list"><li><strong>2009<span class="vh">\u00a0:</span></strong> <div>It began.</div></li></${tag}>`,
    );
  });

  it('shows an item without a label as it is', () => {
    expect(renderBlock(component('Path', list(true, ...text('Go on.'))), markup)).toContain(
      '<li>Go on.</li>',
    );
  });
});

describe('a question for oneself', () => {
  const paragraph = (...children: readonly Inline[]): Block => ({
    type: 'paragraph',
    children,
    line: 1,
  });
  const answer: readonly Inline[] = [
    { type: 'strong', children: text('Yes.') },
    ...text(' Say why.'),
  ];
  const block: Block = {
    type: 'component',
    name: 'Question',
    attributes: {},
    line: 1,
    blocks: [
      paragraph(...text('Is it fair?')),
      {
        type: 'list',
        isOrdered: false,
        start: 1,
        line: 2,
        items: [{ line: 2, blocks: [paragraph(...answer)] }],
      },
    ],
  };

  it('opens its answers without a script', () => {
    expect(renderBlock(block, markup)).toBe(
      '<div class="question"><p>Is it fair?</p><ul role="list"><li><details><summary>Yes.</summary> <p>Say why.</p></details></li></ul></div>',
    );
  });
});

describe('a table', () => {
  it('names its rows by their first cell, unless that is left to write in', () => {
    const table: Block = {
      type: 'table',
      head: [text('Who'), text('How')],
      rows: [
        [text('Me'), []],
        [[], []],
      ],
      line: 1,
    };
    const html = renderBlock(table, markup);
    expect(html).toContain('<tr><th scope="row">Me</th> <td></td></tr>');
    expect(html).toContain('<tr><td></td> <td></td></tr>');
  });
});

describe('a name that becomes part of the markup', () => {
  const name = '"><script>a';
  const escaped = '&quot;&gt;&lt;script&gt;a';

  it('is escaped in a note and where it is referred to', () => {
    expect(renderInlines([{ type: 'note', id: name, line: 1 }], markup)).toBe(
      `<sup><a id="note-${escaped}-ref" href="#note-${escaped}" role="doc-noteref">${escaped}</a></sup>`,
    );
    const html = renderNotes([{ id: name, blocks: [], line: 1 }], markup);
    expect(html).toContain(`<li id="note-${escaped}">`);
    expect(html).toContain(`href="#note-${escaped}-ref"`);
    expect(html).not.toContain('<script>');
  });

  it('is escaped in a heading', () => {
    const block: Block = { type: 'heading', depth: 2, id: name, children: text('A'), line: 1 };
    expect(renderBlock(block, markup)).toBe(`<h2 id="${escaped}">A</h2>`);
  });
});

describe('a link to a place in a source', () => {
  it('says in which language the source is', () => {
    const [locale] = getContent().locales.filter(({ info }) => info.dir === 'rtl');
    const foreign = openPage(locale?.locale ?? '', 'help').markup;
    const source = [...foreign.sourcesByAddress.values()].find(
      ({ languages }) => languages.length === 1 && languages[0] === 'en',
    );
    const address = `${source?.address}#part`;
    const html = renderInlines([{ type: 'link', address, children: text('A'), line: 1 }], foreign);
    expect(html).toContain(` href="${address}" hreflang="en" rel="external noreferrer" data-in="`);
  });
});

describe('facts', () => {
  const quotation: Block = {
    type: 'quote',
    blocks: [{ type: 'paragraph', children: text('Words'), line: 9 }],
    line: 9,
  };

  it('lose nothing: an item without a label cannot be shown', () => {
    expect(() => renderFields([{ line: 9, blocks: [quotation] }], markup)).toThrow(
      'line 9: a fact without its label',
    );
  });

  it('show a quotation under their label', () => {
    const label: Block = {
      type: 'paragraph',
      children: [{ type: 'strong', children: text('Who:') }],
      line: 8,
    };
    expect(renderFields([{ line: 8, blocks: [label, quotation] }], markup)).toBe(
      '<dl class="facts"><div><dt>Who</dt> <dd><blockquote><p>Words</p></blockquote></dd></div></dl>',
    );
  });
});
