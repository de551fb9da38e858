import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeEpub } from '../../../src/documents/epub/write.ts';
import type { Doc, DocBlock } from '../../../src/documents/tree.ts';
import { figure, heading, link, makeBody, makeDoc, note, paragraph, text } from './epub-sample.ts';

const open = (doc: Doc): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(writeEpub(doc))).map(([path, data]) => [path, strFromU8(data)]),
  );

/** A file of the package, without line breaks between its tags. */
const read = (doc: Doc, path: string): string =>
  (open(doc)[`EPUB/${path}`] ?? '').replaceAll('\n', '');

const write = (...blocks: readonly DocBlock[]): string => read(makeDoc(blocks), 'front.xhtml');

const english = makeDoc(makeBody('Guide'));
const arabic = makeDoc(makeBody('دليل'), {
  lang: 'ar',
  dir: 'rtl',
  title: 'نموذج',
  subtitle: 'كل الأنواع',
});

describe('the package', () => {
  it('begins with its kind, not packed and at a fixed place', () => {
    const start = strFromU8(writeEpub(english).subarray(0, 58), true);
    expect(start.slice(30)).toBe('mimetypeapplication/epub+zip');
  });

  it('has a title page, the contents, a file for each chapter and one for each drawing', () => {
    expect(Object.keys(open(english))).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'EPUB/package.opf',
      'EPUB/title.xhtml',
      'EPUB/nav.xhtml',
      'EPUB/front.xhtml',
      'EPUB/chapter-01.xhtml',
      'EPUB/chapter-02.xhtml',
      'EPUB/style.css',
      'EPUB/images/plain.svg',
      'EPUB/images/leaf.svg',
    ]);
  });

  it('is read from the title over the contents to the last chapter', () => {
    expect(read(english, 'package.opf')).toContain(
      '<spine page-progression-direction="ltr"><itemref idref="title"/><itemref idref="nav"/><itemref idref="front"/><itemref idref="chapter-01"/><itemref idref="chapter-02"/></spine>',
    );
  });

  it('has no front chapter when nothing stands before the first', () => {
    const doc = makeDoc([heading(1, 'only', 'Only')]);
    expect(Object.keys(open(doc))).not.toContain('EPUB/front.xhtml');
  });

  it('names its edition by address and day', () => {
    const opf = read(english, 'package.opf');
    expect(opf).toContain(
      '<dc:identifier id="edition">https://example.org/en/sample/#2026-11-22</dc:identifier>',
    );
    expect(opf).toContain('<meta property="dcterms:modified">2026-11-22T00:00:00Z</meta>');
  });

  it('says that it can be seen only when there is something to see', () => {
    const visual = '<meta property="schema:accessMode">visual</meta>';
    const described = '<meta property="schema:accessibilityFeature">alternativeText</meta>';
    const plain = read(makeDoc([paragraph(...text('Words'))]), 'package.opf');
    expect(read(english, 'package.opf')).toContain(visual);
    expect(read(english, 'package.opf')).toContain(described);
    expect(plain).not.toContain(visual);
    expect(plain).not.toContain(described);
    expect(plain).toContain('<meta property="schema:accessModeSufficient">textual</meta>');
  });

  it('claims to conform to nothing that is not proved', () => {
    expect(read(english, 'package.opf')).not.toContain('conformsTo');
  });
});

describe('two builds', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('are the same to the byte in any time zone', () => {
    const here = writeEpub(english);
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
      vi.stubEnv('TZ', zone);
      expect(writeEpub(english)).toEqual(here);
    }
    // 1 January 1980, 00:00, in the form of DOS.
    expect([...here.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});

describe('the table of contents', () => {
  const nav = read(english, 'nav.xhtml');

  it('is two levels deep; sheets and leaves stand in it, the latter with their number', () => {
    expect(nav).toContain(
      '<ol><li><a href="title.xhtml">A sample</a></li><li><a href="chapter-01.xhtml">Guide 1</a><ol><li><a href="chapter-01.xhtml#lists">Guide</a></li></ol></li><li><a href="chapter-02.xhtml">Guide 2</a><ol><li><a href="chapter-02.xhtml#sheet">Guide</a></li><li><a href="chapter-02.xhtml#leaf">4 Guide</a></li></ol></li></ol>',
    );
  });

  it('has landmarks', () => {
    expect(nav).toContain('<a epub:type="toc" href="nav.xhtml">Contents</a>');
    expect(nav).toContain('<a epub:type="bodymatter" href="front.xhtml">A sample</a>');
  });

  it('leaves out the notes of a heading', () => {
    const doc = makeDoc([
      { type: 'heading', depth: 1, id: 'a', children: [...text('A'), note('n', 'Note')] },
    ]);
    expect(read(doc, 'nav.xhtml')).toContain('<a href="chapter-01.xhtml">A</a>');
  });
});

describe('the title page', () => {
  it('says what the document is, of when and where it is read online', () => {
    const page = read(english, 'title.xhtml');
    expect(page).toContain('<h1>A sample</h1><p class="subtitle">Every kind of block</p>');
    expect(page).toContain('<p class="edition">Edition of 22 November 2026</p>');
    expect(page).toContain('<bdi dir="ltr">https://example.org/en/sample/</bdi>');
    expect(page).toContain('This is no ITU site.');
  });

  it('leaves out a subtitle that is empty', () => {
    const doc = makeDoc([], { subtitle: '' });
    expect(read(doc, 'title.xhtml')).not.toContain('subtitle');
    expect(read(doc, 'package.opf')).not.toContain('dc:description');
  });
});

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

describe('a document from right to left', () => {
  it('turns its pages and its text that way, its code and other languages not', () => {
    const page = read(arabic, 'chapter-01.xhtml');
    expect(read(arabic, 'package.opf')).toContain('page-progression-direction="rtl"');
    expect(page).toContain('lang="ar" xml:lang="ar" dir="rtl"');
    expect(page).toContain('<code dir="ltr">a&lt;b</code>');
    expect(page).toContain('<bdi lang="fr" xml:lang="fr" dir="ltr">Déjà vu</bdi>');
  });

  it('has no slanted letters where its script has none', () => {
    const upright = 'em {  font-style: normal;';
    expect(read(arabic, 'style.css')).toContain(upright);
    expect(read(english, 'style.css')).not.toContain(upright);
  });
});

describe('EPUBCheck', () => {
  it.each([
    ['English', english],
    ['Arabic', arabic],
    ['empty', makeDoc([])],
  ])('has nothing to say against the %s sample', async (_name, doc) => {
    const result = await EpubCheck.validate(writeEpub(doc), { includeUsage: true }, 'sample.epub');
    expect(result.messages).toEqual([]);
    expect(result).toMatchObject({ fatalCount: 0, errorCount: 0, warningCount: 0 });
  });
});
