import { describe, expect, test } from 'vitest';
import { readPage } from '../../../scripts/index-search/page.ts';
import { samples } from './data.ts';

const wrap = (body: string, lang = 'fr'): string =>
  `<!doctype html><html lang="${lang}"><head><title>x</title></head><body><main id="main" data-pagefind-body>${body}</main></body></html>`;
const write = (body: string): string =>
  readPage(wrap(body))
    .write(samples.fr, 'fr', [])
    .replace(/^.*data-pagefind-body>|<\/main>.*$/g, '');

describe('a page to index', () => {
  test('keeps every byte that needs no change', () => {
    const body =
      'Bonjour <a href="/a?b=1&amp;c" title="a > b">à <b>tous</b></a> &lt;3 &amp; plus<br><!-- l’eau -->';
    expect(write(body)).toBe(body);
  });

  test('has its words freed, entities and tags between included', () => {
    expect(write('l&#39;eau, l’<em>air</em>')).toBe("l'\u2060 eau, l’\u2060 <em>air</em>");
  });

  test('leaves out the title, hidden texts and numbers of sources', () => {
    expect(write('<h1>T</h1><p hidden>x</p><a class="cite" href="#s">1</a>')).toBe(
      '<h1 data-pagefind-ignore>T</h1><p data-pagefind-ignore hidden>x</p><a data-pagefind-ignore class="cite" href="#s">1</a>',
    );
  });

  test('has the title that its heading gives for search, where it gives one', () => {
    const heading = '<h1 data-pagefind-meta="title:Kenya">Kenya: who can help</h1>';
    const page = readPage(wrap(heading));
    expect(page.title).toBe('Kenya');
    expect(page.texts).toEqual(['Kenya']);
    expect(write(heading)).toContain('<p data-pagefind-weight="7">Kenya</p>');
  });

  test('names the places where a term is defined', () => {
    expect(write('<div id="a"><dfn>A &amp; B</dfn></div>')).toBe(
      '<div data-pagefind-title="A &amp; B" id="a"><dfn>A &amp; B</dfn></div>',
    );
    const section = '<section id="s"><p><dfn>A</dfn></p><p><dfn>B</dfn></p></section>';
    expect(write(section)).toBe(section);
    expect(write('<p><dfn>A</dfn></p>')).toBe('<p><dfn>A</dfn></p>');
  });

  test('says for whom it is, and the words of a title without spaces', () => {
    const written = readPage(wrap('<h1>网络欺凌</h1>', 'zh-Hans')).write(samples.zh, 'zh-Hans', [
      'parents',
      'anyone',
    ]);
    expect(written).toContain('<span data-pagefind-filter="audience:parents"></span>');
    expect(written).toContain('<span data-pagefind-filter="audience:anyone"></span>');
    expect(written).toMatch(/<span data-pagefind-meta="words:网络 欺凌"><\/span>/);
  });
});

describe('reading a page', () => {
  test('finds its language, its title and what is shown', () => {
    const page = readPage(
      wrap(
        '<nav>n</nav><h1>Le <wbr>titre</h1><p>a<b>b</b></p><svg><title>s</title></svg><p hidden>h</p>',
      ),
    );
    expect(page).toMatchObject({ lang: 'fr', isIndexed: true, title: 'Le titre' });
    expect(page.texts).toEqual(['Le ', 'titre', 'a', 'b']);
  });

  test('knows a page that is not for search', () => {
    expect(readPage('<html lang="en"><main>x</main></html>').isIndexed).toBe(false);
  });
});
