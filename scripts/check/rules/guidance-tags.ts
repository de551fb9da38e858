import type { Problem } from '../../../src/blocks/types.ts';
import type { Audience, FrontMatter } from '../../../src/content-model/page.ts';
import { fieldLine } from '../page-text.ts';
import type { CheckedSlug, Rule } from '../rule.ts';

const guided: readonly Audience[] = ['parents', 'educators'];
const kindsOfRisk: FrontMatter['topics'] = ['content', 'contact', 'conduct', 'contract'];

/** A page of guidance says which of the 4 Cs it is about, for which ages, and on what it rests (issue 3). */
export class GuidanceTags implements Rule {
  readonly name = 'guidance-tags';

  *checkSlug({ source }: CheckedSlug): Generator<Problem> {
    if (!source) return;
    const { audience, topics, ages, sources } = source.entry.frontMatter;
    if (!audience.every((reader) => guided.includes(reader))) return;
    const { file } = source.entry;
    if (!topics.some((topic) => kindsOfRisk.includes(topic))) {
      const message = 'topics name no kind of risk';
      const remedy = `add one or more of: ${kindsOfRisk.join(', ')}`;
      yield { file, line: fieldLine(source, 'topics'), message, remedy };
    }
    for (const [field, values] of Object.entries({ ages, sources })) {
      if (values.length > 0) continue;
      const message = `a page of guidance has no ${field}`;
      yield { file, line: fieldLine(source, field), message, remedy: `add ${field}: [ … ]` };
    }
  }
}
