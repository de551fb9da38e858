import { describe, expect, it } from 'vitest';
import { readBuiltPage } from '../../../scripts/audit/page.ts';
import { Safety } from '../../../scripts/audit/rules/safety.ts';
import type { BuiltSite } from '../../../scripts/audit/site.ts';
import { getContent } from '../../../src/catalog/load.ts';
import { renderBlock } from '../../../src/markup/render.ts';
import { openPage } from '../../../src/view/page.ts';

const htmlOf = (text: string, head = '', after = ''): string =>
  `<!doctype html><html lang="en" dir="ltr"><head><title>A</title>${head}</head><body><a href="/help/">help</a><main>${text}</main>${after}</body></html>`;

function siteOf(...pages: readonly string[]): BuiltSite {
  return {
    origin: 'https://x.test',
    pages: pages.map((html, index) => readBuiltPage(`${index + 1}.html`, html)),
    files: new Map([
      ['media/x.svg', 1],
      ['_astro/a.js', 1],
    ]),
    imports: new Map(),
    sitemap: new Set(),
    fileFaults: new Map(),
  };
}

const findingsOf = (site: BuiltSite): readonly string[] =>
  [...new Safety().check(site)].map(({ path, message }) => `${path}  ${message}`);
/** What is found in a page with this text, without the path. */
const faultsOf = (...parts: Parameters<typeof htmlOf>): readonly string[] =>
  findingsOf(siteOf(htmlOf(...parts))).map((line) => line.replace(/^1\.html {2}/, ''));

const refused = (attribute: string): string =>
  `unsafe attribute ${attribute} — remove it: code belongs to src/client, looks to src/styles`;
const loads = (tag: string, address: string): string =>
  `<${tag}> loads ${address} from elsewhere — put the file into the site`;
const styleLoads = (address: string): string =>
  `a style loads ${address} from elsewhere — put the file into the site`;
const out = (address: string, fault: string): string =>
  `link to ${address} ${fault} — write it with describeExternal (src/markup/external.ts)`;
const noRel = 'has no rel="external noreferrer"';
const noNotice = 'does not say that it leaves the site';
const noLanguage = 'does not say in which language it is';
const external = (attributes: string, note: string): string =>
  `<a href="https://y.test/" ${attributes}>y<span class="vh">${note}</span></a>`;
const rel = 'rel="external noreferrer"';

describe('a sound page', () => {
  it('may have its own files, scripts and styles, data, links and forms', () => {
    const head =
      '<style>a{color:red;background:url(/media/x.svg)}</style><link rel="icon" href="/media/x.svg"><script type="application/ld+json">{"a":1}</script>';
    const text =
      '<form action="/search/"></form><a href="mailto:a@x.test">a</a><a href="tel:+1">b</a><a href="#c">c</a><img src="/media/x.svg" srcset="/media/x.svg 1x, /media/x.svg 2x"><svg><g clip-path="url(#c)"></g><use href="#c"></use></svg>';
    const after =
      '<script type="module">a()</script><script type="module" src="/_astro/a.js"></script>';
    expect(faultsOf(text, head, after)).toEqual([]);
  });

  it('has links out of the site as we write them, in every language', () => {
    const content = getContent();
    const addresses = [...content.sources.values()].flatMap(({ address }) => address ?? []);
    const pages = content.locales.map(({ locale, info }) => {
      const { markup } = openPage(locale, 'help');
      const links = addresses.map((address) =>
        renderBlock(
          {
            type: 'paragraph',
            line: 1,
            children: [{ type: 'link', address, children: [{ type: 'text', text: 'a' }], line: 1 }],
          },
          markup,
        ),
      );
      return htmlOf(links.join('')).replace('lang="en"', `lang="${info.lang}"`);
    });
    expect(addresses.length).toBeGreaterThan(10);
    expect(findingsOf(siteOf(...pages))).toEqual([]);
  });
});

