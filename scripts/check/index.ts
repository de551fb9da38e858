import type { Problem } from '../../src/blocks/types.ts';
import { inspectEntry } from '../../src/catalog/parse-entry.ts';
import { sortProblems } from '../../src/catalog/problem.ts';
import type { Content } from '../../src/catalog/types.ts';
import { listWritten } from '../../src/catalog/written.ts';
import { createFragmentFinder } from './fragments.ts';
import type { CheckedPage, CheckedSite, CheckedSlug, Rule } from './rule.ts';
import { BidiControls } from './rules/bidi-controls.ts';
import { BlockParity } from './rules/block-parity.ts';
import { BlockSyntax } from './rules/block-syntax.ts';
import { CardsForm } from './rules/cards-form.ts';
import { ChoiceForm } from './rules/choice-form.ts';
import { Cites } from './rules/cites.ts';
import { Drawings } from './rules/drawings.ts';
import { FlowForm } from './rules/flow-form.ts';
import { GuidanceTags } from './rules/guidance-tags.ts';
import { HeadingIds } from './rules/heading-ids.ts';
import { HelplineWords } from './rules/helpline-words.ts';
import { LessonForm } from './rules/lesson-form.ts';
import { Links } from './rules/links.ts';
import { Media } from './rules/media.ts';
import { OneOfficialSet } from './rules/one-official-set.ts';
import { PageParity } from './rules/page-parity.ts';
import { PhoneNumbers } from './rules/phone-numbers.ts';
import { Pushing } from './rules/pushing.ts';
import { ReadingLevel } from './rules/reading-level.ts';
import { RecordForm } from './rules/record-form.ts';
import { SourceTitles } from './rules/source-titles.ts';
import { StoryForm } from './rules/story-form.ts';
import { StringParity } from './rules/string-parity.ts';
import { Terms } from './rules/terms.ts';
import { TextHygiene } from './rules/text-hygiene.ts';
import { TranslationLock } from './rules/translation-lock.ts';
import { Untranslated } from './rules/untranslated.ts';

/**
 * Every rule, made anew: a rule may remember what it saw during one run. Who wants to read the
 * levels of the pages afterwards brings the rule that keeps them.
 */
export function createRules(readingLevel = new ReadingLevel()): readonly Rule[] {
  return [
    new OneOfficialSet(),
    new BlockSyntax(),
    new HeadingIds(),
    new GuidanceTags(),
    new LessonForm(),
    new StoryForm(),
    new ChoiceForm(),
    new FlowForm(),
    new CardsForm(),
    new Links(),
    new RecordForm(),
    new Media(),
    new Drawings(),
    new Cites(),
    new SourceTitles(),
    new Terms(),
    new Pushing(),
    new PhoneNumbers(),
    new HelplineWords(),
    new StringParity(),
    new PageParity(),
    new BlockParity(),
    new Untranslated(),
    new TranslationLock(),
    new BidiControls(),
    new TextHygiene(),
    readingLevel,
  ];
}

function openSlug(slug: string, { content, source }: CheckedSite): CheckedSlug {
  const pages: CheckedPage[] = [];
  const syntaxProblems: Problem[] = [];
  let original: CheckedPage | null = null;
  for (const { locale, entries } of content.locales) {
    const entry = entries.get(slug);
    if (!entry) continue;
    const { tree, problems } = inspectEntry(entry);
    syntaxProblems.push(...problems);
    if (!tree) continue;
    const page = { entry, tree };
    pages.push(page);
    if (locale === source.locale) original = page;
  }
  return { slug, source: original, pages, syntaxProblems };
}

/**
 * Everything a writer must mend, sorted by file and line. `readProblems` are those that
 * `readContent` gave with the content; they are part of the result.
 */
export function checkContent(
  content: Content,
  readProblems: readonly Problem[] = [],
  rules: readonly Rule[] = createRules(),
): readonly Problem[] {
  const source = content.locales.find(({ locale }) => locale === content.site.sourceLocale);
  // Without the source locale nothing can be compared: this one rule says so.
  if (!source)
    return sortProblems([...readProblems, ...new OneOfficialSet().checkSite({ content })]);

  const site: CheckedSite = {
    content,
    source,
    official: content.locales.filter(({ info }) => info.status === 'official'),
    brokenFiles: new Set(readProblems.map(({ file }) => file)),
    fragmentsOf: createFragmentFinder(content),
  };
  const problems = [...readProblems];
  for (const rule of rules) problems.push(...(rule.checkSite?.(site) ?? []));
  // What is made from data has no writer who could mend it.
  const slugs = new Set(content.locales.flatMap(listWritten).map(({ slug }) => slug));
  for (const slug of slugs) {
    const checked = openSlug(slug, site);
    for (const rule of rules) problems.push(...(rule.checkSlug?.(checked, site) ?? []));
  }
  for (const rule of rules) problems.push(...(rule.checkEnd?.(site) ?? []));
  return sortProblems(problems);
}
