import { describe, expect, test } from 'vitest';
import { findHosts, readMarkup, readStrangers } from '../../../scripts/prove-privacy/strangers.ts';

const read = (file: string, text: string) => readStrangers(file, () => text);
const away = 'https://tracker.example/x';

describe('a page that would make a browser ask another host', () => {
  test.each([
    ['<img src="//tracker.example/x">', '<img src>'],
    ['<img src="\\\\tracker.example/x">', '<img src>'],
    ['<img src="h&#116;tps:\n//tracker.example/x">', '<img src>'],
    [`<img src="/own.png" srcset="/own.png 1x, ${away} 2x">`, '<img srcset>'],
    [`<picture><source media="(max-width:480px)" srcset="${away}"></picture>`, '<source srcset>'],
    [`<noscript><img src="${away}"></noscript>`, '<img src>'],
    [`<video poster="${away}"></video>`, '<video poster>'],
    [`<object data="${away}"></object>`, '<object data>'],
    [`<iframe srcdoc="&lt;img src='${away}'&gt;"></iframe>`, '<iframe srcdoc>'],
    [`<a href="/" ping="/own ${away}">x</a>`, '<a ping>'],
    [`<form action="${away}"></form>`, '<form action>'],
    [`<button formaction="${away}">x</button>`, '<button formaction>'],
    [`<base href="${away}">`, '<base href>'],
    [`<meta http-equiv="Refresh" content="0;url=${away}">`, '<meta content>'],
    [`<link rel="PreConnect" href="${away}">`, '<link href>'],
    [`<link rel="DNS-PREFETCH" href="//tracker.example">`, '<link href>'],
    [`<link rel="manifest" href="${away}">`, '<link href>'],
    [`<link rel="alternate stylesheet" href="${away}">`, '<link href>'],
    [`<p style="background:url(${away})">x</p>`, '<p style>'],
    [`<style>a:hover{background:url(${away})}</style>`, '<style>'],
    [`<style>@import "${away}";</style>`, '<style>'],
    ['<style>a{background:url(\\68ttps:\\2f\\2ftracker.example/x)}</style>', '<style>'],
    [`<script type="speculationrules">{"prefetch":[{"urls":["${away}"]}]}</script>`, '<script>'],
    [`<script>fetch('${away}')</script>`, '<script>'],
    [`<svg><image href="${away}"/></svg>`, '<image href>'],
    [`<svg><use xlink:href="${away}"/></svg>`, '<use xlink:href>'],
  ])('is found: %s', (body, where) => {
    const { strangers } = readMarkup(`<!doctype html><html lang="en"><body>${body}</body></html>`);
    expect(strangers).toEqual([{ where, host: 'tracker.example' }]);
  });
});

describe('a page that asks nobody', () => {
  test.each([
    `<a href="${away}">A link that a reader may follow</a>`,
    `<link rel="canonical" href="${away}"><link rel="alternate" hreflang="fr" href="${away}">`,
    `<meta property="og:image" content="${away}">`,
    '<meta http-equiv="refresh" content="0;url=/en/">',
    `<script type="application/ld+json">{"@context":"https://schema.org"}</script>`,
    `<p title="See ${away}" data-source="${away}">${away}</p><!-- ${away} -->`,
    `<blockquote cite="${away}">x</blockquote>`,
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    '<img src="/own.png" srcset="/own.png 1x, own-2.png 2x"><img src="data:image/gif;base64,R0//AA">',
    '<style>a{background:url(/own.png)}a:hover{--x:url("data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27/%3E")}</style>',
    '<script>a = b // c\nfetch("/own.json")</script>',
    '<form action="/search/"></form><a href="mailto:a@tracker.example">x</a>',
  ])('gives nothing: %s', (body) => {
    expect(readMarkup(`<html lang="en"><body>${body}</body></html>`).strangers).toEqual([]);
  });
});

describe('a file that pages load', () => {
  test('is read by its sort', () => {
    const found = [{ where: 'file', host: 'tracker.example' }];
    expect(read('/a.css', `@import url(${away});`)).toEqual(found);
    expect(read('/a.js', `import "${away}"`)).toEqual(found);
    expect(read('/a.webmanifest', `{"start_url":"${away}"}`)).toEqual(found);
    expect(read('/a.svg', `<?xml-stylesheet href="${away}"?><svg/>`)).toEqual([
      { where: '<?xml-stylesheet>', host: 'tracker.example' },
    ]);
  });

  test('is left alone when it is a document, or data to take away', () => {
    expect(read('/a.pdf', away)).toBeUndefined();
    expect(read('/en/data/controls.json', `"${away}"`)).toBeUndefined();
  });
});

test('headers name hosts too', () => {
  expect(findHosts(`<${away}>; rel=preconnect, </own.css>; rel=preload`)).toEqual([
    'tracker.example',
  ]);
  expect(findHosts(`csp="${away}", n="/own"`)).toEqual(['tracker.example']);
  expect(findHosts("default-src 'none'; img-src 'self' data:; report-to none")).toEqual([]);
  expect(findHosts('Sun, 22 Nov 2026 15:00:00 GMT')).toEqual([]);
});

describe('the kind of a page', () => {
  const kind = (body: string, lang = 'en', layout = 'guide'): string =>
    readMarkup(`<html lang="${lang}"><body data-layout="${layout}">${body}</body></html>`).kind;

  test('is the same for other texts', () => {
    expect(kind('<p>One</p><button>A</button>')).toBe(kind('<button>B</button><h1>Two</h1>'));
  });

  test('is another in another language, layout, with other scripts or controls', () => {
    const kinds = [
      kind(''),
      kind('', 'fr'),
      kind('', 'en', 'help'),
      kind('<script src="/own.js"></script>'),
      kind('<input type="radio">'),
      kind('<input type="text">'),
      kind('<search-box></search-box>'),
    ];
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
