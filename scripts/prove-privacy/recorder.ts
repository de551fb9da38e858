import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { listenOnLoopback } from '../serve/index.ts';

/** The name under which the browser knows the site; it never leaves this machine. */
export const siteHost = 'site.localhost';

/** What a browser asked for through the recorder. */
export type Recording = {
  /** Requests to the site. */
  readonly requests: number;
  /** Other hosts that were asked for anything, with how often; nothing was sent to them. */
  readonly hosts: ReadonlyMap<string, number>;
  /** Addresses whose answer tried to set a cookie. */
  readonly cookieSetters: ReadonlySet<string>;
};

export type Recorder = {
  /** For the browser: `http://127.0.0.1:<port>`. */
  readonly proxy: string;
  readonly recording: Recording;
  close(): Promise<void>;
};

/**
 * A proxy that passes requests for {@link siteHost} on to `origin`, the site's own server, writes down
 * every other host, tunnels included, and sends nothing there.
 */
export async function startRecorder(origin: string): Promise<Recorder> {
  const { hostname, port } = new URL(origin);
  const hosts = new Map<string, number>();
  const cookieSetters = new Set<string>();
  let requests = 0;
  const noteHost = (host: string): void => {
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
  };

  function passOn(incoming: IncomingMessage, response: ServerResponse, target: URL): void {
    requests += 1;
    const path = target.pathname + target.search;
    const { method = 'GET', headers } = incoming;
    const onward = request({ hostname, port, path, method, headers }, (answer) => {
      if (answer.headers['set-cookie'] !== undefined) cookieSetters.add(target.pathname);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  }

  const server = createServer((incoming, response) => {
    const target = URL.parse(incoming.url ?? '');
    if (target?.hostname === siteHost) {
      passOn(incoming, response, target);
      return;
    }
    noteHost(target?.host ?? 'no address');
    response.writeHead(502).end();
  });
  server.on('connect', ({ url = '' }: IncomingMessage, socket) => {
    noteHost(url.replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n');
  });

  return {
    proxy: await listenOnLoopback(server, 0),
    recording: {
      get requests() {
        return requests;
      },
      hosts,
      cookieSetters,
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
