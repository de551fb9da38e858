import { expect, test } from 'vitest';
import { check } from './check.ts';

const page = (body: string) => `---
title: "A story"
description: "A story."
layout: story
audience: [children]
ages: [under-9]
reviewed: 2026-11-22
status: draft
---

${body}`;
const figure = '<Figure src="media/lamp.svg" alt="A lamp."/>\n\n';
const note = '<GrownUp>\n\nRead it aloud.\n\n</GrownUp>\n';

/** What the check says of the form of an English page with this body. */
function checkBody(body: string): readonly string[] {
  const text = page(body);
  const phrases = '{ "phrases": ["hurry up"] }';
  return check({
    'en/story.mdx': text,
    'ar/story.mdx': text,
    'en/pushing.json': phrases,
    'ar/pushing.json': phrases,
  }).filter((line) => line.startsWith('content/en/story.mdx'));
}

test('a page of the picture book has a picture, its words, two ways and a note for the adult', () => {
  const choices = '<Choices>\n\n- [I ask.](/help/)\n- [I wait.](/)\n\n</Choices>\n\n';
  expect(checkBody(`${figure}Lumi glows.\n\nWhat now?\n\n${choices}${note}`)).toEqual([]);
});

test('it has at most five things', () => {
  const ways = '[On](/help/)\n\n[Back](/)\n\n[Up](/help/)\n\n';
  expect(checkBody(`${figure}Lumi glows.\n\n${ways}${note}`)).toEqual([
    'content/en/story.mdx:11  6 things on a page of the picture book, the most is 5 — leave some out, or make two pages of it',
  ]);
});

test('it has a picture and a note for the adult', () => {
  expect(checkBody('Lumi glows.')).toEqual([
    'content/en/story.mdx:11  a page of the picture book has no <GrownUp> — add <GrownUp> with a word for the adult beside the child',
    'content/en/story.mdx:11  a page of the picture book has no picture — add <Figure src="media/…" alt="…"/>',
  ]);
});
