/**
 * Text of a file with LF line ends and without byte order mark: editors on every system may save
 * as they are used to (issue 2, "CRLF and BOM are accepted").
 */
export function normaliseText(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.slice(start).replace(/\r\n?/g, '\n');
}
