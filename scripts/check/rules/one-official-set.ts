import type { Problem } from '../../../src/blocks/types.ts';
import { openJsonSource } from '../json-source.ts';
import { subtract } from '../multiset.ts';
import type { CheckedSite, Rule } from '../rule.ts';

/** `site.json` lists exactly the official languages, and the source locale is one of them. */
export class OneOfficialSet implements Rule {
  readonly name = 'one official set';

  *checkSite({ content }: Pick<CheckedSite, 'content'>): Generator<Problem> {
    const { file, lineOf } = openJsonSource(content, 'site.json');
    const { localeOrder, sourceLocale } = content.site;
    const official = content.locales
      .filter(({ info }) => info.status === 'official')
      .map(({ locale }) => locale);
    const line = lineOf(['localeOrder']);
    for (const locale of subtract(localeOrder, official)) {
      const message = `localeOrder names ${locale}, which is no official language`;
      const remedy = `remove it, or give ${content.label}/${locale}/locale.json status "official"`;
      yield { file, line, message, remedy };
    }
    for (const locale of subtract(official, localeOrder)) {
      const message = `localeOrder lacks the official language ${locale}`;
      yield { file, line, message, remedy: 'add it at its place in the order' };
    }
    if (!official.includes(sourceLocale)) {
      const message = `sourceLocale ${sourceLocale} is no official language`;
      const remedy = `write one of: ${official.join(', ')}`;
      yield { file, line: lineOf(['sourceLocale']), message, remedy };
    }
  }
}
