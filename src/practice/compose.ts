/** What a member writes about a practice, one line or several. */
export type PracticeField = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
};

/** Characters of an address that every mail program is known to take (Windows gives it 2,048). */
const mailLimit = 2000;

/** The practice as plain text: each label, then what was written; empty fields keep their label. */
export function composeText(fields: readonly PracticeField[]): string {
  return `${fields
    .map(({ label, value }) => `${label}\n${value.trim()}`)
    .join('\n\n')
    .trim()}\n`;
}

/** The address that opens a mail with the text (RFC 6068: line ends are CRLF). */
export function composeMail(address: string, subject: string, text: string): string {
  const body = encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${body}`;
}

/** Whether some mail programs would cut the mail. */
export function isTooLong(mail: string): boolean {
  return mail.length > mailLimit;
}

/** A file name for a practice: letters and digits of any script, `practice.txt` when none is left. */
export function nameFile(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${words === '' ? 'practice' : words}.txt`;
}
