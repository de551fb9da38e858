import { describe, expect, test } from 'vitest';
import { findPhoneNumbers } from '../../../scripts/check/phone-form.ts';
import { makeHelpline } from '../../fixtures/helpline.ts';
import { type Changes, smallSite } from '../../fixtures/make-site.ts';
import { check } from './check.ts';

const lines = JSON.stringify(
  ['116 111', '112', '1098', '100', '110', '16000', '1930'].map((phone, index) =>
    makeHelpline({ id: `aa-${index}`, phone }),
  ),
);

/** What is taken for a phone number in this text of a page of a layout for these readers. */
function findIn(
  text: string,
  audience = 'parents',
  layout = 'plain',
  changes: Changes = {},
): readonly string[] {
  const page = `---
title: "A page"
description: "A page."
layout: ${layout}
audience: [${audience}]
reviewed: 2026-11-22
status: draft
---

${text}
`;
  return check({ 'helplines.json': lines, ...changes, 'en/page.mdx': page })
    .filter((line) => line.includes('looks like a phone number'))
    .map((line) => line.replace(/ looks like.*/, ''));
}

/** The findings of this rule, without their remedy. */
function listFound(problems: readonly string[]): readonly string[] {
  return problems
    .filter((line) => line.includes('looks like a phone number'))
    .map((line) => line.replace(/ — .*/, ''));
}

/** The small site with another value at a path of a JSON file. */
function changeJson(
  file: string,
  path: readonly PropertyKey[],
  value: unknown,
): Readonly<Record<string, string>> {
  const json: unknown = JSON.parse(smallSite[file] ?? '{"stopWords":[],"synonyms":[["a","b"]]}');
  const parent: unknown = path
    .slice(0, -1)
    .reduce((part: unknown, key) => Reflect.get(Object(part), key), json);
  Reflect.set(Object(parent), path.at(-1) ?? '', value);
  return { 'helplines.json': lines, [file]: JSON.stringify(json, null, 2) };
}

/** What a text holds whatever it is about, where the data has these numbers. */
function findAnywhere(text: string): readonly string[] {
  const known = new Set(['116111', '16000', '112', '1098', '110', '911', '123']);
  return findPhoneNumbers(text, { known, isCalled: () => true });
}

describe('a phone number in a text', () => {
  test.each([
    ['+254 20 123', '+254 20 123'],
    ['0800 123 456', '0800 123 456'],
    ['08-00-12-34-56', '08-00-12-34-56'],
    ['call 116 111 now', '116 111'],
    ['call 116111 now', '116111'],
  ])('is found by its form or because the data has it: %s', (text, number) => {
    expect(findIn(text, 'industry')).toEqual([`content/en/page.mdx:10  ${number}`]);
  });

  test('is found when it is short, where somebody might call it', () => {
    expect(findIn('Call 112 or 1098.')).toEqual([
      'content/en/page.mdx:10  1098',
      'content/en/page.mdx:10  112',
    ]);
    expect(findIn('Circular 112 of 1098 pages.', 'policymakers')).toEqual([]);
  });

  test('is found when it is a hundred of nothing, where somebody looks for help', () => {
    expect(findIn('Call 100.', 'parents', 'help')).toEqual(['content/en/page.mdx:10  100']);
  });

  test('is found where somebody looks for help although nobody knows it', () => {
    expect(findIn('Call 1517 or 118 200, not in 2026.', 'parents', 'help')).toEqual([
      'content/en/page.mdx:10  118 200',
      'content/en/page.mdx:10  1517',
    ]);
  });

  test('is found in a definition of the glossary', () => {
    const definitions = '{\n"x": "Call 1098 now.",\n"y": "Resolution 110 of 2010."\n}';
    const found = check({ 'helplines.json': lines, 'en/definitions.json': definitions });
    expect(listFound(found)).toEqual([
      'content/en/definitions.json:2  1098 looks like a phone number, in x',
    ]);
  });

  test('is found in the front matter too, and the remedy is named', () => {
    const page = `---
title: "Call 0800 123 456"
description: "A page."
layout: plain
audience: [industry]
reviewed: 2026-11-22
status: draft
---

Text.
`;
    expect(check({ 'en/page.mdx': page })).toContain(
      'content/en/page.mdx:2  0800 123 456 looks like a phone number — link to the page of its country instead, /help/ke/: numbers come from helplines.json alone',
    );
  });

  test('is found in the strings of the frame', () => {
    const found = check({ 'en/ui.json': ['one page', 'one page, +254 20 123 456'] });
    expect(listFound(found)).toEqual([
      'content/en/ui.json:5  +254 20 123 456 looks like a phone number, in page.count.one',
    ]);
  });
});

