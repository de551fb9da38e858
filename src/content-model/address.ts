import { z } from 'zod';

/** How a whole address is written, for messages. */
export const wholeAddressRemedy =
  'write a whole address as a browser shows it, such as https://www.un.org/en/';

/**
 * Whether a text is a whole web address with one of the protocols (`https:`), written as a browser
 * reads it: nothing that is dropped, mended or taken for a name on the way (`https:x`, line breaks,
 * quotes, `https://ours@theirs/`). The slash after a bare host may be left out. Source: WHATWG URL.
 */
export function isWholeAddress(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { href, pathname, protocol, username, password } = new URL(text);
  const isAsWritten = href === text || (pathname === '/' && href === `${text}/`);
  return isAsWritten && protocols.includes(protocol) && username === '' && password === '';
}

/** Whether a text is a bare mail address, `name@site.example`. */
export function isMailAddress(text: string): boolean {
  return z.email().safeParse(text).success;
}

/**
 * Whether a text is where a site is served: https, or http on the machine itself, host and perhaps a
 * path of plain characters, with or without a slash at its end.
 */
export function isOrigin(text: string): boolean {
  const bare = text.replace(/\/$/, '');
  if (!isWholeAddress(bare, ['https:', 'http:']) || !/^[\w.:/~%[\]-]+$/.test(bare)) return false;
  const { protocol, hostname } = new URL(bare);
  const isLoopback = /^(?:localhost|\[::1\]|127(?:\.\d+){3})$/.test(hostname);
  return protocol === 'https:' || isLoopback;
}
