import type { MarkupContext } from './context.ts';

/** What a link that leaves the site says of itself. */
export type ExternalLink = {
  readonly attributes: {
    readonly class: string;
    readonly href: string;
    readonly hreflang?: string;
    readonly rel: string;
    /** Name of the other language, which the style shows beside the arrow. */
    readonly 'data-in'?: string;
  };
  /** For readers who hear the page. */
  readonly note: string;
};

const languageOf = (tag: string): string => new Intl.Locale(tag).language;

/**
 * A link to another site: that it leaves this one, and in which language the other is where that is
 * known and not the reader's. `languages` are the BCP 47 tags in which it can be read.
 */
export function describeExternal(
  address: string,
  languages: readonly string[],
  { info, translator }: Pick<MarkupContext, 'info' | 'translator'>,
): ExternalLink {
  const own = languageOf(info.lang);
  const target = languages.find((tag) => languageOf(tag) === own) ?? languages[0];
  const isForeign = target !== undefined && languageOf(target) !== own;
  const language = isForeign
    ? new Intl.DisplayNames(info.intl, { type: 'language' }).of(target)
    : undefined;
  return {
    attributes: {
      class: 'external',
      href: address,
      ...(target === undefined ? {} : { hreflang: target }),
      rel: 'external noreferrer',
      ...(language === undefined ? {} : { 'data-in': language }),
    },
    note:
      language === undefined
        ? translator.translate('link.external')
        : translator.translate('link.externalIn', { language }),
  };
}
