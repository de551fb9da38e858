/** Whatever is no `Char`. Source: XML 1.0 (fifth edition), production 2. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The text itself. Throws when it has a character that no XML file may have. */
export function requireXmlText(text: string): string {
  const [character] = forbidden.exec(text) ?? [];
  if (character === undefined) return text;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new Error(`XML forbids the character U+${code} in "${text.slice(0, 60)}"`);
}

/**
 * Text made safe for XML, in content and in double-quoted attributes alike. Throws when it has a
 * character that no XML file may have.
 */
export function escapeXml(text: string): string {
  return requireXmlText(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
