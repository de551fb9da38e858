import type { Problem } from '../../../src/blocks/types.ts';
import { openJsonSource } from '../json-source.ts';
import type { CheckedSite, Rule } from '../rule.ts';

/** A source has a title and a publisher in every official language. */
export class SourceTitles implements Rule {
  readonly name = 'source titles';

  *checkSite({ content, official }: CheckedSite): Generator<Problem> {
    const { file, lineOf } = openJsonSource(content, 'sources.json');
    for (const [index, source] of [...content.sources.values()].entries()) {
      for (const [key, what] of [
        ['titles', 'title'],
        ['publisher', 'publisher'],
      ] as const) {
        const names = source[key];
        const missing = official.map(({ locale }) => locale).filter((locale) => !names[locale]);
        if (missing.length === 0) continue;
        const message = `source ${source.id} has no ${what} in: ${missing.join(', ')}`;
        yield { file, line: lineOf([index, key]), message, remedy: `add it under ${key}` };
      }
    }
  }
}
