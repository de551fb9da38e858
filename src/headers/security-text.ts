/** Whom to tell of a hole, a mail address or page, and until which day (`YYYY-MM-DD`) this holds. */
export type SecurityContact = { readonly contact: string; readonly expires: string };

/** The text of `/.well-known/security.txt` (RFC 9116, section 2.5). */
export function formatSecurityText(
  { contact, expires }: SecurityContact,
  origin: string,
  langs: readonly string[],
): string {
  return [
    `Contact: ${contact.includes('://') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires}T00:00:00Z`,
    `Preferred-Languages: ${langs.join(', ')}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}
