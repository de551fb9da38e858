import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ExpectedPdf, inspectPdf, measureWords } from '../../../src/documents/pdf/inspect.ts';
import { mendReadingOrder } from '../../../src/documents/pdf/reading-order.ts';
import { readTaggedText, type TaggedText } from '../../../src/documents/pdf/tagged-text.ts';
import { findLostTexts } from '../../../src/documents/pdf/words.ts';
import { compileTypst } from './typst.ts';

const fonts = /\+(?:NotoSans|NotoSansMono|Vazirmatn)-(?:Regular|Bold)$/;

const englishSource = `
#set document(title: "Safe online")
#set text(lang: "en", font: "Noto Sans", fallback: false)
#title()
= First steps
Children ask#footnote[Most of them.] *before*#footnote[Or soon after.] they click.
== And then
#figure(rect(), alt: "A box", caption: [A box to tick.])
`;

const english: ExpectedPdf = {
  lang: 'en',
  dir: 'ltr',
  title: 'Safe online',
  headings: ['First steps', 'And then'],
  texts: [
    'Safe online',
    'First steps',
    'Children ask before they click.',
    'Most of them.',
    'Or soon after.',
    'And then',
    'A box to tick.',
  ],
  fonts,
  notes: 2,
  hasTables: false,
};

const arabicTexts = {
  title: 'الأطفال والإنترنت',
  heading: 'لِماذا الآنَ؟',
  vowelled: 'يُولَدُ جَمِيعُ النَّاسِ أَحْرَارًا مُتَسَاوِينَ فِي الْكَرَامَةِ وَعَلَيْهِمْ رَبِّ عَقْلًا.',
  // A bracket is drawn as its mirror image: one glyph, and two meanings.
  mixed: 'f(x)، وافقت 193 دولة في ITU عام 2021 (جنيف) (بون) (روما). لا تنسخوا شيئاً.',
  // Breaks before "من كل", after a letter with a mark: the space that is trimmed stands on the letter.
  trimmed:
    'في عام 2021، قال الأمين العام للاتحاد إن أكثر من نصف البشرية يستخدم الإنترنت، وإن مستخدماً واحداً من كل ثلاثة مستخدمين طفل.',
  // Its second line begins where the last part of the first ends.
  stepped:
    'وأظهرت جائحة كوفيد-19 هذه الحاجة بوضوح. فقد لزم أن يكون الأطفال موصولين بالإنترنت أكثر من ذي قبل، وازداد تعرضهم للأذى.',
  item: 'أوّلًا: لا تُرسِلْ صورًا.',
  annotated: 'اسألوا شخصًا تثقون به حالًا.',
  note: 'والداً أو معلِّماً.',
  linked: 'خطّ النجدة',
  head: 'التدبيرُ الأوّل',
  cell: 'إعداداتٌ مأمونة',
};

const arabicSource = `
#set document(title: "${arabicTexts.title}")
#set text(lang: "ar", font: ("Vazirmatn", "Noto Sans"), fallback: false)
#title()
= ${arabicTexts.heading}
${arabicTexts.vowelled}

${arabicTexts.mixed}

${arabicTexts.trimmed}

${arabicTexts.stepped}

- ${arabicTexts.item}

اسألوا شخصًا#footnote[${arabicTexts.note}] تثقون به حالًا.

#link("https://example.org/")[${arabicTexts.linked}]

#table(columns: 1, table.header[${arabicTexts.head}], [${arabicTexts.cell}])
`;

const arabic: ExpectedPdf = {
  lang: 'ar',
  dir: 'rtl',
  title: arabicTexts.title,
  headings: [arabicTexts.heading],
  texts: Object.values(arabicTexts),
  fonts,
  notes: 1,
  hasTables: true,
};

/** Texts as a reader says them: NFKC makes two letters again of lam with alef in one. */
const listTexts = (tagged: readonly TaggedText[]): readonly string[] =>
  tagged.map(({ text }) => text.normalize('NFKC'));

async function makeEmptyPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  return document.save();
}

let englishPdf: Uint8Array;
let rawPdf: Uint8Array;
let mendedPdf: Uint8Array;

beforeAll(async () => {
  englishPdf = compileTypst(englishSource);
  rawPdf = compileTypst(arabicSource);
  mendedPdf = await mendReadingOrder(rawPdf);
});

