import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type HeaderFields, pathOfFile } from '../../src/headers/index.ts';
import { isCompressible } from '../compress/index.ts';
import { contentTypeOf } from './content-type.ts';
import { type OpenFile, SiteFiles } from './files.ts';
import { type Coding, isTagKnown, rankCodings } from './negotiation.ts';
import { formatFolderPath, longestTarget, parseTarget } from './target.ts';

export type SiteServerOptions = {
  /** The folder of the built site. */
  readonly root: string;
  /** Headers of the file at a served path; for a missing page that of the 404 page. */
  readonly headers: (path: string) => HeaderFields | Promise<HeaderFields>;
};

const indexFile = 'index.html';
const missingFile = '404.html';

const statusTexts = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  414: 'Address too long',
  417: 'Expectation failed',
  500: 'Server error',
} as const;

type Refusal = keyof typeof statusTexts;

/** One request on its way: what is asked, what is answered, and what both agreed on. */
type Exchange = SiteServerOptions & {
  readonly files: SiteFiles;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly accepted: readonly Coding[];
};

function fieldsOfFile(segments: readonly string[], file: OpenFile): Record<string, string> {
  const name = segments.at(-1) ?? '';
  return {
    'Content-Type': contentTypeOf(name),
    ...(isCompressible(name) ? { Vary: 'Accept-Encoding' } : {}),
    ...(file.coding === 'identity' ? {} : { 'Content-Encoding': file.coding }),
    ETag: file.tag,
  };
}

async function sendText(exchange: Exchange, status: Refusal, more: HeaderFields = {}) {
  const { headers, request, response } = exchange;
  const text = `${statusTexts[status]}\n`;
  response.writeHead(status, {
    ...(await headers(`/${missingFile}`)),
    ...more,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}

async function sendFile(
  exchange: Exchange,
  status: 200 | 404,
  segments: readonly string[],
  file: OpenFile,
) {
  const { headers, request, response } = exchange;
  const { handle } = file;
  try {
    const fields = {
      ...(await headers(pathOfFile(segments.join('/')))),
      ...fieldsOfFile(segments, file),
    };
    if (status === 200 && isTagKnown(request.headers['if-none-match'], file.tag)) {
      const { 'Content-Type': _type, 'Content-Encoding': _coding, ...kept } = fields;
      response.writeHead(304, kept).end();
      return;
    }
    response.writeHead(status, { ...fields, 'Content-Length': file.size });
    if (request.method === 'HEAD' || file.size === 0) response.end();
    else {
      // The length is promised above: a file that grows meanwhile must not send more.
      const stream = handle.createReadStream({ start: 0, end: file.size - 1, autoClose: false });
      await pipeline(stream, response);
    }
  } finally {
    await handle.close();
  }
}

/** Sends the `404.html` of the nearest folder above, in the language of the address. */
async function sendMissing(exchange: Exchange, segments: readonly string[]) {
  for (let depth = segments.length; depth >= 0; depth -= 1) {
    const page = [...segments.slice(0, depth), missingFile];
    const file = await exchange.files.open(page, exchange.accepted);
    if (file) return sendFile(exchange, 404, page, file);
  }
  return sendText(exchange, 404);
}

async function answer(exchange: Exchange): Promise<void> {
  const { accepted, files, headers, request, response } = exchange;
  // RFC 9112, 3.2. Node would say so itself, but without the site's headers.
  if (request.headers.host === undefined && request.httpVersion === '1.1') {
    return sendText(exchange, 400, { Connection: 'close' });
  }
  const { expect = '100-continue' } = request.headers;
  if (expect.toLowerCase() !== '100-continue') return sendText(exchange, 417);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sendText(exchange, 405, { Allow: 'GET, HEAD' });
  }
  const target = parseTarget(request.url ?? '');
  if (target.kind === 'refused') {
    return target.status === 404 ? sendMissing(exchange, []) : sendText(exchange, target.status);
  }
  const { segments, isFolder, query } = target;
  const wanted = isFolder ? [...segments, indexFile] : segments;
  const file = await files.open(wanted, accepted);
  if (file) return sendFile(exchange, 200, wanted, file);
  if (!isFolder && (await files.has([...segments, indexFile]))) {
    const location = formatFolderPath(segments);
    response
      .writeHead(308, {
        ...(await headers(location)),
        Location: location + query,
        'Content-Length': 0,
      })
      .end();
    return;
  }
  return sendMissing(exchange, segments);
}

/** What a reader that went away makes of a response that was being sent. */
function isAborted(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ERR_STREAM_PREMATURE_CLOSE' ||
      error.code === 'ERR_STREAM_UNABLE_TO_PIPE' ||
      error.code === 'ECONNRESET' ||
      error.code === 'EPIPE')
  );
}

async function handle(exchange: Exchange): Promise<void> {
  const { response } = exchange;
  try {
    await answer(exchange);
  } catch (error) {
    if (!isAborted(error)) process.stderr.write(`serve: ${String(error)}\n`);
    if (response.headersSent || response.destroyed) response.destroy();
    else await sendText(exchange, 500).catch(() => response.destroy());
  }
}

/** Answers on the bare connection, with the headers that every answer has. */
async function sendBare({ headers }: SiteServerOptions, socket: Duplex, status: string) {
  const fields = {
    ...(await headers(`/${missingFile}`)),
    Connection: 'close',
    'Content-Length': 0,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`);
}

/** The status for a request that cannot be read. */
function judgeMalformed(error: NodeJS.ErrnoException & { rawPacket?: Buffer }): string {
  const start = error.rawPacket?.toString('latin1') ?? '';
  const isLongTarget = new RegExp(`^[A-Z]+ \\S{${longestTarget},}`).test(start);
  const isTooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const isTooSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  return isTooLarge
    ? isLongTarget
      ? '414 URI Too Long'
      : '431 Request Header Fields Too Large'
    : isTooSlow
      ? '408 Request Timeout'
      : '400 Bad Request';
}

/**
 * A server of the built site as a production host would give it: its headers, its compressed
 * files, its 404 pages; GET and HEAD only. It reads `root` on each request, so a new build shows
 * at once, and lists no folder. The caller listens and closes.
 */
export function createSiteServer(options: SiteServerOptions): Server {
  const files = new SiteFiles(options.root);
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const accepted = rankCodings(request.headers['accept-encoding']?.toString());
    void handle({ ...options, files, request, response, accepted });
  };
  const server = createServer({ requireHostHeader: false }, listener);
  server.on('checkExpectation', listener);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else sendBare(options, socket, judgeMalformed(error)).catch(() => socket.destroy());
  });
  // Whoever takes this server for a proxy gets no tunnel.
  server.on('connect', (_request, socket) => {
    sendBare(options, socket, '405 Method Not Allowed').catch(() => socket.destroy());
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.setTimeout(120_000);
  return server;
}

/**
 * Starts listening on this machine only and gives the address, such as `http://127.0.0.1:4321`.
 * `port` 0 takes a free one. Rejects as `server.listen` fails: `EADDRINUSE`, `EACCES`.
 */
export async function listenOnLoopback(server: Server, port: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  server.once('error', reject);
  server.listen({ port, host: '127.0.0.1' }, () => {
    server.off('error', reject);
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    resolve(`http://127.0.0.1:${actual}`);
  });
  return promise;
}
