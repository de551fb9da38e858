import type { Term } from '../../src/content-model/term.ts';

/** A word that must not be written, and what to write instead. */
export type AvoidedForm = { readonly form: string; readonly term: string; readonly why: string };

/** One spelling for what readers see as the same: apostrophes, spaces. */
function fold(text: string): string {
  return text.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/\s+/gu, ' ').toLowerCase();
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function patternOf(form: string): string {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return unspaced.test(form)
    ? escaped
    : `(?<![\\p{L}\\p{M}\\p{N}])${escaped}(?![\\p{L}\\p{M}\\p{N}])`;
}

/** Finds phrases as whole words, however they are written: capitals, apostrophes, spaces. */
export class PhraseFinder {
  readonly #pattern: RegExp | null;

  constructor(phrases: readonly string[]) {
    const patterns = phrases
      .map(fold)
      .sort((a, b) => b.length - a.length)
      .map(patternOf);
    this.#pattern = patterns.length > 0 ? new RegExp(patterns.join('|'), 'gu') : null;
  }

  find(text: string): readonly string[] {
    return this.#pattern ? [...fold(text).matchAll(this.#pattern)].map(([phrase]) => phrase) : [];
  }
}

/**
 * Finds the avoided forms of one language as whole words. A form inside a longer approved term is
 * no find: approved terms are matched first.
 */
export class FormFinder {
  readonly #forms = new Map<string, AvoidedForm>();
  readonly #pattern: RegExp | null;

  constructor(terms: readonly Term[], locale: string) {
    const approved: string[] = [];
    for (const { labels } of terms) {
      const label = labels[locale];
      if (!label) continue;
      approved.push(...[label.term, ...label.variants].map(fold));
      for (const { form, why } of label.avoid) {
        this.#forms.set(fold(form), { form, term: label.term, why });
      }
    }
    const avoided = [...this.#forms.keys()];
    const shields = approved.filter((term) =>
      avoided.some((form) => term !== form && term.includes(form)),
    );
    const words = [...avoided, ...shields].sort((a, b) => b.length - a.length);
    this.#pattern = avoided.length > 0 ? new RegExp(words.map(patternOf).join('|'), 'gu') : null;
  }

  find(text: string): readonly AvoidedForm[] {
    if (!this.#pattern) return [];
    return [...fold(text).matchAll(this.#pattern)].flatMap(([word]) => this.#forms.get(word) ?? []);
  }
}
