import { isMailAddress } from '../content-model/address.ts';
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
 * The BCP 47 tags in which a known source can be read, none for an address that is no source. A
 * fragment leads to a place on the page and not to another one.
 */
export function findLanguages(
  address: string,
  { sourcesByAddress }: Pick<MarkupContext, 'sourcesByAddress'>,
): readonly string[] {
  const [page = ''] = address.split('#');
  return (sourcesByAddress.get(address) ?? sourcesByAddress.get(page))?.languages ?? [];
}

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

/** How a reader writes to the publisher: a mail address opens no site, so it has no note. */
export type ContactLink =
  | ExternalLink
  | { readonly attributes: { readonly href: string }; readonly note: null };

/** The link of a contact in `content/site.json`, a bare mail address or the address of a page. */
export function describeContact(
  contact: string,
  context: Pick<MarkupContext, 'info' | 'translator' | 'sourcesByAddress'>,
): ContactLink {
  return isMailAddress(contact)
    ? { attributes: { href: `mailto:${contact}` }, note: null }
    : describeExternal(contact, findLanguages(contact, context), context);
}
