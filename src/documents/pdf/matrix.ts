/** A transformation of coordinates, `[a b c d e f]` (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Six operands as a matrix. Throws when one is no number. */
export function readMatrix(operands: readonly string[]): Matrix {
  const number = (index: number): number => {
    const value = Number(operands[index]);
    if (Number.isNaN(value)) throw new Error(`not a matrix: ${operands.join(' ')}`);
    return value;
  };
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}

/** The transformation that does `first` and then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ];
}
