import { readSortLine, readWays } from '../blocks/sort-line.ts';
import { textOfInlines } from '../blocks/text.ts';
import { readTimedStep } from '../blocks/timed-step.ts';
import type { Block, Inline, ListItem, Note } from '../blocks/types.ts';
import { localizeAddress, parsePageAddress } from '../routing/routes.ts';
import { isolateRuns } from './bidi.ts';
import type { MarkupContext, Turn } from './context.ts';
import { escapeHtml } from './escape.ts';
import { describeExternal, findLanguages } from './external.ts';
import { breakPhrases } from './phrases.ts';

const join = (parts: readonly string[]): string => parts.join('');

/** Plain text of the interface or the front matter as HTML. */
export function renderText(text: string, context: MarkupContext): string {
  return isolateRuns(text, context.info.dir);
}

/** Text of a heading: as {@link renderText}, with breaks between phrases where words have no spaces. */
export function renderHeadingText(text: string, context: MarkupContext): string {
  return context.info.hasPhraseBreaks
    ? breakPhrases(text, context.info.lang)
    : renderText(text, context);
}

/** On paper a link cannot be followed: a page of a printed book is turned to. */
function renderTurn(turn: Turn, address: string, inner: string, context: MarkupContext): string {
  const label = renderText(turn.label, context);
  if (turn.href !== null) {
    return `<a href="${escapeHtml(turn.href)}">${inner} <span class="turn">${label}</span></a>`;
  }
  const href = escapeHtml(localizeAddress(context.locale, address));
  return `<a href="${href}" data-turn="${escapeHtml(turn.label)}">${inner}</a>`;
}

function renderLink(address: string, inner: string, context: MarkupContext): string {
  if (address.startsWith('#')) return `<a href="${escapeHtml(address)}">${inner}</a>`;
  if (address.startsWith('/')) {
    const turn = context.turns.get(parsePageAddress(address).slug);
    if (turn) return renderTurn(turn, address, inner, context);
    return `<a href="${escapeHtml(localizeAddress(context.locale, address))}">${inner}</a>`;
  }
  if (address.startsWith('mailto:')) return `<a href="${escapeHtml(address)}">${inner}</a>`;
  const { attributes, note } = describeExternal(address, findLanguages(address, context), context);
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return `<a${join(written)}>${inner}<span class="vh"> (${escapeHtml(note)})</span></a>`;
}

function renderCite(id: string, context: MarkupContext): string {
  const number = context.sourceNumbers.get(id);
  if (number === undefined) throw new Error(`citation of "${id}", which the page does not list`);
  const label = context.translator.translate('page.sourceNumber', { number });
  // The word joiner keeps the number on the line of the words it stands for.
  return `<a class="cite" href="#source-${number}" aria-label="${escapeHtml(label)}">\u2060${number}</a>`;
}

function renderNoteReference(name: string): string {
  return `<sup><a id="note-${name}-ref" href="#note-${name}" role="doc-noteref">${name}</a></sup>`;
}

/** Inline text as HTML. */
export function renderInlines(inlines: readonly Inline[], context: MarkupContext): string {
  return join(inlines.map((inline) => renderInline(inline, context)));
}

