import { once } from 'node:events';
import type { Server } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { mostLines } from '../../../scripts/serve/log.ts';
import { mostWaiting } from '../../../scripts/serve/turns.ts';
import {
  makeFolder,
  openConnection,
  readAll,
  requestFor,
  sendRaw,
  serveFolder,
} from './fixture.ts';

/** A request after which the connection stays. */
const keepFor = (target: string, method = 'GET'): string =>
  `${method} ${target} HTTP/1.1\r\nHost: x\r\n\r\n`;

const statusesOf = (answers: string): readonly string[] =>
  [...answers.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status = '']) => status);

const countConnections = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });

/** A server whose answers about `/held…` wait until they are let go; the file is open by then. */
async function serveHeld(files: readonly string[] = ['held.txt']) {
  const root = makeFolder({
    ...Object.fromEntries(files.map((file) => [file, file])),
    'free.txt': 'free',
  });
  const { promise: gate, resolve: letGo } = Promise.withResolvers<void>();
  const begun: string[] = [];
  const headers = async (path: string) => {
    begun.push(path);
    if (path.startsWith('/held')) await gate;
    return { 'X-Path': path };
  };
  return { begun, letGo, ...(await serveFolder(root, { headers })) };
}

describe('one connection', () => {
  test('has one file open, however much it asks for', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `held-${index}.txt`);
    const { begun, letGo, port } = await serveHeld(names);
    const socket = openConnection(port);
    const answers = readAll(socket);
    socket.write(names.map((name) => keepFor(`/${name}`)).join(''));
    await vi.waitFor(() => expect(begun).toContain('/held-0.txt'));
    for (let i = 0; i < 5; i += 1) await sendRaw(port, requestFor('/free.txt'));
    expect(begun.filter((path) => path !== '/free.txt')).toEqual(['/held-0.txt']);
    letGo();
    socket.write(requestFor('/free.txt'));
    const bodies = (await answers).split('HTTP/1.1 200 OK').slice(1);
    expect(bodies.map((body) => body.split('\r\n\r\n')[1])).toEqual([...names, 'free']);
  });

  test('may wait for so many answers and gets them all', async () => {
    const { port } = await serveHeld();
    const requests = keepFor('/free.txt').repeat(mostWaiting - 1) + requestFor('/free.txt');
    const answers = await sendRaw(port, requests);
    expect(statusesOf(answers)).toEqual(Array.from({ length: mostWaiting }, () => '200'));
  });

  test('is closed when it asks for more without reading, and others notice nothing', async () => {
    const { begun, letGo, port } = await serveHeld();
    const greedy = await sendRaw(port, keepFor('/held.txt').repeat(mostWaiting * 4));
    expect(greedy).toBe('');
    expect(await sendRaw(port, requestFor('/free.txt'))).toMatch(/^HTTP\/1.1 200 /);
    letGo();
    await sendRaw(port, requestFor('/free.txt'));
    expect(begun.filter((path) => path === '/held.txt').length).toBeLessThanOrEqual(1);
  });

  test('gets its answers in the order of its requests, errors too', async () => {
    const { letGo, port } = await serveHeld();
    letGo();
    const requests = ['/free.txt', '/gone', '/held.txt', '/%zz', '/free.txt'].map((target) =>
      keepFor(target),
    );
    const answers = await sendRaw(port, `${requests.join('')}nonsense\r\n\r\n`);
    expect(statusesOf(answers)).toEqual(['200', '404', '200', '400', '200', '400']);
  });

  test('gets nothing more after it was told that it is closed', async () => {
    const { port } = await serveHeld();
    const hostless = 'GET /free.txt HTTP/1.1\r\n\r\n';
    const answers = await sendRaw(port, hostless + keepFor('/free.txt').repeat(3));
    expect(statusesOf(answers)).toEqual(['400']);
  });

  test('gets a whole file before it is told that it sends nonsense', async () => {
    const size = 30_000_000;
    const root = makeFolder({ 'large.bin': Buffer.alloc(size, 'Z') });
    const { port } = await serveFolder(root);
    const socket = openConnection(port);
    socket.write(keepFor('/large.bin'));
    await once(socket, 'readable');
    socket.write('nonsense\r\n\r\n');
    const answers = await readAll(socket);
    const body = answers.slice(answers.indexOf('\r\n\r\n') + 4);
    expect(body.lastIndexOf('Z')).toBe(size - 1);
    expect(body.indexOf('HTTP/1.1 400 ')).toBe(size);
  });

  test('gets one answer to a request whose body turns out to be nonsense', async () => {
    const { port } = await serveHeld();
    const socket = openConnection(port);
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    const answers = readAll(socket);
    socket.once('data', () => socket.write('nonsense\r\n'));
    expect(statusesOf(await answers)).toEqual(['405']);
  });

  test('that breaks while a tunnel is refused does no harm', async () => {
    const root = makeFolder({ 'free.txt': 'free' });
    const { promise: gate, resolve: letGo } = Promise.withResolvers<void>();
    let isAsked = false;
    const headers = async (path: string) => {
      if (path === '/404.html') {
        isAsked = true;
        await gate;
      }
      return { 'X-Path': path };
    };
    const { port, server } = await serveFolder(root, { headers });
    const socket = openConnection(port);
    socket.write('CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n');
    await vi.waitFor(() => expect(isAsked).toBe(true));
    socket.resetAndDestroy();
    await once(socket, 'close');
    letGo();
    expect(await sendRaw(port, requestFor('/free.txt'))).toMatch(/^HTTP\/1.1 200 /);
    await vi.waitFor(async () => expect(await countConnections(server)).toBe(0));
  });

  test('is given back after a tunnel was refused', async () => {
    const { port, server } = await serveHeld();
    await sendRaw(port, 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n');
    await vi.waitFor(async () => expect(await countConnections(server)).toBe(0));
  });

  test('is closed when it wants a tunnel in the middle of an answer', async () => {
    const { begun, letGo, port, server } = await serveHeld();
    const tunnel = 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n';
    expect(await sendRaw(port, keepFor('/held.txt') + tunnel)).toBe('');
    letGo();
    await vi.waitFor(async () => expect(await countConnections(server)).toBe(0));
    expect(begun).not.toContain('/404.html');
  });
});

