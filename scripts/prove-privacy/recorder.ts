import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { listenOnLoopback } from '../serve/index.ts';
import { findHosts, siteHost } from './strangers.ts';

/** Address of an empty page of the site's origin, given by the recorder: to leave a page for. */
export const emptyPath = '/left-for-the-recorder';

/** What a browser asked for through the recorder. */
export type Recording = {
  /** Requests to the site. */
  readonly requests: number;
  /** Other hosts that were asked for anything, with how often; nothing was sent to them. */
  readonly hosts: ReadonlyMap<string, number>;
  /** Other hosts that the headers of an answer name, with an address that was answered so. */
  readonly namers: ReadonlyMap<string, string>;
  /** Addresses whose answer tried to set a cookie. */
  readonly cookieSetters: ReadonlySet<string>;
  /** Messages to the site's own server: `POST /en/`, `/en/?id=1`. */
  readonly messages: ReadonlySet<string>;
};

export type Recorder = {
  /** For the browser: `http://127.0.0.1:<port>`. */
  readonly proxy: string;
  readonly recording: Recording;
  close(): Promise<void>;
};

/** The engine of the search adds the time to one address, so that no old copy answers. */
const isTimed = ({ pathname, search }: URL): boolean =>
  pathname.endsWith('/pagefind-entry.json') && /^\?ts=\d+$/.test(search);

/** What a request tells the site's server beyond which file is wanted. */
function describeMessage(method: string, target: URL): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return `${method} ${target.pathname}`;
  if (target.search === '' || isTimed(target)) return undefined;
  return target.pathname + target.search;
}

/** Hosts that the headers of an answer name: a hint, a place for reports, a redirection. */
const listNamed = (headers: IncomingHttpHeaders): readonly string[] =>
  Object.values(headers)
    .flatMap((value) => value ?? [])
    .flatMap(findHosts);

/**
 * A proxy that passes requests for {@link siteHost} on to `origin`, the site's own server, writes down
 * every other host, tunnels included, and sends nothing there.
 */
export async function startRecorder(origin: string): Promise<Recorder> {
  const { hostname, port } = new URL(origin);
  const hosts = new Map<string, number>();
  const namers = new Map<string, string>();
  const cookieSetters = new Set<string>();
  const messages = new Set<string>();
  let requests = 0;
  const noteHost = (host: string): void => {
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
  };

  function passOn(incoming: IncomingMessage, response: ServerResponse, target: URL): void {
    requests += 1;
    const path = target.pathname + target.search;
    const { method = 'GET', headers } = incoming;
    const message = describeMessage(method, target);
    if (message !== undefined) messages.add(message);
    const onward = request({ hostname, port, path, method, headers }, (answer) => {
      if (answer.headers['set-cookie'] !== undefined) cookieSetters.add(target.pathname);
      for (const host of listNamed(answer.headers)) namers.set(host, target.pathname);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  }

  const server = createServer((incoming, response) => {
    const target = URL.parse(incoming.url ?? '');
    if (target?.hostname !== siteHost) {
      noteHost(target?.host ?? 'no address');
      response.writeHead(502).end();
    } else if (target.pathname === emptyPath) {
      // The same policy as a page of the site has, lest the browser give the tab new stores.
      response
        .writeHead(200, {
          'Content-Type': 'text/html',
          'Cross-Origin-Opener-Policy': 'same-origin',
        })
        .end();
    } else passOn(incoming, response, target);
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
      namers,
      cookieSetters,
      messages,
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
