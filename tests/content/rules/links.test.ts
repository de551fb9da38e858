import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('links', () => {
  const link = (address: string) => check({ 'en/index.mdx': ['/help/#who', address] });
  const at = 'content/en/index.mdx:18  ';

  test.each([
    [
      '/nowhere/',
      'link leads to /nowhere/, which is no page — correct the address or remove the link',
    ],
    [
      '/help/#nobody',
      'link leads to /help/#nobody, and content/en/help/index.mdx has no heading #nobody — copy the id of the heading from content/en/help/index.mdx',
    ],
    ['#nobody', 'link leads to #nobody, which is no heading here — copy the id of the heading'],
    ['/ar/help/', 'link /ar/help/ names a language — write /help/'],
    [
      '/help',
      'link /help is no address of a page — write it in lower case with a slash at both ends: /parents/start-here/#id',
    ],
    [
      'https://elsewhere.example/',
      'link leads to https://elsewhere.example/, which is no source — use an address of content/sources.json, or add the source there',
    ],
    [
      'mailto:me@elsewhere.example',
      'link leads to mailto:me@elsewhere.example — use one of site.json: mail@site.example',
    ],
  ])('%s is a problem', (address, message) => {
    expect(link(address)).toContain(at + message);
  });

  test.each([
    '/',
    '/help/',
    '/#steps',
    '#start',
    'https://source.example/crc',
    'https://source.example/crc#part-1',
    'mailto:mail@site.example',
  ])('%s is none', (address) => {
    const changes = {
      'en/index.mdx': ['/help/#who', address],
      'ar/index.mdx': ['/help/#who', address],
    } as const;
    expect(check(changes)).toEqual([]);
  });

  test('pages that the front matter leads to must exist', () => {
    expect(check({ 'en/index.mdx': ['next: /help/', 'next: /nowhere/'] })).toContain(
      'content/en/index.mdx:11  link leads to /nowhere/, which is no page — correct the address or remove the link',
    );
  });

  test('doors must lead to pages', () => {
    const doors = '<Doors to="/help/ /nowhere/"/>';
    expect(check({ 'en/help/index.mdx': ['Tell an adult you trust.', doors] })).toContain(
      'content/en/help/index.mdx:12  link leads to /nowhere/, which is no page — correct the address or remove the link',
    );
  });

  test('the footer must lead to pages', () => {
    expect(
      check({ 'site.json': ['"footer": [\n    "/help/"', '"footer": [\n    "/nowhere/"'] }),
    ).toEqual([
      'content/site.json:32  footer names /nowhere/, which is no page — correct the address, or write the page',
    ]);
  });

  test('terms and groups of the glossary can be linked to', () => {
    const glossary = (title: string) =>
      `---\ntitle: "${title}"\ndescription: "${title}"\nlayout: plain\naudience: [anyone]\nreviewed: 2026-11-22\nstatus: draft\n---\n\n<GlossaryList/>\n`;
    const address = '/glossary/#abuse-material';
    expect(
      check({
        'en/glossary.mdx': glossary('Words'),
        'ar/glossary.mdx': glossary('كلمات'),
        'en/index.mdx': ['/help/#who', address],
        'ar/index.mdx': ['/help/#who', address],
      }),
    ).toEqual([]);
  });
});
