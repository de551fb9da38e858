/**
 * Where an address leads: to this site, to another (also `//x`), to a mail or phone program, or to
 * something that may run or hold code (`javascript:`, `data:`, every scheme that is not known).
 */
export type Reach = 'own' | 'elsewhere' | 'contact' | 'code';

const webSchemes = ['http', 'https'];
const contactSchemes = ['mailto', 'tel', 'sms'];

/**
 * What a browser makes of an address: it drops control characters and spaces around it, tabs and line
 * breaks inside, and takes `\` for `/`. More is dropped here than there, so nothing hides behind them.
 * Source: WHATWG URL, "basic URL parser".
 */
function bareAddress(address: string): string {
  return address.replace(/[\s\p{C}]/gu, '').replaceAll('\\', '/');
}

/** Where an address of a built page leads. */
export function reachOf(address: string): Reach {
  const bare = bareAddress(address);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined) return bare.startsWith('//') ? 'elsewhere' : 'own';
  if (webSchemes.includes(scheme)) return 'elsewhere';
  return contactSchemes.includes(scheme) ? 'contact' : 'code';
}

/** Whether a value would run as a script if it were an address. */
export function isScriptAddress(value: string): boolean {
  return /^(?:java|vb|live)script:/i.test(bareAddress(value));
}
