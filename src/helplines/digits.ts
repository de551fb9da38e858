/** A decimal digit of any script as 0 to 9: Unicode gives each script ten in a row. */
function toAscii(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/**
 * A text with every digit as 0 to 9, whatever its script or form (full width, raised, in a circle or a
 * box), and without what is not seen between them.
 */
export function foldDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}|\u{fe0f}|\u{20e3}/gu, '')
    .replace(/\p{Nd}/gu, toAscii);
}

/** The digits of a text alone. */
export const digitsOf = (text: string): string => foldDigits(text).replace(/\D/g, '');

/** Digits that stand together, as a number is written. */
const run = /\d+(?:[\s/.–-]+\d+)*/g;

/** Whether every number of a name is the number of its line; ages and the like have two digits. */
export function holdsNoOtherNumber(name: string, own: string): boolean {
  const runs = foldDigits(name).match(run) ?? [];
  return runs.map(digitsOf).every((digits) => digits.length < 3 || digits === digitsOf(own));
}
