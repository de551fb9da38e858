import rtlcss from 'rtlcss';
import type { LocaleInfo } from '../content-model/locale.ts';
import childrenCss from './children.css?inline';
import doorsCss from './doors.css?inline';
import guideCss from './guide.css?inline';
import helpCss from './help.css?inline';
import paperCss from './paper.css?inline';
import physicalCss from './physical.css?inline';
import printHref from './print.css?url&no-inline';
import recordCss from './record.css?inline';
import referenceCss from './reference.css?inline';
import siteCss from './site.css?inline';
import teachingCss from './teaching.css?inline';

const physicalTwins = { ltr: physicalCss, rtl: rtlcss.process(physicalCss) } as const;

/** Type of each language, from its `locale.json`; languages set alike share a rule. */
function writeTypeRules(locales: readonly LocaleInfo[]): string {
  const langsByRule = new Map<string, string[]>();
  const addRule = (selector: string, declarations: string): void => {
    langsByRule.set(declarations, [...(langsByRule.get(declarations) ?? []), selector]);
  };
  for (const { lang, fonts, measure, leading, hasItalics, hasPhraseBreaks } of locales) {
    const tight = Math.max(1.2, Math.round((leading - 0.4) * 100) / 100);
    addRule(
      `[lang="${lang}"]`,
      `--body:${fonts.body};--heading:${fonts.heading};--measure:${measure};--leading:${leading};--tight:${tight}`,
    );
    if (hasPhraseBreaks) addRule(`:is(h1,h2,h3,h4):lang(${lang})`, 'word-break:keep-all');
    if (!hasItalics) addRule(`em:lang(${lang})`, 'font-style:normal;font-weight:700');
  }
  return [...langsByRule]
    .map(([declarations, selectors]) => `${selectors.join(',')}{${declarations}}`)
    .join('');
}

/**
 * `guide`: what stands beside a text. `doors`: doors to other pages. `reference`: pages one looks
 * things up on. `teaching`: lesson plans and wide tables. `record`: things with an id, and drawings
 * made of lists. `children`: pages for children alone. `paper`: sheets to fill in. `help`: phone
 * numbers and countries.
 */
export type StyleKind =
  | 'guide'
  | 'doors'
  | 'reference'
  | 'teaching'
  | 'record'
  | 'children'
  | 'paper'
  | 'help';

const extras = {
  guide: guideCss,
  doors: doorsCss,
  reference: referenceCss,
  teaching: teachingCss,
  record: recordCss,
  children: childrenCss,
  paper: paperCss,
  help: helpCss,
} as const satisfies Readonly<Record<StyleKind, string>>;

/**
 * The whole style of a page, sheets to stand in its head in this order: reading needs no second
 * request. Some kinds of pages have more of them. Each sheet is the same wherever it stands, so that
 * a few hashes cover the site's style policy, whatever kinds a page is of.
 */
export function styleFor(
  { dir }: LocaleInfo,
  locales: readonly LocaleInfo[],
  kinds: readonly StyleKind[],
): readonly string[] {
  const shared = writeTypeRules(locales) + siteCss;
  return [shared, ...kinds.map((kind) => extras[kind]), physicalTwins[dir]];
}

/** Address of the stylesheet for paper. */
export const printStyle: string = printHref;