describe('the audit finds what comes from elsewhere', () => {
  it.each([
    ['<img src="//y.test/x">', [loads('img', '//y.test/x')]],
    ['<img src="/\\y.test/x">', [loads('img', '/\\y.test/x')]],
    ['<img src="ht\ttps://y.test/x">', [loads('img', 'ht\ttps://y.test/x')]],
    ['<img src="data:image/png,x">', [loads('img', 'data:image/png,x')]],
    ['<img srcset="/media/x.svg 1x,https://y.test/x 2x">', [loads('img', 'https://y.test/x')]],
    ['<video poster="https://y.test/x"></video>', [loads('video', 'https://y.test/x')]],
    ['<td background="https://y.test/x"></td>', [loads('td', 'https://y.test/x')]],
    ['<p data="https://y.test/x"></p>', [loads('p', 'https://y.test/x')]],
    ['<svg><image href="https://y.test/x"/></svg>', [loads('image', 'https://y.test/x')]],
    ['<svg><use xlink:href="//y.test/x#a"/></svg>', [loads('use', '//y.test/x#a')]],
    ['<svg><g fill="url(https://y.test/x)"/></svg>', [styleLoads('https://y.test/x')]],
    [
      '<link rel="preload" imagesrcset="//y.test/x" href="">',
      ['<link> loads : no such file — correct the address', loads('link', '//y.test/x')],
    ],
    ['<img src="/media/y.svg">', ['<img> loads /media/y.svg: no such file — correct the address']],
    [
      '<form action="https://y.test/"></form>',
      ['<form> sends to https://y.test/ — send to a page of this site'],
    ],
    [
      '<button formaction="//y.test/">a</button>',
      ['<button> sends to //y.test/ — send to a page of this site'],
    ],
  ])('%j', (text, faults) => {
    expect(faultsOf(text).toSorted()).toEqual(faults.toSorted());
  });

  it.each([
    ['@import "/x.css";', ['a style imports another — write the rules into a sheet of src/styles']],
    [
      '@\\69mport "//y.test/x";',
      ['a style imports another — write the rules into a sheet of src/styles'],
    ],
    ['a{background:url( "https://y.test/x" )}', [styleLoads('https://y.test/x')]],
    ['a{background:URL(//y.test/x)}', [styleLoads('//y.test/x')]],
    ['a{background:u\\72l(//y.test/x)}', [styleLoads('//y.test/x')]],
    ['a{background:url("ht\\74ps://y.test/x")}', [styleLoads('https://y.test/x')]],
    ['a{background:url(data:image/svg+xml,x)}', [styleLoads('data:image/svg+xml,x')]],
    ['a{content:"/*"}b{background:url(//y.test/x)}c{content:"*/"}', [styleLoads('//y.test/x')]],
    ['a{background:url("/\t/y.test/x")}', [styleLoads('/\t/y.test/x')]],
    ['a{background:url("/\\9 /y.test/x")}', [styleLoads('/\t/y.test/x')]],
    ['a{background:url("\\\n//y.test/x")}', [styleLoads('//y.test/x')]],
    [
      'a{background:image-set("//y.test/x" 1x)}',
      ['a style loads with image-set() — name one file of the site with url()'],
    ],
  ])('in a style: %s', (css, faults) => {
    expect(faultsOf('', `<style>${css}</style>`)).toEqual(faults);
  });

  it('and takes no words for a style', () => {
    expect(faultsOf('<p aria-label="image(s)" title="image(s)">image(s)</p>')).toEqual([]);
  });
});