describe('the text read through the tags', () => {
  it('is the text of the source, a note between the halves of its sentence', async () => {
    expect(await readTaggedText(englishPdf)).toEqual([
      { path: 'Document/Title', text: 'Safe online' },
      { path: 'Document/H1', text: 'First steps' },
      { path: 'Document/P', text: 'Children ask' },
      { path: 'Document/P/Lbl', text: '1' },
      { path: 'Document/P/Note/Lbl', text: '1' },
      { path: 'Document/P/Note', text: expect.stringMatching(/Most of them\.$/) },
      { path: 'Document/P', text: ' before' },
      { path: 'Document/P/Lbl', text: '2' },
      { path: 'Document/P/Note/Lbl', text: '2' },
      { path: 'Document/P/Note', text: expect.stringMatching(/Or soon after\.$/) },
      { path: 'Document/P', text: ' they click.' },
      { path: 'Document/H2', text: 'And then' },
      { path: 'Document/Div/Caption', text: expect.stringMatching(/A box to tick\.$/) },
    ]);
  });

  it('is not the source in Arabic as Typst writes it, or mending would be needless', async () => {
    const tagged = await readTaggedText(rawPdf);
    expect(findLostTexts(arabic.texts, tagged).length).toBeGreaterThan(9);
    expect(measureWords(arabic.texts, tagged).pairs).toBeLessThan(0.5);
  });

  it('is the source in Arabic when the reading order is mended', async () => {
    const tagged = await readTaggedText(mendedPdf);
    expect(findLostTexts(arabic.texts, tagged)).toEqual([]);
    expect(measureWords(arabic.texts, tagged)).toEqual({ words: 1, pairs: 1 });
  });

  it('keeps marks, digits and Latin letters to the letter', async () => {
    const texts = listTexts(await readTaggedText(mendedPdf));
    expect(texts).toContain(arabicTexts.mixed.normalize('NFKC'));
    expect(texts).toContain(arabicTexts.cell.normalize('NFKC'));
    expect(texts).toContain(arabicTexts.heading.normalize('NFKC'));
  });
});

