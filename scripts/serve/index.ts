import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type HeaderFields, pathOfFile } from '../../src/headers/index.ts';
import { isCompressible } from '../compress/index.ts';
import { contentTypeOf } from './content-type.ts';
import { type OpenFile, SiteFiles } from './files.ts';
import { createLog } from './log.ts';
import { type Coding, isTagKnown, rankCodings } from './negotiation.ts';
import {
  judgeMalformed,
  judgeRequest,
  type ParserError,
  type Refusal,
  statusTexts,
} from './refusal.ts';
import { formatFolderPath, parseTarget } from './target.ts';
import { Turns } from './turns.ts';

export type SiteServerOptions = {
  /** The folder of the built site. */
  readonly root: string;
  /** Headers of the file at a served path; for a missing page that of the 404 page. */
  readonly headers: (path: string) => HeaderFields | Promise<HeaderFields>;
  /**
   * Connections at a time, 4,000 unless said otherwise; more are closed unheard. Each may have a
   * file open, and systems seldom allow a process more than some ten thousand of both.
   */
  readonly mostConnections?: number;
};

const indexFile = 'index.html';
const missingFile = '404.html';

/** How long a connection stays, in milliseconds, after the last word was said on it. */
const longestFarewell = 5_000;

/** One request on its way: what is asked, what is answered, and what both agreed on. */
type Exchange = SiteServerOptions & {
  readonly files: SiteFiles;
  /** Takes down a failure of the machine. */
  readonly log: (text: string) => void;
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

/** What goes with the refusal of a request, whatever its address is. */
const refusalFields: Readonly<Partial<Record<Refusal, HeaderFields>>> = {
  400: { Connection: 'close' },
  405: { Allow: 'GET, HEAD' },
  505: { Connection: 'close' },
};

async function answer(exchange: Exchange): Promise<void> {
  const { accepted, files, headers, request, response } = exchange;
  const refusal = judgeRequest(request);
  if (refusal !== undefined) return sendText(exchange, refusal, refusalFields[refusal]);
  const target = parseTarget(request.url ?? '');
  if (target.kind === 'refused') return sendText(exchange, target.status);
  if (target.kind === 'missing') return sendMissing(exchange, target.above);
  const { segments, isFolder, query } = target;
  const wanted = isFolder ? [...segments, indexFile] : segments;
  const file = await files.open(wanted, accepted);
  if (file) return sendFile(exchange, 200, wanted, file);
  if (!isFolder && (await files.has([...segments, indexFile]))) {
    const location = formatFolderPath(segments);
    response
      .writeHead(308, {
        ...(await headers(`/${missingFile}`)),
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

/** Answers a request and is done when the answer was handed over or its reader has gone. */
async function handle(exchange: Exchange): Promise<void> {
  const { log, response } = exchange;
  const closed = new Promise<void>((resolve) => {
    response.once('close', resolve);
  });
  try {
    await answer(exchange);
  } catch (error) {
    if (!isAborted(error)) log(String(error));
    if (response.headersSent || response.destroyed) response.destroy();
    else await sendText(exchange, 500).catch(() => response.destroy());
  }
  await closed;
}

/** Says no more on a connection than `text`, and closes it even when the other side does not. */
function closeAfter(socket: Duplex, text = ''): void {
  const timer = setTimeout(() => socket.destroy(), longestFarewell);
  socket.once('close', () => clearTimeout(timer));
  // What still comes is read and dropped: else the system would take the answer back.
  socket.end(text).resume();
}

/** Answers on the bare connection, with the headers that every answer has. */
async function sendBare({ headers }: SiteServerOptions, socket: Duplex, status: Refusal) {
  try {
    const fields = {
      ...(await headers(`/${missingFile}`)),
      ...refusalFields[status],
      Date: new Date().toUTCString(),
      Connection: 'close',
      'Content-Length': 0,
    };
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
    closeAfter(socket, `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`);
  } catch {
    socket.destroy();
  }
}

/**
 * A server of the built site as a production host would give it: its headers, its compressed
 * files, its 404 pages; GET and HEAD only. It reads `root` on each request, so a new build shows
 * at once, and lists no folder. What one connection asks for is answered one by one, so that it
 * has one file open at most. The caller listens and closes.
 */
export function createSiteServer(options: SiteServerOptions): Server {
  const files = new SiteFiles(options.root);
  const log = createLog((line) => process.stderr.write(line));
  const turns = new Turns();
  const latest = new WeakMap<Duplex, ServerResponse>();
  const broken = new WeakSet<ServerResponse>();
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const accepted = rankCodings(request.headers['accept-encoding']?.toString());
    latest.set(request.socket, response);
    turns.take(request.socket, async () => {
      if (!broken.has(response))
        await handle({ ...options, files, log, request, response, accepted });
    });
  };
  const server = createServer({ requireHostHeader: false }, listener);
  server.on('checkExpectation', listener);
  // No body is wanted here, so nobody is told to go on and send it (RFC 9110, 10.1.1).
  server.on('checkContinue', listener);
  server.on('clientError', (error: ParserError, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const response = latest.get(socket);
    const isInBody = response?.req.complete === false;
    if (isInBody) broken.add(response);
    turns.take(socket, () =>
      // One request, one answer, even if it turns out too late that the request was none.
      isInBody && response.headersSent
        ? closeAfter(socket)
        : sendBare(options, socket, judgeMalformed(error)),
    );
  });
  // Whoever takes this server for a proxy gets no tunnel. Node has let go of the connection: no
  // answer under way would ever end, and nobody else hears when it breaks.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    if (turns.isBusy(socket)) socket.destroy();
    else turns.take(socket, () => sendBare(options, socket, 405));
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.setTimeout(120_000);
  server.maxConnections = options.mostConnections ?? 4_000;
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