describe('a number of the data', () => {
  test.each([
    ['١١٦١١١', '116111'],
    ['۱۱۶ ۱۱۱', '116 111'],
    ['１１６１１１', '116111'],
    ['①①⑥①①①', '116111'],
    ['❶❶❻❶❶❶', '116111'],
    ['¹¹⁶¹¹¹', '116111'],
    ['1️⃣1️⃣6️⃣1️⃣1️⃣1️⃣', '116111'],
    ['116\u200b111', '116111'],
    ['116\u00ad111', '116111'],
  ])('is found in digits of any script or form: %s', (text, number) => {
    expect(findAnywhere(`Call ${text} now`)).toEqual([number]);
  });

  test.each([
    ['116–111'],
    ['116/111'],
    ['116·111'],
    ['116, 111'],
    ['116,111'],
    ['116\u2011111'],
    ['116\u2009111'],
    ['116\u2007111'],
    ['116\u202f111'],
    ['116 - 111'],
    ['116|111'],
    ['116:111'],
    ['116 ( 111 )'],
    ['116\n111'],
    ['1 1 6 1 1 1'],
    ['11-61-11'],
    ['(116) (111)'],
    ['116111-'],
    ['tel.116111'],
    ['x116111'],
    ['TEL-116111'],
    ['℡116111'],
    ['116 111.It'],
    ['24 116 111'],
    ['电话：１１６ １１１。'],
  ])('is found with whatever stands between or beside its digits: %s', (text) => {
    expect(findAnywhere(`Call ${text} now`).map((number) => number.replace(/\D/g, ''))).toEqual([
      expect.stringMatching(/^(?:24)?116111$/),
    ]);
  });

  test.each([
    ['Call 112.', '112'],
    ['Call (112)!', '112'],
    ['Call 112.It is free', '112'],
    ['tel.112', '112'],
    ['x112', '112'],
    ['№112', '112'],
    ['拨打110吧', '110'],
    ['اتصل بـ١١٢.', '112'],
    ['Nine: 9-1-1', '9-1-1'],
    ['1 1 2', '1 1 2'],
  ])('is found when it is short: %s', (text, number) => {
    expect(findAnywhere(text)).toEqual([number]);
  });

  test('is found beside others, each by itself', () => {
    expect(findAnywhere('拨打110，112，116111')).toEqual(['110', '112', '116111']);
    expect(findAnywhere('112/911, 112,1098 or 110')).toEqual(['112', '911', '112', '1098', '110']);
  });

  test.each([
    ['Pages 10, 11, 61 and 16, 0, 0.'],
    ['16,000 children and 116,000 reports, 1,116,111 in all'],
    ['Between 100–112 and 112-113 people.'],
    ['Version 1.112, 112.5 percent, 0,112.'],
    ['COP-IND-112, BDT/DNS/DGS/112, C112/57, 112/2021.'],
    ['112kg, 1,112 and 1 112 and 1.112 people'],
    ['https://source.example/112/1098'],
    ['At 11:12 on 1/12/2021, 01.12.2021 or 2021-1-12.'],
  ])('is not seen in other numbers: %s', (text) => {
    expect(findAnywhere(text)).toEqual([]);
  });
});

