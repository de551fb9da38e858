import { execFile } from 'node:child_process';
import { renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compressTree } from '../../../scripts/compress/index.ts';
import { listenOnLoopback } from '../../../scripts/serve/index.ts';
import { makeFolder, requestFor, sendRaw, serveFolder } from './fixture.ts';

const page = `<!doctype html><title>Help</title>${'<p>Tell someone you trust.</p>'.repeat(40)}`;

/** A small site in one language, compressed. */
async function serveSite() {
  const root = makeFolder({
    'index.html': '<!doctype html><title>Choose</title>',
    '404.html': '<!doctype html><title>Missing</title>',
    'xx/index.html': '<!doctype html><title>Home</title>',
    'xx/404.html': '<!doctype html><title>Missing in xx</title>',
    'xx/help/index.html': page,
    'media/lumi.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'pagefind/fragment/a.pf_fragment': Buffer.from([31, 139, 8, 0]),
    'pagefind/wasm.xx.pagefind': Buffer.from([31, 139, 8, 0]),
    'pagefind/pagefind.js': 'export const search = () => [];',
    'brief.pdf': '%PDF-1.7',
    'cite/brief.bib': '@misc{brief}',
    'cite/brief.ris': 'TY  - GOVDOC',
    _headers: '/*\n  X: y\n',
  });
  await compressTree(root);
  return { root, ...(await serveFolder(root)) };
}

