import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** The code of one HTML page as a Content-Security-Policy must know it. */
export type InlineCode = {
  /** `'sha256-…'` of every inline script that runs, sorted, each once. */
  readonly scripts: readonly string[];
  /** `'sha256-…'` of every inline style sheet, sorted, each once. */
  readonly styles: readonly string[];
  /** Whether the page loads a script from a file, by an element or by an `import`. */
  readonly hasScriptFile: boolean;
  readonly hasStyleFile: boolean;
};

/** Values of `type` with which a script runs or steers the page; others hold mere data. */
const scriptTypes: ReadonlySet<string> = new Set([
  '',
  'module',
  'importmap',
  'speculationrules',
  'text/javascript',
  'application/javascript',
]);

/** Elements that bring code or styles, and what may hold text that only looks like them. */
const codeElements =
  /<!--[\s\S]*?-->|<link\b[^>]*>|<(script|style|title|textarea)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;

// Thousands of pages share a few texts.
const hashes = new Map<string, string>();

/**
 * The source expression that allows one inline text: `'sha256-<base64>'` (CSP 3, 6.7.3.3). Line
 * ends are hashed as a browser's parser hands them on, as LF.
 */
export function hashInline(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const normal = text.replace(/\r\n?/g, '\n');
  const made = `'sha256-${createHash('sha256').update(normal, 'utf8').digest('base64')}'`;
  hashes.set(text, made);
  return made;
}

/**
 * What a policy must allow so that the built page runs as written. Attributes that hold code
 * (`style`, `onclick`) have no hash and are refused by the audit instead.
 */
export function collectHashes(html: string): InlineCode {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let hasScriptFile = false;
  let hasStyleFile = false;
  let open: 'script' | 'style' | undefined;
  let text = '';

  function readLink(attributes: Readonly<Record<string, string>>): void {
    const { as: target, rel = '' } = attributes;
    const relations = rel.toLowerCase().split(/\s+/);
    if (relations.includes('modulepreload') || target === 'script') hasScriptFile = true;
    if (relations.includes('stylesheet') || target === 'style') hasStyleFile = true;
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { src, type = '' } = attributes;
        text = '';
        if (name === 'link') readLink(attributes);
        else if (name === 'style') open = 'style';
        else if (name === 'script' && scriptTypes.has(type.toLowerCase())) {
          if (src === undefined) open = 'script';
          else hasScriptFile = true;
        }
      },
      ontext(part) {
        if (open) text += part;
      },
      onclosetag(name) {
        if (name !== open) return;
        if (open === 'style') styles.add(hashInline(text));
        else if (text !== '') {
          scripts.add(hashInline(text));
          if (/\bimport\b/.test(text)) hasScriptFile = true;
        }
        open = undefined;
      },
    },
    { decodeEntities: false },
  );
  // Text and comments hold no code: reading only what may is most of the time saved.
  parser.end(html.match(codeElements)?.join('') ?? '');
  return {
    scripts: [...scripts].sort(),
    styles: [...styles].sort(),
    hasScriptFile,
    hasStyleFile,
  };
}
