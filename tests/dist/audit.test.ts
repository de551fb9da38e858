import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { refuseAttribute } from '../../scripts/audit/element.ts';
import { auditSite } from '../../scripts/audit/index.ts';
import { readBuiltPage } from '../../scripts/audit/page.ts';
import { weighPage } from '../../scripts/audit/rules/weight.ts';
import { addressOf, type BuiltSite, readBuiltSite } from '../../scripts/audit/site.ts';
import { textOfInlines, walkBlocks } from '../../src/blocks/text.ts';
import { getContent } from '../../src/catalog/load.ts';
import { parseEntry } from '../../src/catalog/parse-entry.ts';
import { listRoutes, urlFor } from '../../src/routing/routes.ts';
import { listVisitedRoutes } from '../fixtures/visited.ts';

const content = getContent();
const site = readBuiltSite('dist', content.site.origin);

describe('the built site', () => {
  it('breaks no rule', () => {
    expect(auditSite(site)).toEqual([]);
  });

  it('has every page in every language, and nothing else', () => {
    const expected = listRoutes(content).map(({ locale, slug }) => urlFor(locale, slug));
    expect(site.pages.map(addressOf).sort()).toEqual([...expected, '/', '/404.html'].sort());
  });

  it('has no fallback in the official languages', () => {
    expect(listRoutes(content).filter((route) => route.isFallback)).toEqual([]);
  });

  it('gives each language the tag and direction of its folder', () => {
    for (const { locale, info } of content.locales) {
      const pages = site.pages.filter(({ path }) => path.startsWith(`${locale}/`));
      expect(new Set(pages.map(({ lang, dir }) => `${lang} ${dir}`))).toEqual(
        new Set([`${info.lang} ${info.dir}`]),
      );
    }
  });

  it('offers every guidance page whole in the first round trip', () => {
    for (const page of site.pages.filter(({ html }) => html.includes('data-layout="guide"'))) {
      expect(weighPage(site, page).text, page.path).toBeLessThanOrEqual(14_600);
    }
  });

  it('brings help whole in the first round trip: text, styles, pictures and scripts', () => {
    const pages = site.pages.filter(({ html }) => html.includes('data-layout="help"'));
    expect(pages.length).toBeGreaterThan(content.locales.length);
    for (const page of pages) {
      expect(weighPage(site, page).page, page.path).toBeLessThanOrEqual(14_600);
    }
  });

  it('shows every heading, paragraph and list item of every text, word for word and none joined', () => {
    const collapse = (text: string): string => text.replaceAll('\u2060', '').replace(/\s+/g, ' ');
    const lost: string[] = [];
    for (const { locale, slug, entry } of listRoutes(content)) {
      const address = urlFor(locale, slug);
      const page = site.pages.find((candidate) => addressOf(candidate) === address);
      // What the frame adds inside a sentence is no word of the text.
      const shown = collapse(
        (page?.html ?? '')
          .replace(/<a class="cite".*?<\/a>|<span class="vh">.*?<\/span>|<[^>]+>/gs, '')
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      );
      const { blocks } = parseEntry(entry);
      // A line to sort and its answer stand apart: each of their runs is looked for by itself.
      const sorts = blocks.filter((block) => block.type === 'component' && block.name === 'Sort');
      const sorted = new Set(walkBlocks(sorts));
      for (const block of walkBlocks(blocks)) {
        if (block.type !== 'heading' && block.type !== 'paragraph') continue;
        const text = collapse(textOfInlines(block.children)).trim();
        // A fact's label loses its colon, or keeps its question mark: its two halves stand apart.
        const isShown =
          shown.includes(text) ||
          text.split(/[:：]|(?<=[？！])/).every((half) => shown.includes(half.trim())) ||
          (sorted.has(block) &&
            block.children.every((run) => shown.includes(collapse(textOfInlines([run])).trim())));
        if (!isShown) lost.push(`${entry.file}:${block.line} ${text}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // The markup comes from Astro, which closes and quotes in its own way.
        'void-style': 'off',
        'attr-quotes': 'off',
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        // Lists without markers need the role in Safari.
        'no-redundant-role': 'off',
        'prefer-native-element': 'off',
        // Titles are as long as their language needs; the schema bounds them.
        'long-title': 'off',
        // `tel:` and no-break spaces are settled by the content rules.
        'no-raw-characters': 'off',
        // Scrolled tables are focusable so that the keyboard reaches them.
        'tel-non-breaking': 'off',
        'no-inline-style': 'error',
      },
    });
    const faults: string[] = [];
    const visited = new Set(
      listVisitedRoutes(content).map(({ locale, slug }) => urlFor(locale, slug)),
    );
    for (const page of site.pages) {
      const { path } = page;
      if (!visited.has(addressOf(page)) && path.includes('/')) continue;
      const report = await validator.validateString(readFileSync(`dist/${path}`, 'utf8'), path);
      for (const { messages } of report.results) {
        faults.push(
          ...messages.map(
            ({ line, column, message, ruleId }) =>
              `${path}:${line}:${column} ${message} (${ruleId})`,
          ),
        );
      }
    }
    expect(faults).toEqual([]);
  });
});

const frame = (body: string, head = ''): string =>
  `<!doctype html><html lang="en" dir="ltr"><head><title>A</title><link rel="canonical" href="https://x.test/a/"><link rel="alternate" hreflang="en" href="https://x.test/a/"><link rel="alternate" hreflang="x-default" href="https://x.test/a/">${head}</head><body data-layout="guide"><h1>A</h1><a href="/a/help/">help</a>${body}</body></html>`;

/** A site of one page at `/a/`, sound but for what the test plants. */
function plant(body: string, head = ''): BuiltSite {
  const help = frame('', '').replaceAll('x.test/a/', 'x.test/a/help/').replace('>A<', '>Help<');
  return {
    origin: 'https://x.test',
    pages: [
      readBuiltPage('a/index.html', frame(body, head)),
      readBuiltPage('a/help/index.html', help),
    ],
    files: new Map([
      ['a/index.html', 500],
      ['a/help/index.html', 500],
    ]),
    imports: new Map(),
    sitemap: new Set(['https://x.test/a/', 'https://x.test/a/help/']),
    fileFaults: new Map(),
  };
}
const messagesOf = (built: BuiltSite): readonly string[] =>
  auditSite(built).map(({ path, message }) => `${path}  ${message}`);

describe('the audit', () => {
  it('finds nothing in a sound page', () => {
    expect(messagesOf(plant('<p>Text</p>'))).toEqual([]);
  });

  it.each([
    ['a dead link', '<a href="/b/">b</a>', 'link to /b/: no such page'],
    ['a dead fragment', '<a href="#x">x</a>', 'link to #x: no such id on that page'],
    ['an id used twice', '<p id="x"></p><p id="x"></p>', 'id "x" occurs twice'],
    ['a second h1', '<h1>B</h1>', '2 h1 headings: one is needed'],
    ['a skipped level', '<h3>B</h3>', 'h3 follows h1: a level is skipped'],
    [
      'an image without alternative',
      '<img src="data:," width="1" height="1">',
      'image data:, lacks alt, width or height',
    ],
    [
      'something from elsewhere',
      '<img src="//y.test/x.png" alt="" width="1" height="1">',
      '<img> loads //y.test/x.png from elsewhere — put the file into the site',
    ],
    ['an inline handler', '<p onclick="x()">x</p>', refuseAttribute('onclick', 'x()')],
    ['an inline style', '<p style="color:red">x</p>', refuseAttribute('style', 'color:red')],
    [
      'a script address',
      '<a href="javascript:x()">x</a>',
      refuseAttribute('href', 'javascript:x()'),
    ],
    ['words that touch', '<p><strong>one</strong><em>two</em></p>', 'words touch: one|two'],
    ['a placeholder', '<p>{count} pages</p>', 'left over in the text: {count}'],
    ['a Latin run in right-to-left text', '<p dir="rtl">نص ITU</p>', 'not isolated: نص ITU'],
    [
      'a stylesheet of its own',
      '<link rel="stylesheet" href="/x.css">',
      'reading waits for a second request: <link rel="stylesheet" href="/x.css">',
    ],
  ])('finds %s', (_, body, message) => {
    expect(messagesOf(plant(body))).toContain(`a/index.html  ${message}`);
  });

  /** A sound page for children: help first, a notice on privacy, a way for the adult. */
  const forChildren = (body: string): BuiltSite => {
    const links =
      '<p><a href="/a/privacy/">Privacy</a></p><p><a href="/a/parents/">Parents</a></p>';
    const html = frame(links + body).replace(
      'data-layout="guide"><h1>A</h1>',
      'data-layout="story" data-audience="children"><p><a href="#main">skip</a></p><p><a href="/a/help/">help</a></p><h1 id="main">A</h1>',
    );
    const built = plant('');
    return { ...built, pages: [readBuiltPage('a/index.html', html), ...built.pages.slice(1)] };
  };
  const childFaults = (built: BuiltSite): readonly string[] =>
    messagesOf(built).filter((line) => !line.includes('no such page'));

  it('finds nothing in a sound page for children', () => {
    expect(childFaults(forChildren('<input type="radio" id="x">'))).toEqual([]);
  });

  it.each([
    ['something that plays', '<video></video>', 'something presses or plays: <video'],
    ['a bar that counts', '<progress></progress>', 'something presses or plays: <progress'],
    ['a question for a name', '<input type="text">', 'something is asked for: <input type="text">'],
  ])('finds %s on a page for children', (_, body, message) => {
    expect(childFaults(forChildren(body))).toEqual([`a/index.html  ${message}`]);
  });

  it.each([
    [
      '<p><a href="#main">skip</a></p><p><a href="/a/help/">',
      '<p><a href="#main">skip</a></p><p><a href="/a/">',
      'help is not the first link after the one that skips the head',
    ],
    ['/a/privacy/', '/a/', 'no link to a notice on privacy'],
    ['/a/parents/', '/a/', 'no link to a page for adults'],
  ])('finds a page for children without %s', (from, to, message) => {
    const [page, ...others] = forChildren('').pages;
    const html = page?.html.replace(from, to) ?? '';
    const pages = [readBuiltPage('a/index.html', html), ...others];
    expect(childFaults({ ...plant(''), pages })).toEqual([`a/index.html  ${message}`]);
  });

  it('finds a booklet whose first page comes late', () => {
    const noise = Array.from(
      { length: 9000 },
      (_, index) => `${Math.imul(index, 2654435761) >>> 0}`,
    );
    const built = plant(
      `<section class="leaf"><p>${noise.join(' ')}</p></section><div class="booklet"></div>`,
    );
    expect(messagesOf(built)).toEqual([
      'a/index.html  its first page weighs more than 14600 bytes',
    ]);
  });

  it('accepts a Latin run that is isolated', () => {
    expect(messagesOf(plant('<p dir="rtl">نص <bdi dir="ltr">ITU</bdi></p>'))).toEqual([]);
  });

  it('finds a card that is no file', () => {
    const built = plant('', '<meta property="og:image" content="https://x.test/card.png">');
    expect(messagesOf(built)).toContain(
      'a/index.html  its card https://x.test/card.png is no file',
    );
  });

  it('finds a language that does not answer', () => {
    const built = plant('', '<link rel="alternate" hreflang="fr" href="https://x.test/a/help/">');
    expect(messagesOf(built)).toContain(
      'a/index.html  hreflang fr: a/help/index.html does not answer',
    );
  });

  it('counts what scripts import, and what that imports', () => {
    const built = plant('<script type="module" src="/_astro/a.js"></script>');
    const files = ['a', 'b', 'c'].map((name): [string, number] => [`_astro/${name}.js`, 9000]);
    const heavy = {
      ...built,
      files: new Map([...built.files, ...files]),
      imports: new Map([
        ['_astro/a.js', ['_astro/b.js']],
        ['_astro/b.js', ['_astro/c.js', '_astro/a.js']],
      ]),
    };
    expect(messagesOf(heavy)).toContain(
      'a/index.html  script weighs 27000 bytes, the budget is 20000',
    );
  });

  it('finds a sensitive page whose title tells what it is about', () => {
    const built = plant('', '<meta property="og:title" content="A">');
    const pages = built.pages.map((page) => ({
      ...page,
      html: page.html.replace('<body', '<body data-sensitive'),
    }));
    expect(messagesOf({ ...built, pages })).toContain(
      'a/index.html  its title tells what it is about: "A"',
    );
    expect(messagesOf(built)).toEqual([]);
  });

  it('finds a page over its budget', () => {
    const built = plant('');
    const heavy = { ...built, files: new Map([...built.files, ['a/index.html', 14_601]]) };
    expect(messagesOf(heavy)).toEqual([
      'a/index.html  text weighs 14601 bytes, the budget is 14600',
    ]);
  });
});
