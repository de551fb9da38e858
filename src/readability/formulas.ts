import { type Formula, type TextMeasure, textMeasures } from '../content-model/readability.ts';

export type Measures = Readonly<Record<TextMeasure, number>>;

/**
 * What a formula says of a text: its constant and each measure times its weight. Flesch–Kincaid,
 * Kandel–Moles, Fernández-Huerta and Oborneva are all of this shape; their sources stand with their
 * constants in `content/<locale>/readability.json`.
 */
export function evaluateFormula({ constant, weights }: Formula, measures: Measures): number {
  return textMeasures.reduce(
    (sum, measure) => sum + (weights[measure] ?? 0) * measures[measure],
    constant,
  );
}
