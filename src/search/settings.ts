import type { Message } from '../content-model/ui.ts';
import type { WorryRules } from './worry.ts';

/** What the search page tells its script; the attribute `data-settings` of `<search-box>`. */
export type SearchSettings = {
  /** Tag for Intl: plural forms and digits. */
  readonly intl: string;
  /** Folder of the index, with slashes at both ends. */
  readonly base: string;
  readonly dictionary: string;
  readonly messages: {
    readonly count: Message;
    readonly corrected: Message;
    readonly none: Message;
    readonly noneHint: Message;
    readonly loading: Message;
    readonly failed: Message;
  };
  /** The name of each audience, as a sentence of the language. */
  readonly audiences: Readonly<Record<string, string>>;
  readonly worry: WorryRules;
};