describe('the form of a phone number', () => {
  test.each([
    ['0800/121213'],
    ['(0800) 121213'],
    ['0800 – 121213'],
    ['0800.12.12.13'],
    ['٠٨٠٠ ١٢١٢١٣'],
    ['06 24 40 58 89'],
    ['020 7946 0958'],
    ['0 800 500 225'],
    ['(212) 555-1234'],
    ['212–555–1234'],
    ['800/123/456'],
    ['800 123 456'],
    ['800.123.456'],
    ['800\u202f123\u202f456'],
    ['6378-3466'],
    ['+44 (0)20 7946 0958'],
    ['+ 44 20 7946 0958'],
    ['0044 20 7946 0958'],
    ['tel.0800121213'],
    ['x0800121213'],
    ['TEL-0800121213'],
    ['tel:2025551234'],
    ['0800 121213.It'],
    ['0800121213-'],
    ['24/7 (0800) 121213'],
  ])('is seen whoever has the number: %s', (text) => {
    expect(findAnywhere(`Call ${text} now`)).toHaveLength(1);
  });

  test.each([
    ['1 000 000, 800 000 000 and 12 345 678 people, 12.345.678 personas'],
    ['From 2015–2018, 2019-2020, 2020/2021 and 2022−2023'],
    ['10 000–20 000 children, 1200–1500 euros'],
    ['Resolution 1306 (2009), document C21/57, 2021, comment 25 (2021), 20/8 (2012)'],
    ['Letter 018973 (2020)'],
    ['Parts 1, 4, 5, 7, 10 and 11; 5、20、45分钟'],
    ['Ages 0–5 / 6–8 / 9–12 and 13–18'],
    ['Open 08:30–16:30, or 08.30–16.30 on 22.11.2026, 11/2026'],
    ['On 2026-11-22 08:00 (UTC+2)'],
    ['https://source.example/2020/1234567 and 10.1000/1234567'],
    ['id COP-IND-1011121, S/2020/1234567'],
    ['0.123 × 4 and 206.835 − 1.015'],
    ['2,000 parents, 720 officials and 400 people of firms; 153,383 reports, 100,000 US dollars'],
    ['153 383 signalements, 100 000 dollars, 16 700 enfants et jeunes, 2 000 parents'],
  ])('is not that of amounts, times, lists and names: %s', (text) => {
    expect(findAnywhere(text)).toEqual([]);
  });

  test('could be a count, and the remedy says so', () => {
    const page = (smallSite['en/index.mdx'] ?? '').replace('10,000 things', '800 123 456 things');
    expect(check({ 'en/index.mdx': page })).toContainEqual(
      expect.stringMatching(/800 123 456 looks like .* alone; round it if it is a count$/),
    );
  });
});

describe('a short number', () => {
  const place = 'content/en/page.mdx:10  ';

  test('is found where one of the readers may call it', () => {
    expect(findIn('There are 112 of 110 pupils.', '[children, industry]'.slice(1, -1))).toEqual([
      `${place}110`,
      `${place}112`,
    ]);
    expect(findIn('There are 112 pupils.', 'educators')).toEqual([`${place}112`]);
    expect(findIn('There are 112 pages.', 'anyone', 'home')).toEqual([`${place}112`]);
  });

  test('counts when it is a hundred of something, and is called when it is of nothing', () => {
    expect(findIn('100 likes, 100 « j’aime », 100个赞, 100 %.', 'children')).toEqual([]);
    expect(findIn('Call 100.', 'children')).toEqual([`${place}100`]);
  });

  test('is found elsewhere at the end of a phrase', () => {
    expect(findIn('Call 112.', 'policymakers')).toEqual([`${place}112`]);
    expect(findIn('Call 1098 (free).', 'industry')).toEqual([`${place}1098`]);
    expect(findIn('About 110 people, 110人, 110 % and 1098 pages.', 'anyone')).toEqual([]);
    expect(findIn('A hundred: 100. Since 1930.', 'anyone')).toEqual([]);
  });

  test('is not found elsewhere where it is that of a document', () => {
    const titles = { en: 'Circular DGS/112: an update', ar: 'الرسالة المعممة DGS/112' };
    const changes = changeJson('sources.json', [0, 'titles'], titles);
    expect(
      findIn('Read Circular 112 (2021), circulars 112.', 'industry', 'plain', changes),
    ).toEqual([]);
    expect(findIn('Call 112 (free).', 'industry', 'plain', changes)).toEqual([`${place}112`]);
  });

  test('is found when nobody attests it, and when it takes messages', () => {
    const data = JSON.stringify([
      makeHelpline({ phone: '195', attestation: 'memory-only', publish_number: false }),
      makeHelpline({ id: 'aa-2', phone: '196', publish_number: false }),
      makeHelpline({
        id: 'aa-3',
        services: [{ service: 'police', number: '197', attestation: 'one-source' }],
      }),
      makeHelpline({ id: 'aa-4', sms: 'Text VOICE to 20121' }),
    ]);
    const text = 'Call 195, 196 or 197, write to 20121.';
    expect(findIn(text, 'parents', 'plain', { 'helplines.json': data })).toEqual(
      ['195', '196', '197', '20121'].map((number) => `${place}${number}`),
    );
  });
});

