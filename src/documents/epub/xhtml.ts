import type { DocBlock, DocInline, DocItem } from '../tree.ts';
import { titleOfLeaf } from './anchors.ts';
import { fileOfDrawing } from './drawings.ts';
import { escapeXml } from './escape.ts';
import { type ChapterContext, renderInlines } from './inlines.ts';
import { renderTable } from './table.ts';

const lines = (parts: readonly string[]): string => parts.join('\n');

/** Blocks as XHTML. Throws as {@link renderInlines} does, and on an id that stands twice in a chapter. */
export function renderBlocks(blocks: readonly DocBlock[], context: ChapterContext): string {
  return lines(blocks.map((block) => renderBlock(block, context)));
}

/** What an item begins with is text alone, without space above it; what follows keeps its form. */
function renderItem(item: DocItem, context: ChapterContext): string {
  const [first, ...rest] = item;
  if (first?.type !== 'paragraph') return renderBlocks(item, context);
  return lines([
    renderInlines(first.children, context),
    ...rest.map((block) => renderBlock(block, context)),
  ]);
}

function renderList(list: DocBlock & { type: 'list' }, context: ChapterContext): string {
  // The empty box is text: it says to ears, too, that there is something to tick.
  const mark = list.kind === 'boxes' ? '☐ ' : '';
  const items = list.items.map((item) => `<li>${mark}${renderItem(item, context)}</li>`);
  switch (list.kind) {
    case 'bullets':
      return `<ul>\n${lines(items)}\n</ul>`;
    case 'numbers': {
      const start = list.start === 1 ? '' : ` start="${list.start}"`;
      return `<ol${start}>\n${lines(items)}\n</ol>`;
    }
    case 'boxes':
      // Lists without visible markers lose their role in some screen readers unless it is named.
      return `<ul class="boxes" role="list">\n${lines(items)}\n</ul>`;
    default:
      return list.kind satisfies never;
  }
}

function renderFacts(facts: DocBlock & { type: 'facts' }, context: ChapterContext): string {
  const items = facts.items.map(({ term, blocks }) => {
    return `<dt>${renderInlines(term, context)}</dt>\n<dd>${renderItem(blocks, context)}</dd>`;
  });
  return `<dl>\n${lines(items)}\n</dl>`;
}

function renderFigure({ name, alt, caption }: DocBlock & { type: 'figure' }): string {
  const image = `<img src="${escapeXml(fileOfDrawing(name))}" alt="${escapeXml(alt)}"/>`;
  const words = caption === null ? '' : `<figcaption>${escapeXml(caption)}</figcaption>`;
  return `<figure>${image}${words}</figure>`;
}

function renderQuestion(block: DocBlock & { type: 'question' }, context: ChapterContext): string {
  const answers = block.answers.map(({ answer, feedback }) => {
    const label = `<strong>${renderInlines(answer, context)}</strong>`;
    return `<li>${label} ${renderInlines(feedback, context)}</li>`;
  });
  const question = `<p><strong>${renderInlines(block.question, context)}</strong></p>`;
  return `<div class="question">\n${question}\n<ul>\n${lines(answers)}\n</ul>\n</div>`;
}

function renderFlow(flow: DocBlock & { type: 'flow' }, context: ChapterContext): string {
  const steps = flow.steps.map(({ children, ways }) => {
    const step = renderInlines(children, context);
    const items = ways.map((way) => `<li>${renderInlines(way, context)}</li>`);
    return ways.length === 0
      ? `<li>${step}</li>`
      : `<li>${step}\n<ul>\n${lines(items)}\n</ul></li>`;
  });
  return `<ol class="flow">\n${lines(steps)}\n</ol>`;
}

function renderCards({ cards }: DocBlock & { type: 'cards' }, context: ChapterContext): string {
  return lines(
    cards.map((card) => {
      const title = `<p><strong>${renderInlines(card.title, context)}</strong></p>`;
      const text = card.lines.map((line) => `<p>${renderInlines(line, context)}</p>`);
      return `<section class="card">\n${lines([title, ...text])}\n</section>`;
    }),
  );
}

function renderSection(
  block: DocBlock & { type: 'sheet' | 'leaf' },
  title: string,
  context: ChapterContext,
): string {
  const id = context.ids.claim(block.id);
  const heading = `<h2 id="${id}">${escapeXml(title)}</h2>`;
  const text = renderBlocks(block.blocks, context);
  return `<section class="${block.type}" aria-labelledby="${id}">\n${heading}\n${text}\n</section>`;
}

function renderBlock(block: DocBlock, context: ChapterContext): string {
  switch (block.type) {
    case 'heading': {
      const id = context.ids.claim(block.id);
      return `<h${block.depth} id="${id}">${renderInlines(block.children, context)}</h${block.depth}>`;
    }
    case 'paragraph':
      return `<p>${renderInlines(block.children, context)}</p>`;
    case 'list':
      return renderList(block, context);
    case 'facts':
      return renderFacts(block, context);
    case 'table':
      return renderTable(block, (cell: readonly DocInline[]) => renderInlines(cell, context));
    case 'quote':
      return `<blockquote>\n${renderBlocks(block.blocks, context)}\n</blockquote>`;
    case 'box': {
      const title = `<p><strong>${escapeXml(block.title)}</strong></p>`;
      const text = renderBlocks(block.blocks, context);
      return `<aside class="box ${block.kind}" role="note">\n${title}\n${text}\n</aside>`;
    }
    case 'figure':
      return renderFigure(block);
    case 'question':
      return renderQuestion(block, context);
    case 'flow':
      return renderFlow(block, context);
    case 'cards':
      return renderCards(block, context);
    case 'sheet':
      return renderSection(block, block.title, context);
    case 'leaf':
      return renderSection(block, titleOfLeaf(block), context);
    default:
      return block satisfies never;
  }
}
