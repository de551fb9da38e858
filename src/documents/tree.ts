/** A run of text of a document. */
export type DocInline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly children: readonly DocInline[] }
  | { readonly type: 'emphasis'; readonly children: readonly DocInline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  /** `address` is absolute, `mailto:`, or `#id` of a heading of this document. */
  | { readonly type: 'link'; readonly address: string; readonly children: readonly DocInline[] }
  /** Words of another language, as a BCP 47 tag. */
  | {
      readonly type: 'span';
      readonly lang: string;
      readonly dir: 'ltr' | 'rtl';
      readonly children: readonly DocInline[];
    }
  /** A note at the foot of the page. One that says the same again in a chapter has its `id` only. */
  | { readonly type: 'note'; readonly id: string; readonly children: readonly DocInline[] | null };

export type DocItem = readonly DocBlock[];

export type BoxKind =
  | 'note'
  | 'warning'
  | 'help'
  | 'example'
  | 'offline'
  | 'key-points'
  | 'grown-up';

/** A block of a document: what a page shows, without what only a screen can do. */
export type DocBlock =
  /** `depth` 1 begins a chapter or, in a document of one page, a section. */
  | {
      readonly type: 'heading';
      readonly depth: 1 | 2 | 3 | 4;
      readonly id: string;
      readonly children: readonly DocInline[];
    }
  | { readonly type: 'paragraph'; readonly children: readonly DocInline[] }
  | {
      readonly type: 'list';
      readonly kind: 'bullets' | 'numbers' | 'boxes';
      readonly start: number;
      readonly items: readonly DocItem[];
    }
  /** Labels and what they stand for. */
  | {
      readonly type: 'facts';
      readonly items: readonly {
        readonly term: readonly DocInline[];
        readonly blocks: readonly DocBlock[];
      }[];
    }
  | {
      readonly type: 'table';
      readonly head: readonly (readonly DocInline[])[];
      readonly rows: readonly (readonly (readonly DocInline[])[])[];
      /** Whether its empty cells are there to write in. */
      readonly isForm: boolean;
    }
  | { readonly type: 'quote'; readonly blocks: readonly DocBlock[] }
  | {
      readonly type: 'box';
      readonly kind: BoxKind;
      readonly title: string;
      readonly blocks: readonly DocBlock[];
    }
  | {
      readonly type: 'figure';
      /** The drawing itself, as SVG. */
      readonly svg: string;
      /** Name of its file without ending, for the package. */
      readonly name: string;
      readonly alt: string;
      readonly caption: string | null;
    }
  /** A question and its answers, each with what to think about. */
  | {
      readonly type: 'question';
      readonly question: readonly DocInline[];
      readonly answers: readonly {
        readonly answer: readonly DocInline[];
        readonly feedback: readonly DocInline[];
      }[];
    }
  /** Steps of which some part into ways. */
  | {
      readonly type: 'flow';
      readonly steps: readonly {
        readonly children: readonly DocInline[];
        readonly ways: readonly (readonly DocInline[])[];
      }[];
    }
  /** Cards to cut out. */
  | {
      readonly type: 'cards';
      readonly cards: readonly {
        readonly title: readonly DocInline[];
        readonly lines: readonly (readonly DocInline[])[];
      }[];
    }
  /** Something to fill in, on a page of its own. */
  | {
      readonly type: 'sheet';
      readonly id: string;
      readonly title: string;
      readonly blocks: readonly DocBlock[];
    }
  /** A page of a picture book: a picture and few words. */
  | {
      readonly type: 'leaf';
      readonly id: string;
      readonly number: string;
      readonly title: string;
      readonly blocks: readonly DocBlock[];
    };

/** What a document says of itself. */
export type DocMeta = {
  /** File name without ending: `policy-brief`. */
  readonly id: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly subtitle: string;
  /** For whom it is, in a word or two. */
  readonly audience: string;
  readonly publisher: string;
  /** The day of the edition, `YYYY-MM-DD`. */
  readonly date: string;
  /** Address of the page it was made from. */
  readonly address: string;
  readonly keywords: readonly string[];
};

/** Words of the frame of a document, in its language. */
export type DocWords = {
  readonly contents: string;
  readonly edition: string;
  readonly status: string;
  readonly howToCite: string;
  readonly citation: string;
  readonly readOnline: string;
  readonly independent: string;
  readonly notes: string;
  readonly backToText: string;
  readonly accessibility: string;
};

/** A document before it takes a format. */
export type Doc = {
  readonly meta: DocMeta;
  readonly words: DocWords;
  /** Whether headings of depth 1 begin chapters: in a document of several pages. */
  readonly isInChapters: boolean;
  readonly body: readonly DocBlock[];
};
