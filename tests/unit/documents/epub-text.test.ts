import { describe, expect, it } from 'vitest';
import { writeEpub } from '../../../src/documents/epub/write.ts';
import type { DocBlock } from '../../../src/documents/tree.ts';
import {
  figure,
  heading,
  link,
  makeBody,
  makeDoc,
  note,
  paragraph,
  read,
  text,
  write,
} from './epub-sample.ts';

const english = makeDoc(makeBody('Guide'));

describe('notes', () => {
  it('stand at the end of their chapter, with a way back for each place that refers to them', () => {
    const page = write(paragraph(note('crc', 'The Convention.'), note('crc', null)));
    expect(page).toContain(
      '<p><sup><a epub:type="noteref" role="doc-noteref" id="note-1-ref-1" href="#note-1">1</a></sup>\u00a0<sup><a epub:type="noteref" role="doc-noteref" id="note-1-ref-2" href="#note-1">1</a></sup></p>',
    );
    expect(page).toContain(
      '<section epub:type="endnotes" role="doc-endnotes" class="notes"><h2>Notes</h2><ol><li id="note-1"><p>The Convention. <a role="doc-backlink" href="#note-1-ref-1">Back to text</a> <a role="doc-backlink" href="#note-1-ref-2">Back to text 2</a></p></li></ol></section>',
    );
  });

  it('are numbered from 1 in each chapter', () => {
    const doc = makeDoc([
      heading(1, 'a', 'A'),
      paragraph(note('x', 'X'), note('y', 'Y')),
      heading(1, 'b', 'B'),
      paragraph(note('y', 'Y')),
    ]);
    expect(read(doc, 'chapter-01.xhtml')).toContain('href="#note-2">2</a>');
    expect(read(doc, 'chapter-02.xhtml')).toContain('href="#note-1">1</a>');
  });

  it('may refer to others', () => {
    const outer = { type: 'note', id: 'outer', children: [note('inner', 'Inner')] } as const;
    expect(write(paragraph(outer))).toContain(
      '<li id="note-2"><p>Inner <a role="doc-backlink" href="#note-2-ref-1">',
    );
  });

  it('must have their text in the chapter', () => {
    const doc = makeDoc([
      paragraph(note('crc', 'The Convention.')),
      heading(1, 'a', 'A'),
      paragraph(note('crc', null)),
    ]);
    expect(() => writeEpub(doc)).toThrow('the note "crc" has no text in its chapter');
  });
});

describe('links', () => {
  it('reach headings in other chapters', () => {
    expect(read(english, 'front.xhtml')).toContain('<a href="chapter-02.xhtml#second">');
    expect(read(english, 'chapter-02.xhtml')).toContain('<a href="chapter-01.xhtml#lists">');
  });

  it('stay in their chapter when it has the id', () => {
    expect(read(english, 'chapter-02.xhtml')).toContain('<a href="#leaf">');
  });

  it('must lead to one heading of the document', () => {
    const lost = makeDoc([paragraph(link('#lost', 'There'))]);
    const twofold = [heading(1, 'a', 'A'), heading(2, 'twin', 'T')];
    const torn = makeDoc([
      paragraph(link('#twin', 'There')),
      ...twofold,
      heading(1, 'b', 'B'),
      heading(2, 'twin', 'T'),
    ]);
    expect(() => writeEpub(lost)).toThrow('#lost, which no heading of the document has');
    expect(() => writeEpub(torn)).toThrow('#twin, which 2 chapters have');
  });

  it('must lead out of the file or to a heading', () => {
    expect(() => write(paragraph(link('/en/help/', 'Help')))).toThrow(
      'a link leads to "/en/help/", which no file can reach',
    );
  });
});

describe('an id', () => {
  it('stands once in a chapter', () => {
    expect(() => write(heading(2, 'same', 'A'), heading(3, 'same', 'B'))).toThrow(
      'the id "same" stands twice in one chapter',
    );
  });

  it('may begin with a digit and has no spaces', () => {
    expect(write(heading(2, '2030-goals', 'A'))).toContain('<h2 id="2030-goals">A</h2>');
    expect(() => write(heading(2, 'a b', 'A'))).toThrow('"a b" cannot be an id');
  });
});

