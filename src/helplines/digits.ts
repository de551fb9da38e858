/** A decimal digit of any script as 0 to 9: Unicode gives each script ten in a row. */
function toAscii(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** The ones of the rows of digits in circles that NFKC leaves as they are: ⓵ ❶ ➀ ➊. */
const circledOnes = [0x24f5, 0x2776, 0x2780, 0x278a];

function openCircle(circled: string): string {
  const code = circled.codePointAt(0) ?? 0;
  return String(code - (circledOnes.findLast((one) => one <= code) ?? code) + 1);
}

/**
 * A text with every digit as 0 to 9, whatever its script or form (full width, raised, in a circle or a
 * box, with a mark over or under it), and without what is not seen between them.
 */
export function foldDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\u24f5-\u24fe\u2776-\u2793]/g, openCircle)
    .replace(/[\u24ff\u{1f10b}\u{1f10c}]/gu, '0')
    .replace(/\p{Nd}/gu, toAscii)
    .replace(/(?<=\d)\p{M}+/gu, '');
}

/** The digits of a text alone. */
export const digitsOf = (text: string): string => foldDigits(text).replace(/\D/g, '');

/** Digits that stand together, whatever signs part them. */
const run = /\d+(?:[^\p{L}\d]{1,3}\d+)*/gu;

/** Ages, hours and the like have two digits, as have the ends of a range: 24/7, 5–25. */
const isSmall = (number: string): boolean => /^\d{1,2}(?:[/–-](?!0)\d{1,2})?$/.test(number);

/** Whether every number of a name is the number of its line. */
export function holdsNoOtherNumber(name: string, own: string): boolean {
  const runs = foldDigits(name).match(run) ?? [];
  return runs.every((number) => isSmall(number) || digitsOf(number) === digitsOf(own));
}
