/** Addresses longer than this are refused. */
export const longestTarget = 2000;

/** What a request asks for, or the status with which it is refused. */
export type Target =
  | {
      readonly kind: 'path';
      /** Decoded names between the slashes; none is empty, `.` or `..`. */
      readonly segments: readonly string[];
      readonly isFolder: boolean;
      /** The query with its question mark, or `''`. */
      readonly query: string;
    }
  | {
      readonly kind: 'missing';
      /** The names before the first that is no page: whose 404 page is shown. */
      readonly above: readonly string[];
    }
  | { readonly kind: 'refused'; readonly status: 400 | 414 };

const refuse = (status: 400 | 414): Target => ({ kind: 'refused', status });

/**
 * Names that are no page, whoever asks: hidden files (RFC 8615 names the one folder that is public),
 * host rules and compressed siblings.
 */
const hiddenPattern = /^\.(?!well-known$)|^_headers$|\.(br|gz)$/;

/**
 * Reads the target of a request line. It decodes once and refuses whatever could mean another
 * place to a file system: dot segments, encoded slashes, backslashes, NUL and other control
 * characters; empty segments, because `//host/` sent back in a redirect would leave the site.
 */
export function parseTarget(target: string): Target {
  if (target.length > longestTarget) return refuse(414);
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const [, encoded, query = ''] = /^(\/[^?#]*)(\?[^#]*)?/.exec(local) ?? [];
  if (encoded === undefined) return refuse(400);
  if (/%(2f|5c)/i.test(encoded)) return refuse(400);
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return refuse(400);
  }
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return refuse(400);
  const segments = path.slice(1).split('/');
  const isFolder = segments.at(-1) === '';
  if (isFolder) segments.pop();
  if (segments.some((segment) => segment === '.' || segment === '..')) return refuse(400);
  const missing = segments.findIndex((segment) => segment === '' || hiddenPattern.test(segment));
  if (missing >= 0) return { kind: 'missing', above: segments.slice(0, missing) };
  return { kind: 'path', segments, isFolder, query };
}

/** The address of a folder, encoded, with the slash at its end. */
export function formatFolderPath(segments: readonly string[]): string {
  return `/${segments.map((segment) => `${encodeURIComponent(segment)}/`).join('')}`;
}
