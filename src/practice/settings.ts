/** What the form of the page knows and its script needs. */
export type PracticeSettings = {
  readonly address: string;
  /** With `{title}`. */
  readonly subject: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly tooLong: string;
};
