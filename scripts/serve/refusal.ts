import type { IncomingMessage } from 'node:http';
import { longestTarget } from './target.ts';

/** Statuses with which the server refuses, and what it says. */
export const statusTexts = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  414: 'Address too long',
  417: 'Expectation failed',
  431: 'Header fields too large',
  500: 'Server error',
  505: 'HTTP version not supported',
} as const;

export type Refusal = keyof typeof statusTexts;

/** `uri-host [ ":" port ]` (RFC 9110, 7.2; RFC 3986, 3.2.2), which may be empty. */
const hostPattern = /^(?:\[[\w.~!$&'()*+,;=:-]+\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(?::\d*)?$/i;

/** RFC 9112, 3.2: one host and a valid one; only HTTP/1.0 may do without. */
function isHostWrong({ headersDistinct, httpVersion }: IncomingMessage): boolean {
  const { host: hosts = [] } = headersDistinct;
  const [host] = hosts;
  if (host === undefined) return httpVersion === '1.1';
  return hosts.length > 1 || !hostPattern.test(host);
}

/** With which status a request is refused whatever its address is, or `undefined` for none. */
export function judgeRequest(request: IncomingMessage): 400 | 405 | 417 | 505 | undefined {
  if (request.httpVersion !== '1.1' && request.httpVersion !== '1.0') return 505;
  if (isHostWrong(request)) return 400;
  const { expect = '100-continue' } = request.headers;
  if (expect.toLowerCase() !== '100-continue') return 417;
  return request.method === 'GET' || request.method === 'HEAD' ? undefined : 405;
}

/** What Node tells of a request that it could not read. */
export type ParserError = NodeJS.ErrnoException & { readonly rawPacket?: Buffer };

/** A method (RFC 9110, 5.6.2: any token) and an address that is too long, perhaps cut off. */
const longTargetPattern = new RegExp(`^[!#$%&'*+.^_\`|~\\w-]+ \\S{${longestTarget + 1}}`);

/** The status for a request that cannot be read, or not in time. */
export function judgeMalformed({ code, rawPacket }: ParserError): 400 | 408 | 414 | 431 {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (code !== 'HPE_HEADER_OVERFLOW') return 400;
  return longTargetPattern.test(rawPacket?.toString('latin1') ?? '') ? 414 : 431;
}
