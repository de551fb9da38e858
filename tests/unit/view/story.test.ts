import { afterEach, describe, expect, test, vi } from 'vitest';
import { forgetContent } from '../../../src/catalog/load.ts';
import { renderBlocks } from '../../../src/markup/render.ts';
import { listTurns, openPage } from '../../../src/view/page.ts';
import { type Changes, makeSite } from '../../fixtures/make-site.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  forgetContent();
});

const page = (title: string, body: string, layout = 'story') => `---
title: "${title}"
description: "${title}."
layout: ${layout}
audience: [children]
ages: [under-9]
reviewed: 2026-11-22
status: draft
---

${body}
`;
const choices = (...ways: readonly string[]) =>
  `<Choices>\n\n${ways.map((way) => `- [${way}](/tale/${way}/)`).join('\n')}\n\n</Choices>`;

const site: Changes = {
  'en/ui.json': ['{', '{ "story.turnTo": "Turn to page {page}",'],
  'en/tale/index.mdx': page('Cover', '[Open](/tale/lake/)\n\nHelp is [here](/tale/aside/).'),
  'en/tale/lake.mdx': page('Lake', choices('swim', 'wait')),
  'en/tale/swim.mdx': page('Swim', '[On](/tale/home/)'),
  'en/tale/wait.mdx': page('Wait', '[On](/tale/home/)'),
  'en/tale/home.mdx': page('Home', '[Elsewhere](/index/)'),
  'en/tale/aside.mdx': page('Aside', 'Not on the way.'),
  'en/plain.mdx': page('Plain', '[On](/tale/lake/)', 'guide'),
};

function open(slug: string) {
  vi.stubEnv('COP_CONTENT', makeSite(site));
  return openPage('en', slug);
}

describe('the pages of a story', () => {
  test('are those that choices and lines of one link lead to, each scene before its outcomes', () => {
    const numbered = open('tale/wait').story.map(({ number, entry }) => `${number} ${entry.slug}`);
    expect(numbered).toEqual([
      '1 tale',
      '2 tale/lake',
      '3 tale/swim',
      '4 tale/wait',
      '5 tale/home',
    ]);
  });

  test('are none for a page that is no picture book', () => {
    expect(open('plain').story).toEqual([]);
  });
});

describe('a choice', () => {
  test('says on paper which page it turns to', () => {
    const { tree, markup } = open('tale/lake');
    expect(renderBlocks(tree.blocks, markup)).toContain(
      '<a href="/en/tale/wait/" data-turn="Turn to page 4">wait</a>',
    );
  });

  test('leads to a place of the same page in the booklet', () => {
    const { tree, markup, story } = open('tale/lake');
    const turns = listTurns(story, markup, true);
    expect(renderBlocks(tree.blocks, { ...markup, turns })).toContain(
      '<a href="#page-3">swim <span class="turn">Turn to page 3</span></a>',
    );
  });

  test('is a button to tap where it is the only way on', () => {
    const { tree, markup } = open('tale/swim');
    expect(renderBlocks(tree.blocks, markup)).toMatch(/^<p class="onward-link"><a /);
  });
});
