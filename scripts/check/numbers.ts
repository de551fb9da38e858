/** Value of a decimal digit of any script: Unicode keeps the ten digits of a script together. */
function digitValue(digit: string): string {
  let value = 0;
  let point = digit.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - 1))) {
    point--;
    value++;
  }
  return String(value);
}

/** The month of a date is a number only before these words, and a name in other languages. */
const monthWord = /^\s?[月월]/;

/**
 * The numbers of a text in one notation, so that languages can be compared: ASCII digits, no
 * thousands separators, `.` before decimals, no months. A separator before exactly three digits
 * parts thousands; any other begins decimals.
 */
export function listNumbers(text: string): readonly string[] {
  const ascii = text.replace(/[^\P{Nd}0-9]/gu, digitValue);
  const numbers: string[] = [];
  for (const match of ascii.matchAll(/\d+(?:[.,\u066b\u066c\u00a0\u202f\u2009’']\d+)*/g)) {
    const [number] = match;
    if (monthWord.test(ascii.slice(match.index + number.length, match.index + number.length + 2))) {
      continue;
    }
    const isGrouped = /^[1-9]\d{0,2}(?:\D\d{3})+$/.test(number);
    numbers.push(number.replace(/\D/g, isGrouped ? '' : '.'));
  }
  return numbers;
}
