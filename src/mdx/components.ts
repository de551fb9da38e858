/** What a component's attribute may hold; `text` is the only kind that is translated. */
export type AttributeKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'token'; readonly values?: readonly string[] }
  | { readonly kind: 'address-list' }
  | { readonly kind: 'media' }
  | { readonly kind: 'source' }
  | { readonly kind: 'lang' };

export type ComponentRule = {
  readonly place: 'block' | 'inline';
  readonly attributes: Readonly<Record<string, AttributeKind & { readonly isRequired: boolean }>>;
  /** `ordered-list`, `bullet-list` and `table` mean: exactly one of them and nothing else. */
  readonly content: 'none' | 'blocks' | 'inline' | 'ordered-list' | 'bullet-list' | 'table';
};

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
  SearchPanel: { place: 'block', attributes: {}, content: 'none' },
  SiteTree: { place: 'block', attributes: {}, content: 'none' },
  GlossaryList: { place: 'block', attributes: {}, content: 'none' },
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
