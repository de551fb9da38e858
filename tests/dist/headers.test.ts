import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSiteHeaders, readSiteCode } from '../../scripts/headers/index.ts';
import { createSiteServer, listenOnLoopback } from '../../scripts/serve/index.ts';
import { fixedHeaders, formatHeadersFile, formatNginx } from '../../src/headers/index.ts';
import { headersMeant, headersOnHost, listRules, type stars } from '../unit/headers/hosts.ts';

const server = createSiteServer({ root: 'dist', headers: await openSiteHeaders('dist') });
let port = 0;
beforeAll(async () => {
  port = Number(new URL(await listenOnLoopback(server, 0)).port);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The status of an answer and its headers by their names in lower case. */
type Answer = { readonly status: number; readonly fields: ReadonlyMap<string, string> };

/** Sends bytes as they are and reads the head of the answer. */
async function ask(bytes: string): Promise<Answer> {
  const socket = connect({ host: '127.0.0.1', port });
  let text = '';
  socket.setEncoding('latin1').on('data', (part: string) => {
    text += part;
  });
  socket.write(bytes);
  await once(socket, 'close');
  const [head = ''] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const fields = lines.map((line): [string, string] => {
    const [name = '', value = ''] = line.split(/: (.*)/s);
    return [name.toLowerCase(), value];
  });
  return { status: Number(first.split(' ')[1]), fields: new Map(fields) };
}

const get = (path: string, method = 'GET'): string =>
  `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

describe('every answer of the built-in server', () => {
  it.each([
    ['a page', get('/en/help/'), 200],
    ['the page that searches', get('/en/search/'), 200],
    ['a picture', get('/media/help.svg'), 200],
    ['the index of the search', get('/pagefind/pagefind-entry.json'), 200],
    ['a document', get('/en/documents/policy-brief.pdf'), 200],
    ['a page that is missing', get('/en/nowhere/'), 404],
    ['a language that is missing', get('/xx/'), 404],
    ['a folder without its slash', get('/en/help'), 308],
    ['another method', get('/en/', 'POST'), 405],
    ['a way out of the folder', get('/../package.json'), 400],
    ['an address that is too long', get(`/${'a'.repeat(3000)}`), 414],
    [
      'headers that are too large',
      `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
    ],
    ['a citation', get('/en/cite/rec-01.bib'), 200],
    ['a missing page below an empty name', get('/fr//aide/'), 404],
    ['a long address with an odd method', get(`/${'a'.repeat(20_000)}`, 'M-SEARCH'), 414],
    ['a tunnel', 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['another version', 'GET / HTTP/2.0\r\nHost: x\r\n\r\n', 505],
    [
      'a promise that is not kept',
      'GET / HTTP/1.1\r\nHost: x\r\nExpect: y\r\nConnection: close\r\n\r\n',
      417,
    ],
    ['a request for two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
    ['a request without a host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['no request at all', 'hello\r\n\r\n', 400],
  ])('has all headers: %s', async (_what, bytes, status) => {
    const answer = await ask(bytes);
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(fixedHeaders)) {
      expect(answer.fields.get(name.toLowerCase()), name).toBe(value);
    }
    expect(answer.fields.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.fields.has('cache-control')).toBe(true);
    expect(answer.fields.has('date')).toBe(true);
    expect(answer.fields.get('allow')).toBe(status === 405 ? 'GET, HEAD' : undefined);
    expect(answer.fields.has('set-cookie')).toBe(false);
    expect(answer.fields.has('server')).toBe(false);
  });

  it('lets only the page that searches run WebAssembly and fetch', async () => {
    const policyOf = async (path: string): Promise<string> =>
      (await ask(get(path))).fields.get('content-security-policy') ?? '';
    expect(await policyOf('/en/search/')).toMatch(/'wasm-unsafe-eval'.*connect-src 'self'/);
    const pages = ['/', '/en/', '/en/help/', '/en/nowhere/'];
    const files = ['/robots.txt', '/media/help.svg', '/pagefind/pagefind.js', '/_astro/nowhere.js'];
    for (const path of [...pages, ...files]) {
      expect(await policyOf(path), path).not.toMatch(/wasm|connect-src|unsafe-inline/);
    }
  });
});

describe('the headers of this site for other servers', () => {
  const languages = Array.from({ length: 14 }, (_, index) => `l${index}`);

  it.each(['Cloudflare', 'Netlify'] as const satisfies readonly (keyof typeof stars)[])(
    'fit into what %s reads, in twenty languages too, and are one cache rule for each file',
    async (host) => {
      const { paths, policies } = await readSiteCode('dist');
      const ownName = /(?<=[/.])en(?=[/._])/;
      const more = paths
        .filter((path) => ownName.test(path))
        .flatMap((path) => languages.map((language) => path.replace(ownName, language)));
      for (const all of [paths, [...paths, ...more]]) {
        const file = formatHeadersFile(all, policies);
        expect(listRules(file).length).toBeLessThanOrEqual(100);
        // One in ten: excerpts and pages are many and alike.
        for (const path of all.filter((_, index) => index % 10 === 0)) {
          expect(headersOnHost(file, host, path), path).toMatchObject(headersMeant(path, policies));
        }
      }
    },
  );

  it('fit into what nginx reads', async () => {
    const { policies } = await readSiteCode('dist');
    const site = { policies, root: '/srv/site', types: new Map(), longestTarget: 2000 };
    expect(() => formatNginx(site)).not.toThrow();
  });
});