/** A request of which nothing is decoded or followed. */
async function ask(
  address: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('the server of the built site', () => {
  test('gives the page of a folder with the headers of its address', async () => {
    const { origin } = await serveSite();
    const { status, headers, body } = await ask(`${origin}/xx/help/`);
    expect(status).toBe(200);
    expect(body.toString()).toBe(page);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(page.length),
      'x-path': '/xx/help/',
      vary: 'Accept-Encoding',
    });
  });

  test('gives the compressed sibling that the client prefers', async () => {
    const { origin } = await serveSite();
    const { headers, body } = await ask(`${origin}/xx/help/`, { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(body).toString()).toBe(page);
    const gzip = await ask(`${origin}/xx/help/`, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gzip.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('sends the search index as bytes that nobody unpacks', async () => {
    const { origin } = await serveSite();
    for (const path of ['/pagefind/fragment/a.pf_fragment', '/pagefind/wasm.xx.pagefind']) {
      const { headers } = await ask(origin + path, { 'accept-encoding': 'br, gzip' });
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers['vary']).toBeUndefined();
    }
  });

  test.each([
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
    ['/media/lumi.svg', 'image/svg+xml; charset=utf-8'],
    ['/brief.pdf', 'application/pdf'],
    ['/cite/brief.bib', 'application/x-bibtex; charset=utf-8'],
    ['/cite/brief.ris', 'application/x-research-info-systems; charset=utf-8'],
  ])('says that %s is %s', async (path, type) => {
    const { origin } = await serveSite();
    expect((await ask(origin + path)).headers['content-type']).toBe(type);
  });

  test('answers a known entity tag with 304 and no body, per coding', async () => {
    const { origin } = await serveSite();
    const br = { 'accept-encoding': 'br' };
    const { headers } = await ask(`${origin}/xx/help/`, br);
    const tag = String(headers['etag']);
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    const again = await ask(`${origin}/xx/help/`, { ...br, 'if-none-match': tag });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect(again.headers).toMatchObject({
      etag: tag,
      vary: 'Accept-Encoding',
      'x-path': '/xx/help/',
    });
    const plain = await ask(`${origin}/xx/help/`, { 'if-none-match': tag });
    expect(plain.status).toBe(200);
  });

  test('gives a new tag when the file has changed', async () => {
    const { origin, root } = await serveSite();
    const before = (await ask(`${origin}/xx/`)).headers['etag'];
    writeFileSync(join(root, 'xx/index.html'), '<!doctype html><title>Changed</title>');
    const after = await ask(`${origin}/xx/`, { 'if-none-match': String(before) });
    expect(after.status).toBe(200);
    expect(after.body.toString()).toContain('Changed');
  });

  test('adds the slash of a folder with the headers of an error, and keeps the query', async () => {
    const { origin } = await serveSite();
    const { status, headers } = await ask(`${origin}/xx/help?from=mail`);
    expect(status).toBe(308);
    expect(headers).toMatchObject({ location: '/xx/help/?from=mail', 'x-path': '/404.html' });
  });

  test('lists no folder', async () => {
    const { origin } = await serveSite();
    for (const path of ['/media', '/media/', '/pagefind/fragment/']) {
      const { status, body } = await ask(origin + path);
      expect(status).toBe(404);
      expect(body.toString()).not.toMatch(/lumi|fragment/);
    }
  });

  test('gives the nearest 404 page, in the language of the address', async () => {
    const { origin } = await serveSite();
    const near = await ask(`${origin}/xx/no/such/page/`);
    expect(near).toMatchObject({ status: 404, headers: { 'x-path': '/xx/404.html' } });
    expect(near.body.toString()).toContain('Missing in xx');
    for (const path of ['/xx//help/', '/xx/.git/config', '/xx/index.html.br']) {
      expect((await ask(origin + path)).headers['x-path'], path).toBe('/xx/404.html');
    }
    const far = await ask(`${origin}/nowhere`);
    expect(far).toMatchObject({ status: 404, headers: { 'x-path': '/404.html' } });
    expect(far.body.toString()).toContain('>Missing<');
  });

  test('never takes a missing page for unchanged', async () => {
    const { origin } = await serveSite();
    expect((await ask(`${origin}/xx/gone/`, { 'if-none-match': '*' })).status).toBe(404);
  });

  test('says so in words where there is no 404 page', async () => {
    const { origin } = await serveFolder(makeFolder({ 'index.html': '' }));
    const { status, headers, body } = await ask(`${origin}/gone`);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body.toString()).toBe('Not found\n');
  });

  test('sends an empty file', async () => {
    const { origin } = await serveFolder(makeFolder({ 'index.html': '' }));
    expect(await ask(`${origin}/`)).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  });

  test('gives HEAD the headers of GET and no body', async () => {
    const { origin, port } = await serveSite();
    const { headers } = await ask(`${origin}/xx/help/`);
    const raw = await sendRaw(port, requestFor('/xx/help/', 'HEAD'));
    expect(raw).toContain(`Content-Length: ${headers['content-length']}`);
    expect(raw).toMatch(/^HTTP\/1.1 200 OK\r\n/);
    expect(raw).toMatch(/\r\n\r\n$/);
    const missing = await sendRaw(port, requestFor('/nowhere', 'HEAD'));
    expect(missing).toMatch(/^HTTP\/1.1 404 /);
    expect(missing).toMatch(/\r\n\r\n$/);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
    const { origin } = await serveSite();
    const { status, headers } = await ask(`${origin}/xx/`, {}, method);
    expect(status).toBe(405);
    expect(headers).toMatchObject({ allow: 'GET, HEAD', 'x-path': '/404.html' });
  });

  test.each([
    '/../../../etc/passwd',
    '/xx/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%252e%252e/etc/passwd',
    '/..\\..\\etc\\passwd',
    '/xx/%00',
    '//etc/passwd',
    '/xx//help/',
    '/./xx/',
    'http://x/../etc/passwd',
    '/xx/help/index.html.br',
    '/_headers',
  ])('gives nothing for %s', async (target) => {
    const { port } = await serveSite();
    const answer = await sendRaw(port, requestFor(target));
    expect(answer).toMatch(/^HTTP\/1.1 40[04] /);
    expect(answer).toContain('X-Path:');
    expect(answer).not.toMatch(/root:|Location:/);
  });

  test('follows no link out of its folder', async () => {
    const outside = makeFolder({ 'secret.txt': 'secret' });
    const { origin, root } = await serveSite();
    symlinkSync(outside, join(root, 'out'));
    symlinkSync(join(outside, 'secret.txt'), join(root, 'secret.txt'));
    expect((await ask(`${origin}/out/secret.txt`)).status).toBe(404);
    expect((await ask(`${origin}/secret.txt`)).status).toBe(404);
  });

  test('refuses addresses over 2,000 characters, even those too long to parse', async () => {
    const { port } = await serveSite();
    for (const length of [2001, 100_000]) {
      const answer = await sendRaw(port, requestFor(`/${'a'.repeat(length)}`));
      expect(answer).toMatch(/^HTTP\/1.1 414 /);
      expect(answer).toContain('X-Path: /404.html');
    }
  });

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['a broken header', 'GET / HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
    ['the same host twice', 'GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n'],
    ['two hosts, in HTTP/1.0 too', 'GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b/c@d\r\n\r\n'],
    ['a port that is none', 'GET / HTTP/1.1\r\nHost: a:b\r\n\r\n'],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    ['a line break in the target', 'GET /\nxx HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a broken body', 'GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n'],
  ])('answers %s with 400 and goes on', async (_what, bytes) => {
    const { origin, port } = await serveSite();
    const answer = await sendRaw(port, bytes);
    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
    expect(answer.split('HTTP/1.1 ')).toHaveLength(2);
    expect(answer).toContain('X-Path: /404.html');
    expect(answer).toMatch(/\r\nDate: \w{3}, .+ GMT\r\n/);
    expect((await ask(`${origin}/xx/`)).status).toBe(200);
  });

  test.each(['', 'localhost', 'a_b.example:80', '[::1]:4321', '127.0.0.1:', 'b%C3%BCcher.example'])(
    'takes "%s" for a host',
    async (host) => {
      const { port } = await serveSite();
      const bytes = `GET /xx/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
      expect(await sendRaw(port, bytes)).toMatch(/^HTTP\/1.1 200 /);
    },
  );

  test.each([
    ['HTTP/0.9', 'GET /\r\n\r\n'],
    ['HTTP/2.0', 'GET / HTTP/2.0\r\nHost: x\r\n\r\n'],
  ])('does not speak %s', async (_version, bytes) => {
    const { port } = await serveSite();
    const answer = await sendRaw(port, bytes);
    expect(answer).toMatch(/^HTTP\/1.1 505 /);
    expect(answer).toContain('X-Path: /404.html');
  });

  test('speaks HTTP/1.0, which needs no host', async () => {
    const { port } = await serveSite();
    expect(await sendRaw(port, 'GET /xx/ HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
  });

  test('answers headers that are too large with 431', async () => {
    const { port } = await serveSite();
    const large = `Host: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`;
    // The longest address that is allowed is no reason to complain of the address.
    for (const target of ['/', `/${'a'.repeat(1999)}`]) {
      const answer = await sendRaw(port, `GET ${target} HTTP/1.1\r\n${large}`);
      expect(answer).toMatch(/^HTTP\/1.1 431 /);
      expect(answer).toContain('X-Path: /404.html');
    }
  });

  test('answers addresses that are too long to parse with 414, whatever the method', async () => {
    const { port } = await serveSite();
    const answer = await sendRaw(port, requestFor(`/${'a'.repeat(20_000)}`, 'M-SEARCH'));
    expect(answer).toMatch(/^HTTP\/1.1 414 /);
    expect(answer).toContain('X-Path: /404.html');
  });

  test('opens no tunnel, with the headers of every answer', async () => {
    const { origin, port } = await serveSite();
    const tunnel = await sendRaw(port, 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(tunnel).toMatch(/^HTTP\/1.1 405 /);
    for (const field of ['X-Path: /404.html', 'Allow: GET, HEAD', 'Date: ']) {
      expect(tunnel).toContain(`\r\n${field}`);
    }
    expect((await ask(`${origin}/xx/`)).status).toBe(200);
  });

  test.each(['miracles', '100-continue, miracles', 'miracles, 100-continue', ''])(
    'keeps no promise of "%s", and makes none before it says so',
    async (expected) => {
      const { port } = await serveSite();
      const more = `Host: x\r\nExpect: ${expected}\r\nConnection: close\r\n\r\n`;
      const answer = await sendRaw(port, `GET /xx/ HTTP/1.1\r\n${more}`);
      expect(answer).toMatch(/^HTTP\/1.1 417 /);
      expect(answer).toContain('X-Path: /404.html');
    },
  );

  test('answers who waits to be told to send a body, without asking for it', async () => {
    const { port } = await serveSite();
    const more = 'Host: x\r\nExpect: 100-Continue\r\nConnection: close\r\n';
    expect(await sendRaw(port, `GET /xx/ HTTP/1.1\r\n${more}\r\n`)).toMatch(/^HTTP\/1.1 200 /);
    const post = `POST /xx/ HTTP/1.1\r\n${more}Content-Length: 5\r\n\r\n`;
    expect(await sendRaw(port, post)).toMatch(/^HTTP\/1.1 405 /);
  });

  test('outlives readers who leave in the middle of a large file', async () => {
    const large = makeFolder({ 'large.bin': Buffer.alloc(20_000_000), 'index.html': 'here' });
    const { origin, port } = await serveFolder(large);
    for (let i = 0; i < 10; i += 1) {
      await new Promise<void>((resolve) => {
        const socket = connect({ host: '127.0.0.1', port });
        socket.write(requestFor('/large.bin'));
        socket.once('data', () => socket.destroy());
        socket.once('close', () => resolve());
      });
    }
    expect((await ask(`${origin}/`)).body.toString()).toBe('here');
    expect((await ask(`${origin}/large.bin`)).body.length).toBe(20_000_000);
  });

  test('shows a new build that took the place of the old one', async () => {
    const { origin, root } = await serveSite();
    const next = makeFolder({ 'index.html': 'next' });
    renameSync(root, `${root}-old`);
    renameSync(next, root);
    renameSync(`${root}-old`, next);
    expect((await ask(`${origin}/`)).body.toString()).toBe('next');
  });

  test('serves many readers at a time', async () => {
    const { origin } = await serveSite();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => ask(`${origin}/xx/help/`, { 'accept-encoding': 'br' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe('the command that serves', () => {
  const cli = join(import.meta.dirname, '../../../scripts/serve/cli.ts');

  async function run(
    args: readonly string[],
    PORT: string,
  ): Promise<{ code: unknown; err: string }> {
    return new Promise((resolve) => {
      const env = { ...process.env, PORT };
      execFile(process.execPath, [cli, ...args], { env }, (error, _stdout, err) =>
        resolve({ code: error?.code ?? 0, err }),
      );
    });
  }

  async function takePort(): Promise<string> {
    const other = createServer();
    onTestFinished(() => {
      other.close();
    });
    return new URL(await listenOnLoopback(other, 0)).port;
  }

  test('says in one line that a port is taken', async () => {
    const port = await takePort();
    const folder = makeFolder({ 'index.html': 'here' });
    const line = `port ${port} is taken — set PORT=…\n`;
    expect(await run([folder], port)).toEqual({ code: 1, err: line });
  });

  test('says so before it builds', async () => {
    const port = await takePort();
    const { err } = await run(['--build'], port);
    expect(err).toBe(`port ${port} is taken — set PORT=…\n`);
  });

  test('says in one line that nothing is built', async () => {
    const folder = join(makeFolder({}), 'dist');
    expect(await run([folder], '0')).toEqual({
      code: 1,
      err: 'nothing built yet — run npm run build\n',
    });
  });

  test.each(['abc', '65536', '-1', '80.5'])('says in one line that %s is no port', async (port) => {
    expect(await run([], port)).toEqual({
      code: 1,
      err: `PORT=${port} is no port — give a number from 1 to 65535\n`,
    });
  });
});
