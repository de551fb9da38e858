import type { BlockTree, Problem } from '../blocks/types.ts';
import type { DocumentPlan } from '../content-model/documents.ts';
import type { Helpline } from '../content-model/helpline.ts';
import type { HelplineReview } from '../content-model/helpline-review.ts';
import type { HelplineWords } from '../content-model/helpline-words.ts';
import type { LocaleInfo } from '../content-model/locale.ts';
import type { Lock } from '../content-model/lock.ts';
import type { FrontMatter } from '../content-model/page.ts';
import type { PrivacyProof } from '../content-model/privacy-proof.ts';
import type { Pushing } from '../content-model/pushing.ts';
import type { Readability, ReadingBudgets } from '../content-model/readability.ts';
import type { RecordIds } from '../content-model/record-ids.ts';
import type { SearchData } from '../content-model/search.ts';
import type { SiteInfo } from '../content-model/site.ts';
import type { Source } from '../content-model/source.ts';
import type { Term } from '../content-model/term.ts';
import type { UiStrings } from '../content-model/ui.ts';

/** The text of one page in one language. Its blocks are parsed when asked for, never kept. */
export type Entry = {
  readonly locale: string;
  /** Path below the locale, no slash at either end: `''` is the home page. */
  readonly slug: string;
  /** Path of the file relative to the project root, with `/`. */
  readonly file: string;
  /** The whole file, LF line ends, no byte order mark. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** Whether the page was made from data: nobody writes or translates it. */
  readonly isMade?: boolean;
};

export type LocaleContent = {
  readonly locale: string;
  readonly info: LocaleInfo;
  readonly ui: UiStrings;
  readonly search: SearchData;
  /** How its reading level is measured; by the length of sentences alone unless it says more. */
  readonly readability: Readability;
  /** What no page for children says. */
  readonly pushing: Pushing;
  /** What it calls the lines that help; empty where nobody has written it yet. */
  readonly helplineWords: HelplineWords;
  readonly definitions: Readonly<Record<string, string>>;
  /** What its pages were written from; empty in the source locale. */
  readonly lock: Lock;
  /** slug → entry, in slug order. */
  readonly entries: ReadonlyMap<string, Entry>;
};

/** Everything below `content/`, read, validated and trusted from here on. */
export type Content = {
  readonly root: string;
  /** The root as messages show it: the path from the project folder, with `/`. */
  readonly label: string;
  /** Every JSON file that was read, as messages show its path → normalised text. */
  readonly texts: ReadonlyMap<string, string>;
  readonly site: SiteInfo;
  readonly sources: ReadonlyMap<string, Source>;
  readonly terms: readonly Term[];
  readonly recordIds: RecordIds;
  readonly documents: DocumentPlan;
  /** Lines that help, by country, and who attests them. */
  readonly helplines: readonly Helpline[];
  /** When the lines were last checked; `null` when nobody keeps record of it. */
  readonly helplineReview: HelplineReview | null;
  /** What was seen when every page was opened; `null` before anyone has looked. */
  readonly privacyProof: PrivacyProof | null;
  /** How hard pages may be; `null` when the site sets no budgets. */
  readonly readingBudgets: ReadingBudgets | null;
  /** Official languages in UN order, then additional ones by folder name. */
  readonly locales: readonly LocaleContent[];
  /** Files of `content/media/` that may be published: drawings, and cards of languages. */
  readonly media: ReadonlySet<string>;
};

export type ReadContent = (root: string) => {
  readonly content: Content;
  readonly problems: readonly Problem[];
};
export type ParseEntry = (entry: Entry) => BlockTree;
