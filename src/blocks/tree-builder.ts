import type { MdastNode } from 'satteri';
import { type ComponentRule, componentRules, findComponentRule } from '../mdx/components.ts';
import { type RawAttribute, readAttributes } from './attributes.ts';
import { joinLines } from './lines.ts';
import { hasWords, walkInlines } from './text.ts';
import type { Block, Inline, ListItem, Note, Problem } from './types.ts';

type JsxNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type NodeOf<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;
type Content = ComponentRule['content'];

/** Addresses that can do nothing but lead somewhere; `javascript:` and its disguises are not among them. */
const harmlessAddress = /^(?:\/(?!\/)|#|https?:\/\/|mailto:)[^\s\p{Cc}\\]*$/u;
/** Names of notes stand in addresses and ids. */
const noteName = /^[A-Za-z0-9-]+$/;
const comment = /^(?:\s*\/\*(?:(?!\*\/)[\s\S])*\*\/)+\s*$/;

const refusals: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  code: ['a code block has no place on a page', 'remove it, or write the text as a paragraph'],
  thematicBreak: ['a rule (---) has no place on a page', 'begin a section with a heading instead'],
  html: ['HTML has no place on a page', 'write Markdown, or one of the components'],
  definition: [
    'an address is defined apart from its link',
    'write [text](address) where it is used',
  ],
  linkReference: ['a link names no address', 'write [text](address)'],
  imageReference: ['an image names no file', 'write <Figure src="media/name.svg" alt="…"/>'],
  image: ['an image is written as Markdown', 'write <Figure src="media/name.svg" alt="…"/>'],
  delete: ['struck-through text has no place on a page', 'remove it or the ~~ around it'],
  mdxjsEsm: ['a page cannot import or export', 'remove the line: every component is there already'],
  toml: ['front matter is written between +++', 'write it as YAML between lines of ---'],
};
const codeRefusal = [
  'braces hold code, which a page cannot have',
  'remove them, write \\{ for the character, or put {#id} at the end of a heading',
] as const;

const writtenComponents = Object.keys(componentRules).filter(
  (name) => findComponentRule(name)?.insteadWrite === undefined,
);

/** What a component that takes one block only may hold. */
const onlyContents = {
  'ordered-list': {
    is: (block: Block) => block.type === 'list' && block.isOrdered,
    what: 'numbered list',
    remedy: 'begin its items with 1. 2. 3.',
  },
  'bullet-list': {
    is: (block: Block) => block.type === 'list' && !block.isOrdered,
    what: 'bullet list',
    remedy: 'begin its items with -',
  },
  table: {
    is: (block: Block) => block.type === 'table',
    what: 'table',
    remedy: 'begin and end its rows with |',
  },
} as const;

function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

/** What stood in the braces of a heading. */
function readProperties(data: object | undefined): Readonly<Record<string, unknown>> {
  const properties = data && 'hProperties' in data ? data.hProperties : null;
  return typeof properties === 'object' && properties !== null ? { ...properties } : {};
}

function isComment(node: MdastNode): boolean {
  return (
    (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
    comment.test(node.value)
  );
}

function isBlank(node: MdastNode): boolean {
  return isComment(node) || (node.type === 'text' && node.value.trim() === '');
}

function isJsx(node: MdastNode): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether a node among blocks is a run of text: a component of one line comes without paragraph. */
function isInline(node: MdastNode): boolean {
  if (isJsx(node)) return node.name !== null && findComponentRule(node.name)?.place === 'inline';
  return [
    'text',
    'strong',
    'emphasis',
    'inlineCode',
    'link',
    'break',
    'footnoteReference',
  ].includes(node.type);
}

/** A citation is a link itself, which would end the one it stands in; the parser sees to all others. */
function isCite(inline: Inline): boolean {
  return inline.type === 'component' && inline.name === 'Cite';
}

/** A run without the spaces at its ends and without doubled ones where a comment stood. */
function trimRun(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline, index) => {
    if (inline.type !== 'text') return inline;
    let text = inline.text.replace(/ {2,}/g, ' ');
    if (index === 0) text = text.replace(/^[ \t]+/, '');
    if (index === inlines.length - 1) text = text.replace(/[ \t]+$/, '');
    return { type: 'text', text };
  });
}

