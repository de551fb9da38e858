/** What a component's attribute may hold; `text` is the only kind that is translated. */
export type AttributeKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'token'; readonly values?: readonly string[] }
  /** Several, with spaces between. */
  | { readonly kind: 'token-list'; readonly values: readonly string[] }
  | { readonly kind: 'record-id'; readonly prefix: string }
  | { readonly kind: 'day' }
  | { readonly kind: 'address-list' }
  | { readonly kind: 'media' }
  | { readonly kind: 'source' }
  | { readonly kind: 'lang' }
  | { readonly kind: 'lang-list' };

export type ComponentRule = {
  readonly place: 'block' | 'inline';
  readonly attributes: Readonly<Record<string, AttributeKind & { readonly isRequired: boolean }>>;
  /** `ordered-list`, `bullet-list` and `table` mean: exactly one of them and nothing else. */
  readonly content: 'none' | 'blocks' | 'inline' | 'ordered-list' | 'bullet-list' | 'table';
  /** What an editor writes instead of a component that stands only on pages made from data. */
  readonly insteadWrite?: string;
};

/** What a company offers, and with it which checklists a control belongs to. */
export const services = ['connectivity', 'content', 'user-content', 'ai'] as const;
/** Where a practice comes from: countries by ISO 3166-1, regions as ITU draws them. */
export const places = [
  'world',
  'africa',
  'arab-states',
  'europe',
  'AE',
  'GB',
  'IT',
  'RU',
  'SA',
] as const;
export const actors = [
  'itu',
  'states',
  'united-nations',
  'partners',
  'industry',
  'children',
] as const;
const readers = ['children', 'parents', 'educators', 'industry', 'policymakers'] as const;
export const documentKinds = [
  'letter',
  'circular',
  'report',
  'resolution',
  'comment',
  'event',
] as const;

/** What an official publication is. */
export const publicationKinds = [
  'guidelines',
  'book',
  'brief',
  'resolution',
  'treaty',
  'comment',
  'terms',
  'data',
  'report',
  'directory',
  'letter',
  'circular',
] as const;

export type PublicationKind = (typeof publicationKinds)[number];
export type Service = (typeof services)[number];
export type Place = (typeof places)[number];
export type Actor = (typeof actors)[number];
export type DocumentKind = (typeof documentKinds)[number];

const recordId = (prefix: string) => ({ kind: 'record-id', prefix, isRequired: true }) as const;

/**
 * The components an editor may use, and nothing else: the parser refuses any other name, attribute
 * or content, so no markup of an editor can ever run (issue 2, "Bad input").
 */
