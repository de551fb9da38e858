import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listTypes } from '../../../scripts/headers/index.ts';
import { createSiteServer, listenOnLoopback } from '../../../scripts/serve/index.ts';
import { longestTarget } from '../../../scripts/serve/target.ts';
import { formatNginx, headersFor, isPage } from '../../../src/headers/index.ts';
import { paths, policies, writePage } from './site.ts';

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders };

/** Something that answers requests over this machine alone. */
export type Outlet = {
  readonly ask: (target: string, method?: string) => Promise<Answer>;
  readonly stop: () => Promise<void>;
};

type Place = { readonly host: string; readonly port: number } | { readonly socketPath: string };

async function ask(place: Place, path: string, method = 'GET'): Promise<Answer> {
  const sent = request({ ...place, path, method, headers: { Host: 'x', Connection: 'close' } });
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  sent.on('error', reject).on('response', ({ headers, statusCode: status = 0, ...response }) => {
    resolve({ status, headers });
    response.socket.destroy();
  });
  sent.end();
  return promise;
}

/** Writes the small site into a folder. */
export function writeSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'outlets-'));
  for (const path of paths) {
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, isPage(path) ? writePage(path) : 'text');
  }
  return root;
}

/** The built-in server over the site in `root`. */
export async function openOwn(root: string): Promise<Outlet> {
  const server = createSiteServer({ root, headers: (path) => headersFor(path, policies) });
  const { hostname: host, port } = new URL(await listenOnLoopback(server, 0));
  return {
    ask: (target, method) => ask({ host, port: Number(port) }, target, method),
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The configuration that nginx would get for the site in `root`. */
export const writeNginx = (root: string): string =>
  formatNginx({ policies, root, types: listTypes(paths), longestTarget });

/** Whether this machine has nginx with the module that sends files packed beforehand. */
export function hasNginx(): boolean {
  return /gzip_static/.test(spawnSync('nginx', ['-V'], { encoding: 'utf8' }).stderr ?? '');
}

/** A real nginx over the site in `root`, with sockets in the place of ports and no certificate. */
export async function openNginx(root: string): Promise<Outlet> {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const [socketPath, plainPath] = [join(home, 'tls'), join(home, 'plain')];
  const site = writeNginx(root)
    .replace('listen 443 ssl;', `listen unix:${socketPath};`)
    .replace('listen 80;', `listen unix:${plainPath};`);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const lines = [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'error_log stderr;',
    `pid ${home}/pid;`,
    'events {}',
    'http {',
    ...folders.map((name) => `${name}_temp_path ${home}/${name};`),
    site,
    '}',
  ];
  const file = join(home, 'nginx.conf');
  writeFileSync(file, lines.join('\n'));
  const child = spawn('nginx', ['-p', home, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  while (!existsSync(socketPath) || !existsSync(plainPath)) {
    if (child.exitCode !== null) throw new Error(complaints);
    await wait(20);
  }
  return {
    ask: (target, method) =>
      target.startsWith('http:')
        ? ask({ socketPath: plainPath }, target.slice('http:'.length), method)
        : ask({ socketPath }, target, method),
    stop: async () => {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(home, { recursive: true, force: true });
    },
  };
}
