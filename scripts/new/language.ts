import type { Content } from '../../src/catalog/types.ts';
import { localeSchema } from '../../src/content-model/locale.ts';
import { type Message, pluralCategories } from '../../src/content-model/ui.ts';
import { findLocale } from '../../src/routing/routes.ts';
import { explainSchema, type Scaffold, ScaffoldRefusal } from './scaffold.ts';

export type LanguageRequest = {
  /** The folder. */
  readonly locale: string;
  /** Its own name for itself. */
  readonly label: string;
  /** BCP 47 */
  readonly lang: string;
  readonly dir: string;
  /** `pt_BR`; the language's most likely country when not given. */
  readonly openGraph?: string;
};

function readTag(lang: string): Intl.Locale {
  try {
    return new Intl.Locale(lang);
  } catch {
    throw new ScaffoldRefusal(`--lang ${lang} is no BCP 47 tag — write one such as pt-BR`);
  }
}

/** Source of the likely country: Unicode CLDR likely subtags, through Intl. */
function deriveOpenGraph(tag: Intl.Locale): string {
  const { language, region } = tag.maximize();
  if (region !== undefined && /^[A-Z]{2}$/.test(region)) return `${language}_${region}`;
  throw new ScaffoldRefusal(
    `the country of ${tag.toString()} is not known — add --open-graph, such as pt_BR`,
  );
}

/** A string with the plural forms of another language, each of them the one that fits every count. */
function reshape(message: Message, lang: string): Message {
  if (typeof message === 'string') return message;
  const own: readonly string[] = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  const forms = pluralCategories
    .filter((category) => own.includes(category))
    .map((category) => [category, message.other]);
  return { ...Object.fromEntries(forms), other: message.other };
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * A language that has just begun: its settings and strings, no page. The strings are those of the
 * source locale; the check rule `untranslated` lets none of it be published. Throws a
 * {@link ScaffoldRefusal}.
 */
export function planLanguage(content: Content, request: LanguageRequest): Scaffold {
  const { label: root, locales, site } = content;
  const { locale, label, dir } = request;
  const source = findLocale(content, site.sourceLocale);
  const folder = `${root}/${locale}`;
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/.test(locale)) {
    throw new ScaffoldRefusal(`${locale} is no folder of a language — write one such as pt`);
  }
  if (locales.some((other) => other.locale === locale)) {
    throw new ScaffoldRefusal(`${folder} exists`);
  }
  const tag = readTag(request.lang);
  const lang = tag.toString();
  const twin = locales.find(({ info }) => info.lang === lang);
  if (twin) throw new ScaffoldRefusal(`${root}/${twin.locale} has the tag ${lang} already`);

  const data = {
    ...source.info,
    label: label.normalize('NFC'),
    lang,
    dir,
    intl: lang,
    openGraph: request.openGraph ?? deriveOpenGraph(tag),
    status: 'additional',
  };
  const info = localeSchema.safeParse(data);
  if (!info.success) throw new ScaffoldRefusal(explainSchema(info.error, data));
  const strings = Object.entries(source.ui).map(([key, message]) => [key, reshape(message, lang)]);
  return {
    files: [
      { path: `${locale}/locale.json`, text: print(info.data) },
      { path: `${locale}/ui.json`, text: print(Object.fromEntries(strings)) },
    ],
    notes: [
      `All ${strings.length} strings of ${folder}/ui.json are still in ${source.info.label}. Translate them first: npm run check names what is left, and nothing is built until it is done.`,
      `${folder}/locale.json has the fonts, measure, leading, hasItalics and hasPhraseBreaks of ${source.info.label}: set what suits the script.`,
      `Then write pages in any order, each whole, under the file names of ${root}/${source.locale}. A page that is not there yet is shown in ${source.info.label} with a notice that says so.`,
      `After each: npm run translate -- pin ${locale} <page>`,
    ],
  };
}