export const componentRules = {
  Callout: {
    place: 'block',
    attributes: {
      kind: {
        kind: 'token',
        values: ['note', 'warning', 'help', 'example', 'offline'],
        isRequired: true,
      },
      title: { kind: 'text', isRequired: false },
    },
    content: 'blocks',
  },
  Steps: { place: 'block', attributes: {}, content: 'ordered-list' },
  LessonSteps: {
    place: 'block',
    attributes: { minutes: { kind: 'token', isRequired: true } },
    content: 'ordered-list',
  },
  Matrix: { place: 'block', attributes: {}, content: 'table' },
  Checklist: { place: 'block', attributes: {}, content: 'bullet-list' },
  Facts: { place: 'block', attributes: {}, content: 'bullet-list' },
  Doors: {
    place: 'block',
    attributes: { to: { kind: 'address-list', isRequired: true } },
    content: 'none',
  },
  AudienceDoors: { place: 'block', attributes: {}, content: 'none' },
  Figure: {
    place: 'block',
    attributes: {
      src: { kind: 'media', isRequired: true },
      alt: { kind: 'text', isRequired: true },
      caption: { kind: 'text', isRequired: false },
    },
    content: 'none',
  },
  /** A sheet of paper: a picture in lines, to colour in, and perhaps words. */
  PictureSheet: {
    place: 'block',
    attributes: {
      src: { kind: 'media', isRequired: true },
      alt: { kind: 'text', isRequired: true },
      title: { kind: 'text', isRequired: true },
    },
    content: 'blocks',
  },
  Booklet: { place: 'block', attributes: {}, content: 'none' },
  Choices: { place: 'block', attributes: {}, content: 'bullet-list' },
  Sort: { place: 'block', attributes: {}, content: 'blocks' },
  Flow: { place: 'block', attributes: {}, content: 'ordered-list' },
  GrownUp: { place: 'block', attributes: {}, content: 'blocks' },
  Question: { place: 'block', attributes: {}, content: 'blocks' },
  Worksheet: {
    place: 'block',
    attributes: { title: { kind: 'text', isRequired: true } },
    content: 'blocks',
  },
  Control: {
    place: 'block',
    attributes: {
      id: recordId('COP-IND'),
      services: { kind: 'token-list', values: services, isRequired: true },
    },
    content: 'bullet-list',
  },
  Measure: {
    place: 'block',
    attributes: {
      id: recordId('COP-POL'),
      recommendation: { kind: 'token', isRequired: true },
    },
    content: 'bullet-list',
  },
  Practice: {
    place: 'block',
    attributes: {
      id: recordId('COP-PRA'),
      places: { kind: 'token-list', values: places, isRequired: true },
      actors: { kind: 'token-list', values: actors, isRequired: true },
      audiences: { kind: 'token-list', values: readers, isRequired: true },
    },
    content: 'bullet-list',
  },
  Document: {
    place: 'block',
    attributes: {
      id: recordId('COP-DOC'),
      kind: { kind: 'token', values: documentKinds, isRequired: true },
      date: { kind: 'day', isRequired: true },
      reference: { kind: 'token', isRequired: false },
    },
    content: 'bullet-list',
  },
  Course: {
    place: 'block',
    attributes: {
      id: recordId('COP-CRS'),
      source: { kind: 'source', isRequired: true },
      audiences: { kind: 'token-list', values: readers, isRequired: true },
      languages: { kind: 'lang-list', isRequired: false },
      minutes: { kind: 'token', isRequired: false },
    },
    content: 'bullet-list',
  },
  Publication: {
    place: 'block',
    attributes: {
      id: recordId('COP-LIB'),
      source: { kind: 'source', isRequired: true },
      kind: { kind: 'token', values: publicationKinds, isRequired: true },
      audiences: { kind: 'token-list', values: readers, isRequired: true },
    },
    content: 'bullet-list',
  },
  /** Everything one can use, gathered from the pages and records. */
  Catalogue: { place: 'block', attributes: {}, content: 'none' },
  /** How each recommendation of the brief is cited. */
  RecommendationCites: { place: 'block', attributes: {}, content: 'none' },
  /** The lines of a country, and the countries to choose from. */
  Helplines: {
    place: 'block',
    attributes: { country: { kind: 'token', isRequired: true } },
    content: 'none',
    insteadWrite: 'link to the page of the country, such as /help/ke/',
  },
  CountryList: { place: 'block', attributes: {}, content: 'none' },
  /** Every document in the reader's language. */
  DocumentList: { place: 'block', attributes: {}, content: 'none' },
  /** Cards to cut out: a situation, and a labelled line for each thing to say or do. */
  TalkCards: { place: 'block', attributes: {}, content: 'bullet-list' },
  ControlList: {
    place: 'block',
    attributes: { service: { kind: 'token', values: services, isRequired: false } },
    content: 'none',
  },
  RecordFilter: { place: 'block', attributes: {}, content: 'none' },
  RecordFiles: {
    place: 'block',
    attributes: {
      of: {
        kind: 'token',
        values: ['controls', 'measures', 'practices', 'archive', 'courses', 'library'],
        isRequired: true,
      },
    },
    content: 'none',
  },
  PracticeForm: { place: 'block', attributes: {}, content: 'none' },
  Timeline: { place: 'block', attributes: {}, content: 'bullet-list' },
  Path: { place: 'block', attributes: {}, content: 'ordered-list' },
  Rings: { place: 'block', attributes: {}, content: 'bullet-list' },
  SearchPanel: { place: 'block', attributes: {}, content: 'none' },
  SiteTree: { place: 'block', attributes: {}, content: 'none' },
  GlossaryList: { place: 'block', attributes: {}, content: 'none' },
  /** What `npm run prove:privacy` measured. */
  PrivacyProof: { place: 'block', attributes: {}, content: 'none' },
  TranslationTable: { place: 'block', attributes: {}, content: 'none' },
  Lang: {
    place: 'inline',
    attributes: { tag: { kind: 'lang', isRequired: true } },
    content: 'inline',
  },
  Cite: {
    place: 'inline',
    attributes: { id: { kind: 'source', isRequired: true } },
    content: 'none',
  },
} as const satisfies Readonly<Record<string, ComponentRule>>;

export type ComponentName = keyof typeof componentRules;

/** The rule of a component, or `undefined` for a name that no editor may use. */
export function findComponentRule(name: string): ComponentRule | undefined {
  return Object.hasOwn(componentRules, name) ? componentRules[name as ComponentName] : undefined;
}
