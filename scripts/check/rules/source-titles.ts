import type { Problem } from '../../../src/blocks/types.ts';
import { openJsonSource } from '../json-source.ts';
import type { CheckedSite, Rule } from '../rule.ts';

/** A source has a title in every official language. */
export class SourceTitles implements Rule {
  readonly name = 'source titles';

  *checkSite({ content, official }: CheckedSite): Generator<Problem> {
    const { file, lineOf } = openJsonSource(content, 'sources.json');
    for (const [index, { id, titles }] of [...content.sources.values()].entries()) {
      const missing = official.map(({ locale }) => locale).filter((locale) => !titles[locale]);
      if (missing.length === 0) continue;
      const message = `source ${id} has no title in: ${missing.join(', ')}`;
      yield { file, line: lineOf([index, 'titles']), message, remedy: 'add it under titles' };
    }
  }
}
