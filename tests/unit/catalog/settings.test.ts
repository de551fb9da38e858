import { describe, expect, test } from 'vitest';
import { ContentError, formatProblem } from '../../../src/catalog/problem.ts';
import { readContent } from '../../../src/catalog/read.ts';
import { makeSite } from '../../fixtures/make-site.ts';

/** What is said of a file of settings in which one text was replaced. */
function problemsOf(file: string, from: string, to: string): readonly string[] {
  try {
    return readContent(makeSite({ [file]: [from, to] })).problems.map(formatProblem);
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(formatProblem);
    throw error;
  }
}

const contact = (value: string) =>
  problemsOf('site.json', '"contact": null', `"contact": ${JSON.stringify(value)}`);
const security = (value: string) =>
  problemsOf(
    'site.json',
    '"security": null',
    `"security": ${JSON.stringify({ contact: value, expires: '2027-05-01' })}`,
  );
const fonts = (value: string) =>
  problemsOf('en/locale.json', '"body": "system-ui"', `"body": ${JSON.stringify(value)}`);
const show = (value: string): string => JSON.stringify(value);

describe('whom one can write to', () => {
  const remedy =
    'write a mail address such as name@site.example, or a whole https address as a browser shows it';

  test.each(['me@site.example', 'https://x.example/@me', 'https://x.example/contact'])(
    'is %s',
    (value) => {
      expect(contact(value)).toEqual([]);
      expect(security(value)).toEqual([]);
    },
  );

  test.each([
    'javascript:alert(1)',
    'javascript:a@b.example',
    'data:text/html,a',
    'vbscript:a',
    'http://x.example/',
    'https:evil',
    'mailto:me@site.example',
    'https://x.example/\nContact: x',
    'me@site.example\n',
  ])('is not %j', (value) => {
    expect(contact(value)).toEqual([
      `content/site.json:13  publisher.contact is ${show(value)} — ${remedy}`,
    ]);
    expect(security(value)).toEqual([
      `content/site.json:15  security.contact is ${show(value)} — ${remedy}`,
    ]);
  });
});

describe('an address of the site', () => {
  test.each([
    ['http://site.example', 'write where the site is served, such as https://site.example'],
    ['https://site.example\\"', 'write where the site is served, such as https://site.example'],
    ['https://site.example/', 'write the origin without a slash at the end'],
  ])('cannot be %s', (origin, remedy) => {
    expect(problemsOf('site.json', 'https://site.example', origin)).toEqual([
      `content/site.json:2  origin is "${origin}" — ${remedy}`,
    ]);
  });

  test.each(['https:evil', 'http://weather.example/en/', 'javascript:x()'])(
    'to leave for cannot be %s',
    (address) => {
      expect(problemsOf('site.json', 'https://weather.example/en/', address)).toEqual([
        `content/site.json:20  leaveTo.en is "${address}" — write a whole address as a browser shows it, such as https://www.un.org/en/`,
      ]);
    },
  );

  test('of a source cannot be %s', () => {
    expect(problemsOf('sources.json', 'https://source.example/crc', 'https:source')).toEqual([
      'content/sources.json:4  item 1.address is "https:source" — write a whole address that begins with https://',
    ]);
  });
});

describe('a list of fonts', () => {
  test.each(["system-ui, 'Segoe UI', Roboto, sans-serif", 'Palatino Linotype,"Noto Sans"'])(
    'is %s',
    (value) => {
      expect(fonts(value)).toEqual([]);
    },
  );

  test.each([
    'serif}</style><script>alert(1)</script>',
    'serif;background:url(https://evil.example)',
    'url(//evil.example)',
    "'Noto Sans",
    'serif}',
    'serif,',
    'serif\n',
    'a\\b',
    '',
  ])('is not %j', (value) => {
    expect(fonts(value)).toEqual([
      `content/en/locale.json:8  fonts.body is ${show(value)} — write families with commas between, those of several words in quotes: 'Noto Sans', serif`,
    ]);
  });
});

test('a source on the web names a language in which it can be read', () => {
  const languages = '"languages": [\n      "en",\n      "ar"\n    ]';
  expect(problemsOf('sources.json', languages, '"languages": []')).toEqual([
    'content/sources.json:14  item 1.languages is [] — name at least one language in which it can be read',
  ]);
});