describe('the audit finds what runs', () => {
  it.each([
    ['<p onclick="x()">a</p>', [refused('onclick="x()"')]],
    ['<svg onload="x()"></svg>', [refused('onload="x()"')]],
    ['<p ONPOINTEROVER="x()">a</p>', [refused('onpointerover="x()"')]],
    ['<p style="color:red">a</p>', [refused('style="color:red"')]],
    ['<a ping="/count/" href="/">a</a>', [refused('ping="/count/"')]],
    ['<p srcdoc="x">a</p>', [refused('srcdoc="x"')]],
    ['<a referrerpolicy="unsafe-url" href="/">a</a>', [refused('referrerpolicy="unsafe-url"')]],
    [
      '<meta name="Referrer" content="unsafe-url">',
      [
        '<meta name="referrer"> says where a reader comes from — remove it: the server sends headers',
      ],
    ],
    ['<a href="javascript:x()">a</a>', [refused('href="javascript:x()"')]],
    ['<a href="&#1;java&#9;scr&#10;ipt:x()">a</a>', [refused('href="\u0001java\tscr\nipt:x()"')]],
    ['<a href="vbscript:x">a</a>', [refused('href="vbscript:x"')]],
    ['<a href="data:text/html,x">a</a>', [refused('href="data:text/html,x"')]],
    ['<a href="blob:x">a</a>', [refused('href="blob:x"')]],
    ['<p title=" Java&#9;Script:x()">a</p>', [refused('title=" Java\tScript:x()"')]],
    ['<iframe></iframe>', ['<iframe> has no place in the site — remove it']],
    ['<object></object>', ['<object> has no place in the site — remove it']],
    ['<embed>', ['<embed> has no place in the site — remove it']],
    ['<base href="/">', ['<base> has no place in the site — remove it']],
    ['<noscript>a</noscript>', ['<noscript> has no place in the site — remove it']],
    ['<svg><set/></svg>', ['<set> has no place in the site — remove it']],
    [
      '<meta http-equiv="refresh" content="0">',
      ['<meta http-equiv="refresh"> steers the browser — remove it: the server sends headers'],
    ],
    ['<!-- a -->', ['a comment stands in the page — remove it: browsers may end it elsewhere']],
    ['<script>x()</script>', ['a script stands inside the text — put it into src/client']],
    [
      '<svg><script>x()</script></svg>',
      ['a script stands inside the text — put it into src/client'],
    ],
    ['<style>a{}</style>', ['a style stands inside the text — put it into src/styles']],
    [
      '<script src="/media/x.svg"></script>',
      ['<script> runs /media/x.svg — put the code into src/client'],
    ],
    ['<script type="application/json">{}</script>', []],
  ])('%j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('a script from elsewhere', () => {
    expect(faultsOf('<script src="https://y.test/x.js"></script>')).toEqual([
      loads('script', 'https://y.test/x.js'),
      '<script> runs https://y.test/x.js — put the code into src/client',
    ]);
  });

  it('a script of a sort that is not ours', () => {
    expect(faultsOf('', '', '<script type="importmap">{}</script>')).toEqual([
      '<script type="importmap"> — write a module, or data as application/json',
    ]);
  });

  it('a script in the page that the other pages do not have', () => {
    const [own, other] = ['a()', 'b()'].map((code) => htmlOf('', '', `<script>${code}</script>`));
    expect(findingsOf(siteOf(own ?? '', other ?? '', own ?? ''))).toEqual([
      '2.html  a script in the page that is not the one of the frame — put it into src/client',
    ]);
  });

  it('a style sheet or drawing that does, each as a file', () => {
    const fileFaults = new Map([['_astro/a.css', ['a fault — mend it']]]);
    expect(findingsOf({ ...siteOf(htmlOf('')), fileFaults })).toEqual([
      '_astro/a.css  a fault — mend it',
    ]);
  });
});

describe('the audit finds a link that leaves the site', () => {
  it.each([
    ['and tells the other site where from', external('', ' (opens another site)'), [noRel]],
    ['with half of the rel', external('rel="external"', ' (opens another site)'), [noRel]],
    ['without saying so', external(rel, ''), [noNotice]],
    ['with empty brackets', external(rel, ' ()'), [noNotice]],
    [
      'under a name that hides it',
      external(`${rel} aria-label="y"`, ' (opens another site)'),
      [noNotice],
    ],
    [
      'into another language',
      external(`${rel} hreflang="fr"`, ' (opens another site)'),
      [noLanguage],
    ],
    [
      'and names the language to the eye alone',
      external(`${rel} hreflang="fr" data-in="French"`, ' (opens another site)'),
      [noLanguage],
    ],
    [
      'and says it all',
      external(`${rel} hreflang="fr" data-in="French"`, ' (opens another site, in French)'),
      [],
    ],
    [
      'into the language of the reader',
      external(`${rel} hreflang="en-GB"`, ' (opens another site)'),
      [],
    ],
  ])('%s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults.map((fault) => out('https://y.test/', fault)));
  });

  it('whatever its form', () => {
    expect(faultsOf('<a href="//y.test/">y</a><map><area href="HTTPS:y.test"></map>')).toEqual(
      ['//y.test/', 'HTTPS:y.test'].flatMap((address) => [
        out(address, noRel),
        out(address, noNotice),
      ]),
    );
  });

  it('into a new window', () => {
    expect(faultsOf('<a href="/help/" target="_blank">a</a>')).toEqual([
      '<a> has target="_blank" — remove it: a link opens where the reader is',
    ]);
  });

  it('and takes the words of a note that is not its own', () => {
    const text = `<a href="https://y.test/" ${rel}>y</a><span class="vh"> (opens another site)</span>`;
    expect(faultsOf(text)).toEqual([out('https://y.test/', noNotice)]);
  });

  it('inside another link', () => {
    expect(faultsOf('<a href="/help/">a<sup><a href="#b">b</a></sup></a>')).toEqual([
      'a link stands inside a link — put it after the other',
    ]);
  });
});
