/** A run of text inside a block. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  | {
      readonly type: 'link';
      readonly address: string;
      readonly children: readonly Inline[];
      readonly line: number;
    }
  | { readonly type: 'note'; readonly id: string; readonly line: number }
  | {
      readonly type: 'component';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly Inline[];
      readonly line: number;
    };

export type ListItem = { readonly line: number; readonly blocks: readonly Block[] };

/** A block of a page. `line` is the line in the file, 1-based, front matter included. */
export type Block =
  | {
      readonly type: 'heading';
      readonly depth: 2 | 3 | 4;
      readonly id: string;
      readonly children: readonly Inline[];
      readonly line: number;
    }
  | { readonly type: 'paragraph'; readonly children: readonly Inline[]; readonly line: number }
  | {
      readonly type: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly ListItem[];
      readonly line: number;
    }
  | {
      readonly type: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      readonly line: number;
    }
  | { readonly type: 'quote'; readonly blocks: readonly Block[]; readonly line: number }
  | {
      readonly type: 'component';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly blocks: readonly Block[];
      readonly line: number;
    };

export type Note = {
  readonly id: string;
  readonly blocks: readonly Block[];
  readonly line: number;
};

/** One MDX file: its front matter as YAML gave it (not yet trusted) and its blocks. */
export type BlockTree = {
  readonly frontMatter: unknown;
  /** Line of each top-level front matter key, 1-based. */
  readonly frontMatterLines: Readonly<Record<string, number>>;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
};

/** Something a writer must mend: where, what, and the remedy. */
export type Problem = {
  /** Path relative to the project root, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
};
