import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

const page = (body: string, audience = 'children') => `---
title: "A page"
description: "A page."
layout: guide
audience: [${audience}]
ages: [13-18]
reviewed: 2026-11-22
status: draft
---

${body}
`;
const phrases = JSON.stringify({ phrases: ['hurry up', "don't stop", '快点来'] });

/** What the check says of an English page with this body. */
function checkBody(body: string, audience?: string): readonly string[] {
  const text = page(body, audience);
  return check({
    'en/play.mdx': text,
    'ar/play.mdx': text,
    'en/pushing.json': phrases,
    'ar/pushing.json': phrases,
  }).filter((line) => line.startsWith('content/en/play.mdx'));
}

describe('a page for children', () => {
  test('does not push, whatever the apostrophe and the case', () => {
    expect(checkBody('You may rest. Don’t stop now!\n\nHurry up.')).toEqual([
      "content/en/play.mdx:11  “don't stop” pushes a child — say it without hurry, reward or score; the words of others stand in quotation marks",
      'content/en/play.mdx:13  “hurry up” pushes a child — say it without hurry, reward or score; the words of others stand in quotation marks',
    ]);
  });

  test('may quote what others say to push', () => {
    expect(checkBody('A game says: “Hurry up!” You may wait.')).toEqual([]);
    expect(checkBody('Le jeu dit « Hurry up », 「快点来」.')).toEqual([]);
  });

  test('is found to push where words have no spaces between them', () => {
    expect(checkBody('朋友们快点来玩')).toHaveLength(1);
  });

  test('needs a list of such phrases in its language', () => {
    const found = check({
      'en/play.mdx': page('Rest.'),
      'ar/play.mdx': page('Rest.'),
      'ar/pushing.json': phrases,
    });
    expect(found).toContain(
      'content/en/pushing.json:1  no phrases that push — list what apps say in this language to push a child on',
    );
  });
});

test('a page for adults may say what it wants', () => {
  expect(checkBody('Hurry up.', 'parents').filter((line) => line.includes('pushes'))).toEqual([]);
});