/**
 * Builds blocks from the syntax tree of one page and decides what an editor may write: whatever is
 * not allowed becomes a problem and never a block.
 */
export class TreeBuilder {
  readonly problems: Problem[] = [];
  readonly notes: Note[] = [];
  readonly #file: string;
  readonly #isMade: boolean;
  readonly #noteReferences = new Set<string>();

  /** `isMade` says that the site made the page from data; an editor may not write all it may hold. */
  constructor(file: string, isMade: boolean) {
    this.#file = file;
    this.#isMade = isMade;
  }

  buildPage(nodes: readonly MdastNode[]): readonly Block[] {
    const blocks = this.#buildBlocks(nodes, 'page');
    for (const note of this.notes) {
      if (this.#noteReferences.has(note.id)) continue;
      this.#report(note.line, `note [^${note.id}] is never used`, 'remove it, or refer to it');
    }
    return blocks;
  }

  #report(line: number, message: string, remedy: string): void {
    this.problems.push({ file: this.#file, line, message, remedy });
  }

  #refuse(node: MdastNode): void {
    const [message, remedy] = refusals[node.type] ?? codeRefusal;
    this.#report(lineOf(node), message, remedy);
  }

  /** `where` is `page`, or the name of what the blocks stand in, for the message. */
  #buildBlocks(nodes: readonly MdastNode[], where: string): readonly Block[] {
    const blocks: Block[] = [];
    let run: MdastNode[] = [];
    const closeRun = () => {
      const [first] = run;
      if (first && !run.every(isBlank)) {
        blocks.push({ type: 'paragraph', children: this.#buildRun(run), line: lineOf(first) });
      }
      run = [];
    };
    for (const node of nodes) {
      if (isInline(node) || (run.length > 0 && isBlank(node))) {
        run.push(node);
        continue;
      }
      closeRun();
      const block = this.#buildBlock(node, where);
      if (block) blocks.push(block);
    }
    closeRun();
    return blocks;
  }

  #buildBlock(node: MdastNode, where: string): Block | null {
    const line = lineOf(node);
    switch (node.type) {
      case 'paragraph':
        return node.children.every(isBlank)
          ? null
          : { type: 'paragraph', children: this.#buildRun(node.children), line };
      case 'heading':
        return this.#buildHeading(node, where);
      case 'list':
        return this.#buildList(node);
      case 'table':
        return this.#buildTable(node);
      case 'blockquote':
        return { type: 'quote', blocks: this.#buildBlocks(node.children, 'a quotation'), line };
      case 'footnoteDefinition':
        this.#addNote(node, where);
        return null;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#buildComponent(node);
      case 'yaml':
        return null;
      default:
        if (!isComment(node)) this.#refuse(node);
        return null;
    }
  }

  #buildHeading(node: NodeOf<'heading'>, where: string): Block {
    const line = lineOf(node);
    const { id = '', ...others } = readProperties(node.data);
    const depth = node.depth === 2 || node.depth === 3 ? node.depth : 4;
    if (node.depth === 1) {
      this.#report(line, 'a heading begins with one #', 'begin it with ##: the title is the first');
    }
    if (node.depth > 4) {
      this.#report(line, `a heading begins with ${'#'.repeat(node.depth)}`, 'use ####, ### or ##');
    }
    if (where !== 'page') {
      this.#report(
        line,
        `a heading stands inside ${where}`,
        'move it out, or write it in **bold**',
      );
    }
    if (Object.keys(others).length > 0) {
      this.#report(
        line,
        'braces of a heading hold more than its id',
        'write {#one-id} and no more',
      );
    }
    const children = this.#buildRun(node.children);
    if (!hasWords(children)) this.#report(line, 'a heading has no text', 'write it before {#id}');
    return { type: 'heading', depth, id: String(id), children, line };
  }