describe('many connections', () => {
  test('are closed unheard beyond a number, and those before are answered', async () => {
    const root = makeFolder({ 'free.txt': 'free' });
    const { port, server } = await serveFolder(root, { mostConnections: 2 });
    const [first, second] = [openConnection(port), openConnection(port)];
    await Promise.all([once(first, 'connect'), once(second, 'connect')]);
    expect(await sendRaw(port, requestFor('/free.txt'))).toBe('');
    for (const socket of [first, second]) {
      socket.write(requestFor('/free.txt'));
      expect(await readAll(socket)).toMatch(/^HTTP\/1.1 200 /);
    }
    await vi.waitFor(async () => expect(await countConnections(server)).toBe(0));
    expect(await sendRaw(port, requestFor('/free.txt'))).toMatch(/^HTTP\/1.1 200 /);
  });

  test('may be two thousand unless another number is named', async () => {
    const { server } = await serveHeld();
    expect(server.maxConnections).toBeGreaterThanOrEqual(2000);
    expect(server.maxConnections).toBeLessThanOrEqual(5000);
  });

  test('that all fail leave few lines behind', async () => {
    const lines: string[] = [];
    const write = vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    onTestFinished(() => write.mockRestore());
    const root = makeFolder({ 'broken.txt': 'broken' });
    const headers = (path: string) => {
      if (path === '/broken.txt') throw new Error('too many open files');
      return { 'X-Path': path };
    };
    const { port } = await serveFolder(root, { headers });
    const requests = keepFor('/broken.txt').repeat(mostWaiting - 1) + requestFor('/broken.txt');
    const answers = await sendRaw(port, requests);
    expect(statusesOf(answers)).toEqual(Array.from({ length: mostWaiting }, () => '500'));
    expect(answers).toContain('X-Path: /404.html');
    expect(lines).toHaveLength(mostLines);
    expect(new Set(lines)).toEqual(new Set(['serve: Error: too many open files\n']));
  });
});
