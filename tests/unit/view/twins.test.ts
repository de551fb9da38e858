import { afterEach, describe, expect, test, vi } from 'vitest';
import { forgetContent } from '../../../src/catalog/load.ts';
import type { Entry } from '../../../src/catalog/types.ts';
import { openPage } from '../../../src/view/page.ts';
import { listTwins } from '../../../src/view/twins.ts';
import { type Changes, makeSite } from '../../fixtures/make-site.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  forgetContent();
});

const page = (title: string, more: string) => `---
title: "${title}"
description: "A page."
${more}
reviewed: 2026-11-22
status: draft
---

## A part {#part}

Text.
`;

const site: Changes = {
  'en/parents/bullying.mdx': page(
    'Bullying',
    'layout: guide\naudience: [parents]\nsubjects: [bullying, media]',
  ),
  'en/parents/media.mdx': page('Media', 'layout: guide\naudience: [parents]\nsubjects: [media]'),
  'en/educators/bullying.mdx': page(
    'Bullying at school',
    'layout: guide\naudience: [educators]\nsubjects: [bullying]',
  ),
  'ar/educators/bullying.mdx': page(
    'التنمر في المدرسة',
    'layout: guide\naudience: [educators]\nsubjects: [bullying]',
  ),
  'en/educators/lessons/kind.mdx': page(
    'A lesson',
    'layout: lesson\nlesson: { minutes: [5] }\naudience: [educators]\nsubjects: [bullying]',
  ),
  'en/educators/rules.mdx': page(
    'Rules',
    'layout: guide\naudience: [educators]\nsubjects: [rules]',
  ),
};

const titles = (entries: readonly Entry[]) => entries.map(({ frontMatter }) => frontMatter.title);

function twinsOf(locale: string, slug: string, changes: Changes = {}) {
  vi.stubEnv('COP_CONTENT', makeSite({ ...site, ...changes }));
  const { pages, tools } = listTwins(openPage(locale, slug));
  return { pages: titles(pages), tools: titles(tools) };
}

describe('the twins of a page', () => {
  test('are pages on the same subject for other readers, and the tools for it', () => {
    expect(twinsOf('en', 'parents/bullying')).toEqual({
      pages: ['Bullying at school'],
      tools: ['A lesson'],
    });
  });

  test('are in the reader’s language where they exist in it', () => {
    expect(twinsOf('ar', 'parents/bullying')).toEqual({
      pages: ['التنمر في المدرسة'],
      tools: ['A lesson'],
    });
  });

  test('join a page for adults and a page for children, both ways', () => {
    const changes = {
      'en/children/messages.mdx': page(
        'Messages',
        'layout: activity\naudience: [children]\nages: [9-12]\nsubjects: [bullying]',
      ),
    };
    expect(twinsOf('en', 'parents/bullying', changes).pages).toContain('Messages');
    expect(twinsOf('en', 'children/messages', changes)).toEqual({
      pages: ['Bullying at school', 'Bullying'],
      tools: ['A lesson'],
    });
  });

  test('of a tool are the pages of its own section too', () => {
    expect(twinsOf('en', 'educators/lessons/kind')).toEqual({
      pages: ['Bullying at school', 'Bullying'],
      tools: [],
    });
  });

  test('do not repeat the page that comes next', () => {
    const bullying = page(
      'Bullying',
      'layout: guide\naudience: [parents]\nsubjects: [bullying]\nnext: /educators/bullying/',
    );
    const changes = { 'en/parents/bullying.mdx': bullying };
    expect(twinsOf('en', 'parents/bullying', changes)).toEqual({ pages: [], tools: ['A lesson'] });
  });

  test('are none where no other page has the subject, or the page has none', () => {
    expect(twinsOf('en', 'educators/rules')).toEqual({ pages: [], tools: [] });
    expect(twinsOf('en', 'help')).toEqual({ pages: [], tools: [] });
  });
});
