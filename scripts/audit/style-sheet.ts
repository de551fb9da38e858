import { reachOf } from './address.ts';

/** Text with the escapes of CSS written out: `u\72l(` is `url(` to a browser. Source: CSS Syntax 3, 4.3.7. */
function unescapeCss(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|(\n|.))/gi, (_, code?: string, character = '') => {
    if (character === '\n') return '';
    const point = code === undefined ? Number.NaN : Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : character;
  });
}

function findStyleFaults(css: string): readonly string[] {
  const text = unescapeCss(css);
  const faults: string[] = [];
  if (/@import/i.test(text)) {
    faults.push('a style imports another — write the rules into a sheet of src/styles');
  }
  // In quotes an address may have blanks, which browsers drop.
  for (const [, ...forms] of text.matchAll(/url\(\s*(?:"([^"]*)|'([^']*)|([^"'\s)]*))/gi)) {
    const target = forms.find((form) => form !== undefined) ?? '';
    if (reachOf(target) === 'own') continue;
    faults.push(`a style loads ${target} from elsewhere — put the file into the site`);
  }
  for (const [name] of text.matchAll(/image-set(?=\()|\b(?:image|src|cross-fade)(?=\()/gi)) {
    faults.push(`a style loads with ${name}() — name one file of the site with url()`);
  }
  return faults;
}

// Thousands of pages share a few sheets.
const known = new Map<string, readonly string[]>();

/** What a style would load past the rules of the site, each with its remedy. */
export function listStyleFaults(css: string): readonly string[] {
  const faults = known.get(css) ?? findStyleFaults(css);
  known.set(css, faults);
  return faults;
}