describe('a phone number is found', () => {
  test.each([
    ['116 **111**', '116 111'],
    ['116<Lang tag="en">111</Lang>', '116111'],
    ['<Lang tag="ar">116 111</Lang>', '116 111'],
    ['[116](/help/) *111*', '116 111'],
    ['`116` 111', '116 111'],
    ['116<Cite id="crc"/>111', '116111'],
    ['116[^a]111\n\n[^a]: A note.', '116111'],
    ['116[^111]\n\n[^111]: A note.', '116 111'],
    ['Call[^116111]\n\n[^116111]: A note.', '116111'],
  ])('where markup parts its digits: %s', (text, number) => {
    expect(findIn(text, 'industry')).toEqual([
      expect.stringMatching(new RegExp(`^content/en/page\\.mdx:10 +${number}$`)),
    ]);
  });

  test('in a cell, an item, a quotation, a note and what stands for a picture', () => {
    const text = `| A | 116 111 |
| - | - |
| b | 116-111 |

- 116/111

> 116.111

A note.[^a]

<Figure src="media/lamp.svg" alt="116·111" caption="(116) 111"/>

[^a]: 116–111
`;
    expect(findIn(text, 'industry')).toHaveLength(7);
  });

  test('in an attribute that is shown as it is written', () => {
    const text = `### A letter {#cop-doc-001}

<Document id="COP-DOC-001" kind="letter" date="2020-11-03" reference="+44 20 7946 0958">

- **To:** members.

</Document>`;
    expect(findIn(text, 'industry')).toEqual(['content/en/page.mdx:12  +44 20 7946 0958']);
    expect(findIn(text.replace('+44 20 7946 0958', 'BDT/DNS/DGS/112'), 'industry')).toEqual([]);
  });

  test('in the name of who reviewed a page', () => {
    const page = (smallSite['en/index.mdx'] ?? '').replace(
      'status: draft',
      'status: reviewed\nreviewedBy: "Ann, 0800 121213"',
    );
    expect(listFound(check({ 'en/index.mdx': page }))).toEqual([
      'content/en/index.mdx:11  0800 121213 looks like a phone number',
    ]);
  });

  test.each([
    ['sources.json', [0, 'titles', 'en'], 'The Convention: 116 111'],
    ['sources.json', [0, 'publisher', 'ar'], 'شرطة 112'],
    ['terms.json', [0, 'labels', 'en', 'term'], 'Call 112 now'],
    ['terms.json', [0, 'labels', 'en', 'avoid', 0, 'why'], 'it is 1098'],
    ['en/locale.json', ['label'], 'English 112'],
    ['site.json', ['publisher', 'names', 'en'], 'Dial 112'],
    ['en/search.json', ['synonyms', 0, 1], 'help 112'],
  ] as const)('in %s, with its line and key: %j', (file, path, text) => {
    const changes = changeJson(file, path, text);
    const line = changes[file]?.split('\n').findIndex((row) => row.includes(text)) ?? 0;
    const number = text.replace(/^\D+|\D+$/g, '');
    expect(listFound(check(changes))).toEqual([
      `content/${file}:${line + 1}  ${number} looks like a phone number, in ${path.join('.')}`,
    ]);
  });
});

describe('no phone number', () => {
  test.each([
    'In 2026, and on 2026-11-22.',
    'Of 1 000 000 people, 12,345,678 read it.',
    'COP-IND-1011121 and version 1.2.3.',
    '100 children.',
    'Aged 9-12 and 13-18.',
  ])('is %s', (text) => {
    expect(findIn(text)).toEqual([]);
  });
});
