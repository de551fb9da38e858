import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  createSiteServer,
  listenOnLoopback,
  type SiteServerOptions,
} from '../../../scripts/serve/index.ts';

/** Makes a folder of these files that lasts as long as the test. */
export function makeFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** Serves a folder for one test; each response tells in `X-Path` whose headers it got. */
export async function serveFolder(
  root: string,
  options: Partial<SiteServerOptions> = {},
): Promise<{ origin: string; port: number; server: Server }> {
  const server = createSiteServer({ root, headers: (path) => ({ 'X-Path': path }), ...options });
  const origin = await listenOnLoopback(server, 0);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin, port: Number(new URL(origin).port), server };
}

/** Everything that comes back on a connection until it is closed, be it by force. */
export async function readAll(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      answer += chunk;
    });
    // 'close' follows.
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

/** A connection for one test. */
export function openConnection(port: number): Socket {
  const socket = connect({ host: '127.0.0.1', port });
  onTestFinished(() => {
    socket.destroy();
  });
  return socket;
}

/** Sends bytes as they are, which no HTTP client would, and gives everything that comes back. */
export async function sendRaw(port: number, request: string): Promise<string> {
  const socket = openConnection(port);
  socket.write(request, 'latin1');
  return readAll(socket);
}

/** A request line and the least headers. */
export function requestFor(target: string, method = 'GET'): string {
  return `${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
}