describe('a block', () => {
  const item = [paragraph(...text('Item'))];

  it('to tick shows its box as text', () => {
    const page = write({ type: 'list', kind: 'boxes', start: 1, items: [item] });
    expect(page).toContain('<ul class="boxes" role="list"><li>☐ Item</li></ul>');
  });

  it('that counts on begins with its number', () => {
    const page = write({ type: 'list', kind: 'numbers', start: 3, items: [item] });
    expect(page).toContain('<ol start="3"><li>Item</li></ol>');
  });

  it('to fill in has heads for columns and rows, and empty cells', () => {
    const rows = [
      [text('Me'), []],
      [[], []],
    ];
    const page = write({ type: 'table', head: [text('Who'), text('How')], rows, isForm: true });
    expect(page).toContain(
      '<table class="form"><thead><tr><th scope="col">Who</th><th scope="col">How</th></tr></thead><tbody><tr><th scope="row">Me</th><td></td></tr><tr><td></td><td></td></tr></tbody></table>',
    );
  });

  it('that stands apart says so', () => {
    const page = write({ type: 'box', kind: 'warning', title: 'Stop', blocks: item });
    expect(page).toContain(
      '<aside class="box warning" role="note"><p><strong>Stop</strong></p><p>Item</p></aside>',
    );
  });

  it('of steps keeps the ways inside their step', () => {
    const page = write({ type: 'flow', steps: [{ children: text('Ask'), ways: [text('Yes')] }] });
    expect(page).toContain('<ol class="flow"><li>Ask<ul><li>Yes</li></ul></li></ol>');
  });

  it('that asks shows each answer with what to think about', () => {
    const answers = [{ answer: text('Yes.'), feedback: text('Why?') }];
    expect(write({ type: 'question', question: text('Fair?'), answers })).toContain(
      '<p><strong>Fair?</strong></p><ul><li><strong>Yes.</strong> Why?</li></ul>',
    );
  });

  it('of a picture book has its number in its heading', () => {
    const leaf: DocBlock = { type: 'leaf', id: 'p4', number: '4', title: 'Lumi', blocks: item };
    expect(write(leaf)).toContain(
      '<section class="leaf" aria-labelledby="p4"><h2 id="p4">4 Lumi</h2><p>Item</p></section>',
    );
  });
});

describe('a drawing', () => {
  const svg = '<svg viewBox="0 0 1 1"/>';

  it('is a file with the namespace it needs there, written once', () => {
    const doc = makeDoc([figure('robot', svg), figure('robot', svg)]);
    expect(read(doc, 'images/robot.svg')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    );
    expect(read(doc, 'package.opf').match(/image\/svg\+xml/g)).toHaveLength(1);
    expect(read(doc, 'front.xhtml')).toContain(
      '<img src="images/robot.svg" alt="A “robot” &amp; a child"/>',
    );
  });

  it('shares its name with no other', () => {
    expect(() => write(figure('robot', svg), figure('robot', '<svg/>'))).toThrow(
      'two drawings are named "robot"',
    );
  });

  it('has a name that a file can have, and is a drawing', () => {
    expect(() => write(figure('../robot', svg))).toThrow('cannot be the name of a drawing');
    expect(() => write(figure('robot', '<p/>'))).toThrow('the drawing "robot" is no SVG');
  });
});

describe('a text', () => {
  it('is escaped', () => {
    expect(write(paragraph(...text('<a> & "b"')))).toContain(
      '<p>&lt;a&gt; &amp; &quot;b&quot;</p>',
    );
  });

  it.each(['\u0007', '\ufffe', '\ud800'])('has no character that XML forbids: %j', (character) => {
    expect(() => write(paragraph(...text(`Bell ${character}`)))).toThrow('XML forbids');
  });
});