describe('mending', () => {
  it('makes one character of lam with alef, which no viewer can turn round', async () => {
    const tagged = await readTaggedText(mendedPdf);
    expect(tagged.find(({ path }) => path === 'Document/Title')?.text).toBe('اﻷطفال واﻹنترنت');
  });

  it('gives the same bytes each time', async () => {
    expect(Buffer.from(await mendReadingOrder(rawPdf)).equals(mendedPdf)).toBe(true);
    const again = await mendReadingOrder(compileTypst(arabicSource));
    expect(Buffer.from(again).equals(mendedPdf)).toBe(true);
  });

  // Wide and narrow, a line breaks behind each of the Latin words in turn.
  const latin: readonly [string, string][] = [
    ['two words', 'الجنسيين (ECPAT International وفريق عمل مشترك بين الوكالات، 2016)'],
    ['three words', 'وقالت United Nations Organization إن كل طفل مهم'],
    ['words and digits', 'في عام 2016 2017 قال ITU Council 18 Report إن كل طفل مهم'],
    ['words that begin the text', 'ECPAT International Network وفريق عمل'],
    ['words that end the text', 'وفريق عمل ECPAT International Network'],
    ['words with marks beside them', 'وقالَتْ United Nations Fund إِنَّ كُلَّ'],
    ['a bold word', 'وقالت United *Nations Children* Fund إن كل طفل'],
    ['a letter of another font', 'وقالت United ≥ Nations Ж Fund إن كل طفل'],
    ['a raised letter', 'قال United#super[b] Nations Children#super[c] Fund إن'],
    ['a link', 'وقالت #link("https://a.org/")[United Nations Fund] إن كل طفل'],
  ];

  it.each(latin)('reads the space where a line breaks in its place: %s', async (_, markup) => {
    const text = markup.replace(/#super|#link\(.*?\)|[[\]*]/g, '');
    for (let width = 60; width <= 240; width += 12) {
      const source = `
        #set document(title: "طفل")
        #set page(width: ${width}pt, height: auto, margin: 10pt)
        #set text(lang: "ar", font: ("Vazirmatn", "Noto Sans"), fallback: false, size: 10pt)
        #par[${markup}]
      `;
      const tagged = await readTaggedText(await mendReadingOrder(compileTypst(source)));
      expect(listTexts(tagged).join('').trimEnd(), `${width} points wide`).toBe(text);
    }
  });

  it('changes no text that runs from left to right', async () => {
    const mended = await mendReadingOrder(englishPdf);
    expect(await readTaggedText(mended)).toEqual(await readTaggedText(englishPdf));
  });

  it('mends a phrase in a sentence that runs from left to right', async () => {
    const phrase = '#text(lang: "ar", font: "Vazirmatn")[خطّ النجدة للأطفالِ]';
    const source = englishSource.replace('Children', `Children (${phrase})`);
    const tagged = await readTaggedText(await mendReadingOrder(compileTypst(source)));
    expect(listTexts(tagged)).toContain('Children (خطّ النجدة للأطفالِ) ask');
  });

  it('refuses a document without tags', async () => {
    await expect(mendReadingOrder(await makeEmptyPdf())).rejects.toThrow(
      'the root of the tags should be a dictionary, but is missing',
    );
  });
});

describe('measuring', () => {
  const read = (text: string): readonly TaggedText[] => [{ path: 'Document/P', text }];

  it('counts words that are there and pairs that stand in order', () => {
    const measured = measureWords(['one two three four'], read('four one two three'));
    expect(measured).toEqual({ words: 1, pairs: 2 / 3 });
  });

  it('counts a word once for each time it is there', () => {
    expect(measureWords(['no no'], read('no')).words).toBe(0.5);
  });

  it('takes Han characters one by one', () => {
    expect(measureWords(['儿童 ITU 上网'], read('儿童，ITU上'))).toEqual({
      words: 0.8,
      pairs: 0.75,
    });
  });

  it('puts a sentence that a note cuts together again', () => {
    const tagged: readonly TaggedText[] = [
      { path: 'Document/P', text: 'Ask ' },
      { path: 'Document/P/Note', text: 'Somebody.' },
      { path: 'Document/P', text: 'now.' },
    ];
    expect(findLostTexts(['Ask now.', 'Somebody.', 'Ask somebody.'], tagged)).toEqual([
      'Ask somebody.',
    ]);
  });
});

describe('the inspection', () => {
  it('finds nothing in good files', async () => {
    expect(await inspectPdf(englishPdf, english)).toEqual([]);
    expect(await inspectPdf(mendedPdf, arabic)).toEqual([]);
  });

  it('finds the Arabic that was not mended', async () => {
    const faults = await inspectPdf(rawPdf, arabic);
    expect(faults[0]).toMatch(/^the tags do not say “/);
    expect(faults.at(-1)).toMatch(/more of the 12 texts$/);
  });

  const wrong: readonly [string, Partial<ExpectedPdf>, string][] = [
    ['title', { title: 'Safer' }, 'its title is “Safe online”, not “Safer”'],
    ['language', { lang: 'fr' }, 'its language is en, not fr'],
    ['direction', { dir: 'rtl' }, 'it does not run R2L'],
    [
      'bookmark',
      { headings: ['First steps', 'Then'] },
      'bookmark 2 is “And then”, the heading is “Then”',
    ],
    [
      'surplus bookmark',
      { headings: ['First steps'] },
      'bookmark 2 is “And then”, the heading is none',
    ],
    ['text', { texts: ['Children click.'] }, 'the tags do not say “Children click.”'],
    ['number of notes', { notes: 3 }, '2 notes are tagged, the source has 3'],
    ['table without a head', { hasTables: true }, 'no cell of a table is tagged as its head'],
  ];

  it.each(wrong)('names a wrong %s', async (_, change, fault) => {
    expect(await inspectPdf(englishPdf, { ...english, ...change })).toEqual([fault]);
  });

  it('names a font that is none of ours', async () => {
    const faults = await inspectPdf(englishPdf, { ...english, fonts: /\+NotoSans-Regular$/ });
    expect(faults).toEqual([
      expect.stringMatching(/^the font [A-Z]{6}\+NotoSans-Bold is none of ours$/),
    ]);
  });

  it('names a heading that is left out of the bookmarks', async () => {
    const source = englishSource.replace(
      '== And then',
      '#heading(level: 2, outlined: false, bookmarked: false)[And then]',
    );
    expect(await inspectPdf(compileTypst(source), english)).toEqual([
      'bookmark 2 is none, the heading is “And then”',
    ]);
  });

  it('names what a file lacks that is not PDF/UA', async () => {
    const source = englishSource.replace(', alt: "A box"', '');
    expect(await inspectPdf(compileTypst(source, '1.7'), english)).toEqual([
      'it does not say that it is PDF/UA-1',
      'a viewer would show the name of its file',
      'a figure has no text for those who do not see it',
    ]);
  });

  it('names what stops it, and goes on', async () => {
    const faults = await inspectPdf(await makeEmptyPdf(), english);
    expect(faults).toContain('its language is none, not en');
    expect(faults.at(-1)).toBe(
      'it is not written as we know it: the root of the tags should be a dictionary, but is missing',
    );
  });
});
