import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openSiteHeaders } from '../../scripts/headers/index.ts';
import { type Findings, type Trace, watchSite } from '../../scripts/prove-privacy/index.ts';
import { getContent } from '../../src/catalog/load.ts';
import type { HeaderFields } from '../../src/headers/index.ts';
import { urlFor } from '../../src/routing/routes.ts';
import { listVisitedRoutes } from '../fixtures/visited.ts';

const wrap = (body: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><title>A page</title>${body}</html>`;

/** A folder with these files, which is gone after the tests. */
function writeSite(files: Readonly<Record<string, string>>, whenDone: (clean: () => void) => void) {
  const root = mkdtempSync(join(tmpdir(), 'watched-'));
  whenDone(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** Watches a folder with one page that has this in its body, and a file `own.js`, with a quick look. */
async function watchPage(body: string, headers: HeaderFields = {}, script = ''): Promise<Findings> {
  const root = writeSite({ 'en/index.html': wrap(body), 'own.js': script }, onTestFinished);
  return watchSite(root, () => headers, ['/en/'], []);
}

const clean = { hosts: [], cookies: 0, storage: 0, violations: 0, traces: [] };

describe('a planted tracker', () => {
  it.each([
    ['a picture', '<img src="https://tracker.example/pixel.gif" alt="">'],
    ['a script', '<script src="http://tracker.example/count.js"></script>'],
    ['a typeface', '<link rel="stylesheet" href="https://tracker.example/face.css">'],
    ['a message sent', '<script>navigator.sendBeacon("https:/" + "/tracker.example/")</script>'],
    ['a picture that a script adds', '<script>new Image().src = "//tracker." + "example"</script>'],
  ])('is found when it is asked for as %s', async (_what, body) => {
    const { hosts, traces } = await watchPage(body);
    expect(hosts).toContain('tracker.example');
    expect(traces).toContainEqual({ address: 'tracker.example', what: 'was asked' });
  });

  it('is found when a header names it', async () => {
    const { hosts } = await watchPage('', { Link: '<https://tracker.example>; rel=preconnect' });
    expect(hosts).toEqual(['tracker.example']);
  });

  it('is found when it sets a cookie, by a script or by the answer', async () => {
    const byScript = await watchPage('<script>document.cookie = "id=1"</script>');
    expect(byScript).toMatchObject({
      cookies: 1,
      traces: [{ address: '/en/', what: 'cookie id' }],
    });
    const byAnswer = await watchPage('', { 'Set-Cookie': 'id=1; HttpOnly' });
    expect(byAnswer.cookies).toBeGreaterThan(0);
    expect(byAnswer.traces).toContainEqual({ address: '/en/', what: 'its answer sets a cookie' });
  });

  it('is found when the policy of the page refuses it', async () => {
    const policy = { 'Content-Security-Policy': "default-src 'none'" };
    const findings = await watchPage(
      '<img src="https://tracker.example/pixel.gif" alt="">',
      policy,
    );
    expect(findings).toMatchObject({ cookies: 0, storage: 0, violations: 1 });
    expect(findings.traces).toContainEqual({
      address: '/en/',
      what: 'refused: img-src https://tracker.example/pixel.gif',
    });
  });
});

/** A script that asks a host of this name; its address stands nowhere in one piece. */
const ask = (name: string): string => `new Image().src = "https:/" + "/${name}" + ".example/";`;
const when = (target: string, event: string, name: string): string =>
  `${target}.addEventListener("${event}", () => { ${ask(name)} });`;

/** Each asks a host of its own name, and only when something happens. */
const waiters = {
  'two seconds pass': ['seconds', `setTimeout(() => { ${ask('seconds')} }, 2000);`],
  'an hour passes': ['hour', `setTimeout(() => { ${ask('hour')} }, 3600000);`],
  'a key is pressed': ['key', when('document', 'keydown', 'key')],
  'something gets the focus': ['focus', when('document', 'focusin', 'focus')],
  'a field is typed into': [
    'typed',
    when('document.querySelector("[type=text]")', 'input', 'typed'),
  ],
  'a choice changes': ['choice', when('document.querySelector("select")', 'change', 'choice')],
  'a box is ticked': ['box', when('document.querySelector("[type=checkbox]")', 'change', 'box')],
  'a button is clicked': ['button', when('document.querySelector("button")', 'click', 'button')],
  'a link is clicked': ['link', when('document.querySelector("a")', 'click', 'link')],
  'a form is sent': ['form', when('document.querySelector("form")', 'submit', 'form')],
  'the page is scrolled': ['scroll', when('document', 'scroll', 'scroll')],
  'the mouse comes near': ['mouse', when('document.querySelector("a")', 'mouseenter', 'mouse')],
  'a link changes its look under the mouse': [
    'hover',
    'document.styleSheets[0].insertRule("a:hover{background:url(https:/" + "/hover.example/)}");',
  ],
  'the page is printed': [
    'print',
    'document.styleSheets[0].insertRule("@media print{a{background:url(https:/" + "/print.example/)}}");',
  ],
  'the screen is small': [
    'small',
    `if (matchMedia("(max-width: 480px)").matches) { ${ask('small')} }`,
  ],
  'the reader reads French': [
    'french',
    `if (navigator.language.startsWith("fr")) { ${ask('french')} }`,
  ],
  'its place comes into sight': [
    'lazy',
    'const lazy = new Image(); lazy.loading = "lazy"; lazy.src = "https:/" + "/lazy.example/"; document.querySelector("p").append(lazy);',
  ],
  'the page is left': [
    'left',
    'addEventListener("pagehide", () => navigator.sendBeacon("https:/" + "/left.example/"));',
  ],
} as const satisfies Readonly<Record<string, readonly [host: string, code: string]>>;

const stage = `<style>p{margin-block:9000px}</style><form><input type="text"><input type="checkbox">
<select><option>1<option>2</select></form><button type="button">A</button> <a href="/fr/">B</a><p></p>`;

/** Each leaves a trace, though nothing is there any more when the page is left. */
const secretive = {
  'sets a cookie and deletes it': [
    'cookie id',
    'document.cookie = "id=1"; document.cookie = "id=1; max-age=0";',
  ],
  'stores something and deletes it': [
    'keeps something in localStorage',
    'localStorage.id = 1; localStorage.clear();',
  ],
  'stores something while the page is left': [
    'keeps something in sessionStorage',
    'addEventListener("pagehide", () => { sessionStorage.id = 1; });',
  ],
  'uses a private file': [
    'keeps something in private files',
    'navigator.storage.getDirectory().then((folder) => folder.getFileHandle("id", { create: true }));',
  ],
  'uses a bucket of its own': [
    'keeps something in storageBuckets',
    'navigator.storageBuckets.open("id");',
  ],
  'uses a database': ['keeps something in indexedDB', 'indexedDB.open("id");'],
  'uses a cache': ['keeps something in caches', 'caches.open("id");'],
  'leaves a worker': [
    'keeps something in serviceWorker',
    'navigator.serviceWorker.register("/own.js");',
  ],
  'writes on the window': ['keeps something in window.name', 'name = "id-1";'],
  'writes into the history': [
    'keeps something in history.state',
    'history.replaceState({ id: 1 }, "");',
  ],
  'opens a channel past the proxy': [
    'names RTCPeerConnection when it was used',
    'new RTCPeerConnection();',
  ],
  'opens a connection in advance and hides it': [
    'names hint.example when it was used',
    'const hint = document.createElement("link"); hint.rel = "PreConnect"; hint.href = "https:/" + "/hint.example"; document.head.append(hint); hint.remove();',
  ],
} as const satisfies Readonly<Record<string, readonly [what: string, code: string]>>;

const joinCode = (all: Readonly<Record<string, readonly [string, string]>>): string =>
  `<script>${Object.values(all)
    .map(([, code]) => `{ ${code} }`)
    .join('\n')}</script>`;

describe('a page that is looked at thoroughly', () => {
  let findings: Findings;
  const tracesOf = (page: string): readonly Trace[] =>
    findings.traces.filter(({ address }) => address === page);

  beforeAll(async () => {
    const files = {
      'fr/index.html': wrap(stage + joinCode(waiters), 'fr'),
      'secretive/index.html': wrap(joinCode(secretive)),
      'talks/index.html': wrap(
        '<script>navigator.sendBeacon("/counted"); fetch("/own.js?id=1");</script>',
      ),
      'goes/index.html': wrap(
        '<script>setTimeout(() => { location = "http:/" + "/gone.example/"; }, 1000);</script>',
      ),
      'plain/index.html': wrap(`${stage}<script src="/own.js"></script>`),
      'search/index.html': wrap(
        '<input><script>history.replaceState({ query: "help" }, "");</script>',
      ),
      'own.js': 'let own = 1;',
    };
    const whenDone: (() => void)[] = [];
    const root = writeSite(files, (clean) => whenDone.push(clean));
    const addresses = Object.keys(files).flatMap((file) =>
      file.endsWith('index.html') ? `/${file.replace('index.html', '')}` : [],
    );
    findings = await watchSite(root, () => ({}), addresses, addresses);
    for (const clean of whenDone) clean();
  });

  it.each(Object.entries(waiters))('shows what waits until %s', (_event, [name]) => {
    expect(findings.traces).toContainEqual({ address: `${name}.example`, what: 'was asked' });
  });

  it.each(Object.entries(secretive))('shows who %s', (_deed, [what]) => {
    expect(tracesOf('/secretive/')).toContainEqual({ address: '/secretive/', what });
  });

  it('shows messages to the server of the site itself', () => {
    const addresses = findings.traces
      .filter(({ what }) => what === 'tells the server of the site something')
      .map(({ address }) => address);
    expect(addresses.sort()).toEqual(['/own.js?id=1', 'POST /counted']);
  });

  it('shows that it goes away by itself', () => {
    expect(tracesOf('/goes/')).toContainEqual({
      address: '/goes/',
      what: expect.stringMatching(/^goes to .+ by itself$/),
    });
  });

  it('shows nothing when there is nothing, not even the words that a search page keeps', () => {
    expect(tracesOf('/plain/')).toEqual([]);
    expect(tracesOf('/search/')).toEqual([]);
  });

  it('asks nobody else', () => {
    const planted = [...Object.values(waiters).map(([name]) => name), 'gone', 'hint'];
    const expected = [...planted.map((name) => `${name}.example`), 'RTCPeerConnection'];
    expect(findings.hosts).toEqual(expected.sort());
  });
});

describe('a page that follows nobody', () => {
  it('is found to leave nothing', async () => {
    const findings = await watchPage('<input><script src="/own.js"></script>', {}, 'let a = 1;');
    expect(findings).toMatchObject(clean);
    expect(findings).toMatchObject({ pages: 1, thorough: 0, files: 2 });
    expect(findings.requests).toBeGreaterThan(1);
  });

  it('is every page of this site in one language, and the search in all', async () => {
    const content = getContent();
    const addresses = listVisitedRoutes(content)
      .filter(({ locale, slug }) => locale === content.site.sourceLocale || slug === 'search')
      .map(({ locale, slug }) => urlFor(locale, slug));
    const searches = addresses.filter((address) => address.endsWith('/search/'));
    expect(searches.length).toBeGreaterThan(1);
    const headers = await openSiteHeaders('dist');
    const findings = await watchSite('dist', headers, addresses, searches.slice(0, 2));
    expect(findings).toMatchObject(clean);
    expect(findings.pages).toBe(addresses.length);
  });
});
