import { describe, expect, it } from 'vitest';
import { getContent } from '../../../src/catalog/load.ts';
import { describeContact, describeExternal, findLanguages } from '../../../src/markup/external.ts';
import { openPage } from '../../../src/view/page.ts';

const address = 'https://other.example/';
const content = getContent();
const { markup } = openPage(content.site.sourceLocale, 'help');
const [rtl] = content.locales.filter(({ info }) => info.dir === 'rtl');
const foreign = openPage(rtl?.locale ?? '', 'help').markup;

describe('a link that leaves the site', () => {
  it('says so, and tells the other site nothing', () => {
    const { attributes, note } = describeExternal(address, [], markup);
    expect(attributes).toEqual({ class: 'external', href: address, rel: 'external noreferrer' });
    expect(note).toBe('opens another site');
  });

  it('names the language of the other site in words of the reader when it is another one', () => {
    const { attributes, note } = describeExternal(address, ['fr', 'es'], markup);
    expect(attributes).toMatchObject({ hreflang: 'fr', 'data-in': 'French' });
    expect(note).toBe('opens another site, in French');
    const there = describeExternal(address, ['en'], foreign);
    expect(there.attributes['data-in']).toMatch(/[\u0600-\u06ff]/);
    expect(there.note).toContain(there.attributes['data-in']);
  });

  it('opens it in the reader’s language where it has it, whatever the script is called', () => {
    expect(describeExternal(address, ['fr', 'en-GB'], markup)).toEqual({
      attributes: {
        class: 'external',
        href: address,
        hreflang: 'en-GB',
        rel: 'external noreferrer',
      },
      note: 'opens another site',
    });
  });
});

describe('the languages of what a link opens', () => {
  const source = [...content.sources.values()].find(({ languages }) => languages.length > 0);

  it('are those of the source, whatever place of it the link leads to', () => {
    const known = source?.address ?? '';
    expect(findLanguages(known, markup)).toEqual(source?.languages);
    expect(findLanguages(`${known}#part`, markup)).toEqual(source?.languages);
  });

  it('are not known of an address that is no source', () => {
    expect(findLanguages(address, markup)).toEqual([]);
  });
});

describe('the contact of the publisher', () => {
  it('opens the mail program for a mail address', () => {
    expect(describeContact('me@site.example', markup)).toEqual({
      attributes: { href: 'mailto:me@site.example' },
      note: null,
    });
  });

  it('is a link that leaves the site for the address of a page, with an @ in it too', () => {
    const page = 'https://other.example/@me';
    expect(describeContact(page, markup)).toEqual({
      attributes: { class: 'external', href: page, rel: 'external noreferrer' },
      note: 'opens another site',
    });
  });
});