function renderInline(inline: Inline, context: MarkupContext): string {
  switch (inline.type) {
    case 'text':
      return renderText(inline.text, context);
    case 'strong':
      return `<strong>${renderInlines(inline.children, context)}</strong>`;
    case 'emphasis':
      return `<em>${renderInlines(inline.children, context)}</em>`;
    case 'code':
      return `<code dir="ltr">${escapeHtml(inline.text)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return renderLink(inline.address, renderInlines(inline.children, context), context);
    case 'note':
      return renderNoteReference(escapeHtml(inline.id));
    case 'component':
      return inline.name === 'Cite'
        ? renderCite(inline.attributes['id'] ?? '', context)
        : `<bdi lang="${escapeHtml(inline.attributes['tag'] ?? '')}">${renderInlines(inline.children, { ...context, info: { ...context.info, dir: 'ltr' } })}</bdi>`;
  }
}

function renderHeadingInlines(inlines: readonly Inline[], context: MarkupContext): string {
  return join(
    inlines.map((inline) =>
      inline.type === 'text'
        ? renderHeadingText(inline.text, context)
        : renderInline(inline, context),
    ),
  );
}

/** A list item of one paragraph is its text alone; others keep their blocks. */
function renderItem(item: ListItem, context: MarkupContext): string {
  const [first, ...rest] = item.blocks;
  const lead =
    first?.type === 'paragraph'
      ? renderInlines(first.children, context)
      : first
        ? renderBlock(first, context)
        : '';
  return lead + join(rest.map((block) => renderBlock(block, context)));
}

function renderList(block: Block & { type: 'list' }, context: MarkupContext, kind = ''): string {
  const items = block.items.map((item) => `<li>${renderItem(item, context)}</li>`).join('\n');
  // Lists without visible markers lose their role in some screen readers unless it is named.
  const attributes = kind === '' ? '' : ` class="${kind}" role="list"`;
  const start = block.isOrdered && block.start !== 1 ? ` start="${block.start}"` : '';
  return block.isOrdered
    ? `<ol${attributes}${start}>${items}</ol>`
    : `<ul${attributes}>${items}</ul>`;
}

/**
 * `**Label:** text` → term and description; the colon, of any script, belongs to neither. A question
 * mark that had to stand behind the bold, as in Chinese, belongs to the term. Throws for an item
 * without a label, of which something would be lost.
 */
function renderFact(item: ListItem, context: MarkupContext): string {
  const [first, ...more] = item.blocks;
  const [label, ...rest] = first?.type === 'paragraph' ? first.children : [];
  if (label?.type !== 'strong') throw new Error(`line ${item.line}: a fact without its label`);
  const term = renderInlines(label.children, context).replace(/[:：\s\u00a0\u202f]+$/, '');
  const whole = renderInlines(rest, context).replace(/^[\s\u00a0\u202f]*[:：]?\s*/, '');
  const [mark = ''] = /^[？！]/u.exec(whole) ?? [];
  const text = whole.slice(mark.length);
  return `<div><dt>${term}${mark}</dt> <dd>${text}${join(more.map((block) => renderBlock(block, context)))}</dd></div>`;
}

/** A list whose items begin with a label, each part apart: years and events, rings of a map. */
function renderLabelled(
  list: Block & { type: 'list' },
  kind: 'timeline' | 'path' | 'rings',
  context: MarkupContext,
): string {
  const items = list.items.map((item) => {
    const [first, ...more] = item.blocks;
    const [label, ...rest] = first?.type === 'paragraph' ? first.children : [];
    if (label?.type !== 'strong') return `<li>${renderItem(item, context)}</li>`;
    const words = renderInlines(label.children, context);
    const [, name = words, colon = ''] = /^(.*?)([\s\u00a0\u202f]*[:：])$/su.exec(words) ?? [];
    const end = colon === '' ? '' : `<span class="vh">${colon}</span>`;
    const text = renderInlines(rest, context) + renderBlocks(more, context);
    return `<li><strong>${name}${end}</strong> <div>${text.trimStart()}</div></li>`;
  });
  const tag = list.isOrdered ? 'ol' : 'ul';
  return `<${tag} class="${kind}" role="list">${items.join('\n')}</${tag}>`;
}

/** Cards to cut out: a situation, and under it what to say, to ask and to do. */
function renderCards(list: Block & { type: 'list' }, context: MarkupContext): string {
  const items = list.items.map(({ blocks: [title, lines] }) => {
    const words = title?.type === 'paragraph' ? renderInlines(title.children, context) : '';
    const facts = lines?.type === 'list' ? renderFields(lines.items, context) : '';
    return `<li><p class="card-title">${words}</p>${facts}</li>`;
  });
  return `<ul class="cards" role="list">${items.join('\n')}</ul>`;
}

/** The labelled lines of a record. */
export function renderFields(items: readonly ListItem[], context: MarkupContext): string {
  return `<dl class="facts">${items.map((item) => renderFact(item, context)).join('\n')}</dl>`;
}

/** A question for oneself: each answer opens its own feedback, with no script and no score. */
function renderQuestion(blocks: readonly Block[], context: MarkupContext): string {
  const [question, answers] = blocks;
  const items = answers?.type === 'list' ? answers.items : [];
  const shown = items.map((item) => {
    const [first] = item.blocks;
    const [answer, ...feedback] = first?.type === 'paragraph' ? first.children : [];
    const label = answer?.type === 'strong' ? renderInlines(answer.children, context) : '';
    const text = renderInlines(feedback, context).trimStart();
    return `<li><details><summary>${label}</summary> <p>${text}</p></details></li>`;
  });
  const asked = question ? renderBlock(question, context) : '';
  return `<div class="question">${asked}<ul role="list">${shown.join('\n')}</ul></div>`;
}

/**
 * A game of sorting: radio buttons choose a way for each line, and any choice brings our answer with
 * its reason into sight. No script, no right or wrong, and nothing that is kept.
 */
function renderSort(block: Block & { type: 'component' }, context: MarkupContext): string {
  const [list, lines] = block.blocks;
  const ways = readWays(list);
  const items = lines?.type === 'list' ? lines.items : [];
  const ours = renderText(context.translator.translate('sort.ours'), context);
  const shown = items.map((item, index) => {
    const line = readSortLine(item);
    if (!line) throw new Error(`line ${item.line}: a line of <Sort> without an answer`);
    const name = `sort-${block.line}-${index + 1}`;
    const choices = ways.map((way, at) => {
      return `<input type="radio" name="${name}" id="${name}-${at}"><label for="${name}-${at}">${renderText(way, context)}</label>`;
    });
    const reason = renderInlines(line.reason, context).trim();
    const answer = `${ours} <strong>${renderInlines(line.choice, context)}</strong> ${reason}`;
    return `<li><fieldset><legend>${renderInlines(line.text, context).trim()}</legend>${choices.join('')}<div class="ours" aria-live="polite"><p>${answer}</p></div></fieldset></li>`;
  });
  return `<ol class="sort" role="list">${shown.join('\n')}</ol>`;
}

/** A diagram of steps: one leads to the next, and some part into ways that stand side by side. */
function renderFlow(list: Block & { type: 'list' }, context: MarkupContext): string {
  const items = list.items.map(({ blocks: [first, ways] }) => {
    const text = first?.type === 'paragraph' ? renderInlines(first.children, context) : '';
    const parts =
      ways?.type === 'list'
        ? ways.items.map((way) => `<li>${renderItem(way, context)}</li>`).join('\n')
        : '';
    return `<li><div class="stop">${text}</div>${parts && `<ul role="list">${parts}</ul>`}</li>`;
  });
  return `<ol class="flow" role="list">${items.join('\n')}</ol>`;
}

/** A part with a heading of its own that is none of the page's. */
function renderBox(
  kind: 'grown-up' | 'worksheet',
  title: string,
  blocks: readonly Block[],
  context: MarkupContext,
): string {
  const label = escapeHtml(title);
  return `<aside class="${kind}" aria-label="${label}"><p class="callout-title">${renderText(title, context)}</p>${renderBlocks(blocks, context)}</aside>`;
}

/** A step of a lesson: how long it lasts stands beside it, the colon only for the ear. */
function renderTimedStep(item: ListItem, context: MarkupContext): string {
  const step = readTimedStep(item);
  if (!step) throw new Error(`line ${item.line}: a step without its minutes`);
  const [, ...more] = item.blocks;
  const rest = renderInlines(step.text, context) + renderBlocks(more, context);
  return `<li><span class="minutes">${renderText(step.duration, context)}<span class="vh">${escapeHtml(step.colon)}</span></span> <div><strong>${renderText(step.title, context)}</strong>${rest}</div></li>`;
}

/** A table whose rows become cards on a narrow screen; the roles stay, whatever `display` says. */
function renderMatrix(block: Block & { type: 'table' }, context: MarkupContext): string {
  const labels = block.head.map((cell) => escapeHtml(textOfInlines(cell)));
  const head = block.head.map(
    (cell) => `<th scope="col" role="columnheader">${renderInlines(cell, context)}</th>`,
  );
  const rows = block.rows.map(([first = [], ...cells]) => {
    const data = cells.map(
      (cell, index) =>
        `<td role="cell" data-label="${labels[index + 1] ?? ''}"><div>${renderInlines(cell, context)}</div></td>`,
    );
    return `<tr role="row"><th scope="row" role="rowheader">${renderInlines(first, context)}</th> ${data.join(' ')}</tr>`;
  });
  return `<table class="matrix" role="table"><thead role="rowgroup"><tr role="row">${head.join(' ')}</tr></thead><tbody role="rowgroup">${rows.join('\n')}</tbody></table>`;
}

function renderTable(block: Block & { type: 'table' }, context: MarkupContext): string {
  const head = block.head.map((cell) => `<th scope="col">${renderInlines(cell, context)}</th>`);
  const rows = block.rows.map(([first = [], ...cells]) => {
    const data = cells.map((cell) => `<td>${renderInlines(cell, context)}</td>`);
    // A cell to write in names no row.
    const name =
      first.length === 0 ? '<td></td>' : `<th scope="row">${renderInlines(first, context)}</th>`;
    return `<tr>${name} ${data.join(' ')}</tr>`;
  });
  return `<div class="table" tabindex="0"><table><thead><tr>${head.join(' ')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

function renderCallout(block: Block & { type: 'component' }, context: MarkupContext): string {
  const kind = block.attributes['kind'] ?? 'note';
  const title =
    block.attributes['title'] ??
    context.translator.translate(calloutTitles[kind as keyof typeof calloutTitles]);
  return `<div class="callout callout-${escapeHtml(kind)}" role="note"><p class="callout-title">${renderText(title, context)}</p>${renderBlocks(block.blocks, context)}</div>`;
}

const calloutTitles = {
  note: 'callout.note',
  warning: 'callout.warning',
  help: 'callout.help',
  example: 'callout.example',
  offline: 'callout.offline',
} as const;

function renderComponent(block: Block & { type: 'component' }, context: MarkupContext): string {
  const [list] = block.blocks;
  if (block.name === 'Callout') return renderCallout(block, context);
  if (block.name === 'Question') return renderQuestion(block.blocks, context);
  if (block.name === 'Sort') return renderSort(block, context);
  if (block.name === 'GrownUp') {
    const title = context.translator.translate('children.grownUp');
    return renderBox('grown-up', title, block.blocks, context);
  }
  if (block.name === 'Worksheet') {
    return renderBox('worksheet', block.attributes['title'] ?? '', block.blocks, context);
  }
  if (list?.type === 'list') {
    if (block.name === 'Choices') return renderList(list, context, 'choices');
    if (block.name === 'Steps') return renderList(list, context, 'steps');
    if (block.name === 'LessonSteps') {
      return `<ol class="timed" role="list">${list.items.map((item) => renderTimedStep(item, context)).join('\n')}</ol>`;
    }
    if (block.name === 'TalkCards') return renderCards(list, context);
    if (block.name === 'Flow') return renderFlow(list, context);
    if (block.name === 'Checklist') return renderList(list, context, 'checklist');
    if (block.name === 'Facts') return renderFields(list.items, context);
    if (block.name === 'Timeline') return renderLabelled(list, 'timeline', context);
    if (block.name === 'Path') return renderLabelled(list, 'path', context);
    if (block.name === 'Rings') return renderLabelled(list, 'rings', context);
  }
  if (block.name === 'Matrix' && list?.type === 'table') return renderMatrix(list, context);
  throw new Error(`no page form for <${block.name}>`);
}

/** Several blocks as HTML. Throws when a component has no form as text. */
export function renderBlocks(blocks: readonly Block[], context: MarkupContext): string {
  return blocks.map((block) => renderBlock(block, context)).join('\n');
}

/** Whether a paragraph is one link to a page of the story: what a child taps to go on. */
function isWayOn(inlines: readonly Inline[], { turns }: MarkupContext): boolean {
  const [link, ...others] = inlines;
  return (
    link?.type === 'link' && others.length === 0 && turns.has(parsePageAddress(link.address).slug)
  );
}

/** One block as HTML. Throws when a component has no form as text. */
export function renderBlock(block: Block, context: MarkupContext): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.depth} id="${escapeHtml(block.id)}">${renderHeadingInlines(block.children, context)}</h${block.depth}>`;
    case 'paragraph': {
      const kind = isWayOn(block.children, context) ? ' class="onward-link"' : '';
      return `<p${kind}>${renderInlines(block.children, context)}</p>`;
    }
    case 'list':
      return renderList(block, context);
    case 'table':
      return renderTable(block, context);
    case 'quote':
      return `<blockquote>${renderBlocks(block.blocks, context)}</blockquote>`;
    case 'component':
      return renderComponent(block, context);
  }
}

/** The notes at the end of a page, each with a way back to its place. */
export function renderNotes(notes: readonly Note[], context: MarkupContext): string {
  const back = escapeHtml(context.translator.translate('page.backToText'));
  const items = notes.map(({ id, blocks }) => {
    const name = escapeHtml(id);
    return `<li id="note-${name}">${renderBlocks(blocks, context)} <a href="#note-${name}-ref" role="doc-backlink">${back}</a></li>`;
  });
  const label = escapeHtml(context.translator.translate('page.notes'));
  return items.length === 0
    ? ''
    : `<ol class="notes" aria-label="${label}">${items.join('\n')}</ol>`;
}
