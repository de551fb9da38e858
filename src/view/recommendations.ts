import { textOfInlines } from '../blocks/text.ts';
import { parseEntry } from '../catalog/parse-entry.ts';
import type { Content, LocaleContent } from '../catalog/types.ts';
import type { Citation } from '../citations/format.ts';
import { urlFor } from '../routing/routes.ts';
import { publisherIn, translatorOf } from './page.ts';

/** The page with the recommendations; each is a heading with an id of this form (issue 6). */
const briefSlug = 'policy-brief';
const recommendationId = /^rec-(\d\d)$/;

export type Recommendation = {
  /** `rec-07`, for ever. */
  readonly id: string;
  readonly citation: Citation;
  /** The citation in the style of the language. */
  readonly text: string;
};

/** The recommendations of the brief as they are cited; none where there is no brief. */
export function listRecommendations(
  content: Content,
  locale: LocaleContent,
): readonly Recommendation[] {
  const entry = locale.entries.get(briefSlug);
  if (!entry) return [];
  const translator = translatorOf(locale);
  const publisher = publisherIn(content, locale);
  const { title: container, reviewed: date } = entry.frontMatter;
  const page = content.site.origin + urlFor(locale.locale, briefSlug);
  return parseEntry(entry).blocks.flatMap((block) => {
    const [, number] = block.type === 'heading' ? (recommendationId.exec(block.id) ?? []) : [];
    if (block.type !== 'heading' || number === undefined) return [];
    const title = translator.translate('cite.recommendation', {
      number: translator.formatNumber(Number(number)),
      title: textOfInlines(block.children),
    });
    const address = `${page}#${block.id}`;
    const text = translator.translate('document.citation', {
      publisher,
      year: date.slice(0, 4),
      title: `${container} – ${title}`,
      day: translator.formatDay(date),
      address,
    });
    const key = `cop-brief-${date.slice(0, 4)}-${block.id}-${locale.locale}`;
    const { lang } = locale.info;
    return [
      { id: block.id, text, citation: { key, title, container, publisher, date, address, lang } },
    ];
  });
}