  #buildList(node: NodeOf<'list'>): Block {
    const items = node.children.map((item): ListItem => {
      const line = lineOf(item);
      if (typeof item.checked === 'boolean') {
        this.#report(
          line,
          'a list item has a box [ ]',
          'remove it and put the list in <Checklist>',
        );
      }
      const blocks = this.#buildBlocks(item.children, 'a list');
      if (blocks.length === 0) this.#report(line, 'a list item is empty', 'write it or remove it');
      return { line, blocks };
    });
    const isOrdered = node.ordered === true;
    return { type: 'list', isOrdered, start: node.start ?? 1, items, line: lineOf(node) };
  }

  #buildTable(node: NodeOf<'table'>): Block {
    const [head = [], ...rows] = node.children.map((row) =>
      row.children.map((cell) => this.#buildRun(cell.children)),
    );
    if (head.some((cell) => cell.length === 0)) {
      this.#report(lineOf(node), 'a column of the table has no name', 'write one in its first row');
    }
    for (const [index, row] of node.children.entries()) {
      const cells = row.children.length;
      if (index === 0 || cells === head.length) continue;
      this.#report(
        lineOf(row),
        `a row has ${cells} cells and the table ${head.length} columns`,
        'write | for each cell, also for an empty one',
      );
    }
    return { type: 'table', head, rows, line: lineOf(node) };
  }

  #addNote(node: NodeOf<'footnoteDefinition'>, where: string): void {
    const line = lineOf(node);
    const id = node.identifier;
    this.#checkNoteName(id, line);
    if (where !== 'page') {
      this.#report(line, `note [^${id}] stands inside ${where}`, 'move it to the end of the page');
    }
    if (this.notes.some((note) => note.id === id)) {
      this.#report(line, `note [^${id}] is written twice`, 'give one of them another name');
    }
    this.notes.push({ id, blocks: this.#buildBlocks(node.children, 'a note'), line });
  }

  #checkNoteName(id: string, line: number): void {
    if (noteName.test(id)) return;
    this.#report(
      line,
      `the name of note [^${id}] is no part of an address`,
      'name it with letters from a to z, digits and hyphens',
    );
  }

  #buildRun(nodes: readonly MdastNode[]): readonly Inline[] {
    return trimRun(joinLines(this.#buildInlines(nodes)));
  }

  #buildInlines(nodes: readonly MdastNode[]): readonly Inline[] {
    const inlines: Inline[] = [];
    for (const node of nodes) {
      const inline = this.#buildInline(node);
      if (inline) inlines.push(inline);
    }
    return inlines;
  }

  #buildInline(node: MdastNode): Inline | null {
    const line = lineOf(node);
    switch (node.type) {
      case 'text':
        this.#checkText(node.value, line);
        return { type: 'text', text: node.value };
      case 'strong':
      case 'emphasis':
        return { type: node.type, children: this.#buildInlines(node.children) };
      case 'inlineCode':
        return { type: 'code', text: node.value };
      case 'break':
        return { type: 'break' };
      case 'footnoteReference':
        this.#checkNoteName(node.identifier, line);
        this.#noteReferences.add(node.identifier);
        return { type: 'note', id: node.identifier, line };
      case 'link':
        return this.#buildLink(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#buildInlineComponent(node);
      default:
        if (!isComment(node)) this.#refuse(node);
        return null;
    }
  }

  #checkText(text: string, line: number): void {
    const note = /\[\^([^\]\s]+)\]/.exec(text);
    if (note) {
      const message = `note ${note[0]} is not written`;
      this.#report(line, message, `write ${note[0]}: and its text at the end of the page`);
    }
  }

  #buildLink(node: NodeOf<'link'>): Inline {
    const line = lineOf(node);
    if (!harmlessAddress.test(node.url)) {
      this.#report(
        line,
        `a link leads to "${node.url}"`,
        'begin the address with /, #, https:// or mailto:',
      );
    }
    if (node.title)
      this.#report(line, 'a link has a title in quotes', 'say it in the text instead');
    const children = this.#buildInlines(node.children);
    if (!hasWords(children)) this.#report(line, 'a link has no text', 'write where it leads');
    if ([...walkInlines(children)].some(isCite)) {
      this.#report(line, 'a citation stands inside a link', 'put it after the link');
    }
    return { type: 'link', address: node.url, children, line };
  }

  /** The rule of the component, when an editor may write it in this place. */
  #findRule(node: JsxNode, place: 'block' | 'inline'): ComponentRule | null {
    const line = lineOf(node);
    const { name } = node;
    const rule = name === null ? undefined : findComponentRule(name);
    if (!rule) {
      const isHtml = name !== null && /^[a-z]/.test(name);
      this.#report(
        line,
        isHtml
          ? `<${name}> is HTML, which a page cannot have`
          : `unknown component <${name ?? ''}>`,
        isHtml
          ? 'remove it, and write Markdown or a component'
          : `use one of: ${writtenComponents.join(', ')}`,
      );
      return null;
    }
    if (rule.insteadWrite !== undefined && !this.#isMade) {
      this.#report(line, `<${name}> stands only on pages made from data`, rule.insteadWrite);
    }
    if (rule.place === place) return rule;
    const remedy = `put <${name}> on lines of its own, with a blank line before and after`;
    this.#report(line, `<${name}> stands inside a line`, remedy);
    return null;
  }

  #readAttributes(node: JsxNode, name: string, rule: ComponentRule) {
    const raw = node.attributes.map(
      (attribute): RawAttribute =>
        attribute.type === 'mdxJsxAttribute'
          ? {
              name: attribute.name,
              value: typeof attribute.value === 'string' ? attribute.value : null,
            }
          : { name: null, value: null },
    );
    return readAttributes(name, rule, raw, (message, remedy) =>
      this.#report(lineOf(node), message, remedy),
    );
  }

  #buildComponent(node: JsxNode): Block | null {
    const rule = this.#findRule(node, 'block');
    const name = node.name;
    if (!rule || name === null) return null;
    const line = lineOf(node);
    const attributes = this.#readAttributes(node, name, rule);
    const blocks = this.#buildBlocks(node.children, `<${name}>`);
    this.#checkContent(name, rule.content, blocks, line);
    if (name === 'Facts') this.#checkFacts(blocks);
    return { type: 'component', name, attributes, blocks, line };
  }

  #checkContent(name: string, content: Content, blocks: readonly Block[], line: number): void {
    const [first, ...others] = blocks;
    if (content === 'none') {
      if (first) this.#report(line, `<${name}> has content`, `write <${name} …/> and no more`);
      return;
    }
    if (content === 'blocks') {
      if (!first) this.#report(line, `<${name}> is empty`, 'write its content or remove it');
      return;
    }
    if (content === 'inline') return;
    const { is, what, remedy } = onlyContents[content];
    if (first && is(first) && others.length === 0) return;
    this.#report(line, `<${name}> must hold one ${what} and nothing else`, remedy);
  }

  /** A fact is a term and what is said of it: without its label it would have no place to stand. */
  #checkFacts(blocks: readonly Block[]): void {
    const items = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    for (const {
      blocks: [first],
      line,
    } of items) {
      const [label] = first?.type === 'paragraph' ? first.children : [];
      if (label?.type === 'strong' && hasWords(label.children)) continue;
      this.#report(line, 'an item of <Facts> has no label', 'begin it like **Who:**');
    }
  }

  #buildInlineComponent(node: JsxNode): Inline | null {
    const rule = this.#findRule(node, 'inline');
    const name = node.name;
    if (!rule || name === null) return null;
    const line = lineOf(node);
    const attributes = this.#readAttributes(node, name, rule);
    const nodes = node.children.flatMap((child) =>
      child.type === 'paragraph' ? child.children : [child],
    );
    const children = this.#buildInlines(nodes);
    if (rule.content === 'none' && children.length > 0) {
      this.#report(line, `<${name}> has content`, `write <${name} …/> and no more`);
    }
    if (rule.content === 'inline' && children.length === 0) {
      this.#report(line, `<${name}> is empty`, 'write its content or remove it');
    }
    return { type: 'component', name, attributes, children, line };
  }
}
