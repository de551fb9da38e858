import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8 } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeEpub } from '../../../src/documents/epub/write.ts';
import {
  heading,
  link,
  makeBody,
  makeDoc,
  note,
  open,
  paragraph,
  read,
  text,
} from './epub-sample.ts';

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

describe('a document without chapters', () => {
  const doc = makeDoc(
    [
      heading(2, 'summary', 'Summary'),
      heading(1, 'why', 'Why'),
      paragraph(note('crc', 'The Convention.')),
      heading(2, 'facts', 'Facts'),
      heading(1, 'how', 'How'),
      paragraph(note('crc', null), link('#why', 'Why')),
    ],
    {},
    false,
  );

  it('is one file, with its notes at its end', () => {
    expect(Object.keys(open(doc)).filter((path) => path.endsWith('.xhtml'))).toEqual([
      'EPUB/title.xhtml',
      'EPUB/nav.xhtml',
      'EPUB/text.xhtml',
    ]);
    expect(read(doc, 'text.xhtml')).toContain('href="#note-1">1</a></sup><a href="#why">Why</a>');
  });

  it('has its sections in the table of contents', () => {
    expect(read(doc, 'nav.xhtml')).toContain(
      '<li><a href="text.xhtml#summary">Summary</a></li><li><a href="text.xhtml#why">Why</a><ol><li><a href="text.xhtml#facts">Facts</a></li></ol></li><li><a href="text.xhtml#how">How</a></li>',
    );
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
      '<ol><li><a href="title.xhtml">A sample</a></li><li><a href="chapter-01.xhtml#first">Guide 1</a><ol><li><a href="chapter-01.xhtml#lists">Guide</a></li></ol></li><li><a href="chapter-02.xhtml#second">Guide 2</a><ol><li><a href="chapter-02.xhtml#sheet">Guide</a></li><li><a href="chapter-02.xhtml#leaf">4 Guide</a></li></ol></li></ol>',
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
    expect(read(doc, 'nav.xhtml')).toContain('<a href="chapter-01.xhtml#a">A</a>');
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
    ['undivided', makeDoc(makeBody('Guide'), {}, false)],
    ['empty', makeDoc([])],
  ])('has nothing to say against the %s sample', async (_name, doc) => {
    const result = await EpubCheck.validate(writeEpub(doc), { includeUsage: true }, 'sample.epub');
    expect(result.messages).toEqual([]);
    expect(result).toMatchObject({ fatalCount: 0, errorCount: 0, warningCount: 0 });
  });
});
