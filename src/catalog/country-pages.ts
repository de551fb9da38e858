import type { Helpline } from '../content-model/helpline.ts';
import { type FrontMatter, frontMatterSchema } from '../content-model/page.ts';
import { type CountryHelp, listCountries, selectHelp } from '../helplines/select.ts';
import type { Entry, LocaleContent } from './types.ts';

/** The page below which every country has one. */
const helpSlug = 'help';

function fill(sentence: unknown, country: string): string {
  return typeof sentence === 'string' ? sentence.replace('{country}', () => country) : '';
}

/** The string that says what stands on the page of a country, and nothing that does not. */
function chooseDescription({ lines, emergency }: CountryHelp): string {
  if (lines.length === 0) {
    return emergency.length === 0 ? 'helplines.descriptionNone' : 'helplines.descriptionEmergency';
  }
  return emergency.length === 0 ? 'helplines.descriptionLines' : 'helplines.description';
}

function makeEntry(
  { locale, ui, info }: LocaleContent,
  help: Entry,
  code: string,
  names: Intl.DisplayNames,
  descriptionKey: string,
): Entry {
  const country = names.of(code) ?? code;
  const frontMatter: FrontMatter = frontMatterSchema.parse({
    title: fill(ui['helplines.title'], country),
    shortTitle: country.slice(0, 40),
    description: fill(ui[descriptionKey], country),
    layout: 'help',
    audience: help.frontMatter.audience,
    topics: ['help'],
    ages: help.frontMatter.ages,
    sensitive: true,
    reviewed: help.frontMatter.reviewed,
    status: 'draft',
    related: ['/help/'],
  });
  const slug = `${helpSlug}/${code.toLowerCase()}`;
  const text = `---\n${JSON.stringify(frontMatter)}\n---\n\n<Helplines country="${code}"/>\n`;
  return {
    locale,
    slug,
    file: `${help.file} (${info.lang} ${code})`,
    text,
    frontMatter,
    isMade: true,
  };
}

/**
 * The language with a page for each country of the data, `/help/ke/`: names and titles in its own
 * words (CLDR), so that a new language has them too. Without a help page there are none.
 */
export function addCountryPages(
  locale: LocaleContent,
  helplines: readonly Helpline[],
): LocaleContent {
  const help = locale.entries.get(helpSlug);
  const codes = listCountries(helplines);
  if (!help || codes.length === 0 || locale.ui['helplines.title'] === undefined) return locale;
  const names = new Intl.DisplayNames(locale.info.intl, { type: 'region' });
  const pages = codes.map((code) => {
    return makeEntry(locale, help, code, names, chooseDescription(selectHelp(helplines, code)));
  });
  const entries = [...locale.entries.values(), ...pages].map(
    (entry) => [entry.slug, entry] as const,
  );
  return { ...locale, entries: new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}
