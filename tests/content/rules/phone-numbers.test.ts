import { describe, expect, test } from 'vitest';
import { makeHelpline } from '../../fixtures/helpline.ts';
import { check } from './check.ts';

const lines = JSON.stringify(
  ['116 111', '112', '1098', '100'].map((phone, index) =>
    makeHelpline({ id: `aa-${index}`, phone }),
  ),
);

/** What is taken for a phone number in this text of a page of a layout for these readers. */
function findIn(text: string, audience = 'parents', layout = 'plain'): readonly string[] {
  const page = `---
title: "A page"
description: "A page."
layout: ${layout}
audience: [${audience}]
reviewed: 2026-11-22
status: draft
---

${text}
`;
  return check({ 'helplines.json': lines, 'en/page.mdx': page })
    .filter((line) => line.includes('looks like a phone number'))
    .map((line) => line.replace(/ looks like.*/, ''));
}

describe('a phone number in a text', () => {
  test.each([
    ['+254 20 123', '+254 20 123'],
    ['0800 123 456', '0800 123 456'],
    ['08-00-12-34-56', '08-00-12-34-56'],
    ['call 116 111 now', '116 111'],
    ['call 116111 now', '116111'],
  ])('is found by its form or because the data has it: %s', (text, number) => {
    expect(findIn(text, 'industry')).toEqual([`content/en/page.mdx:10  ${number}`]);
  });

  test('is found when it is short, where somebody might call it', () => {
    expect(findIn('Call 112 or 1098.')).toEqual([
      'content/en/page.mdx:10  1098',
      'content/en/page.mdx:10  112',
    ]);
    expect(findIn('Circular 112 of 1098 pages.', 'policymakers')).toEqual([]);
  });

  test('is found when it is a hundred of nothing, where somebody looks for help', () => {
    expect(findIn('Call 100.', 'parents', 'help')).toEqual(['content/en/page.mdx:10  100']);
  });

  test('is found in a definition of the glossary', () => {
    const found = check({ 'helplines.json': lines, 'en/definitions.json': '{"x": "Call 1098."}' });
    expect(found).toContainEqual(
      expect.stringMatching(/^content\/en\/definitions\.json:1 {2}1098 looks like/),
    );
  });

  test('is found in the front matter too, and the remedy is named', () => {
    const page = `---
title: "Call 0800 123 456"
description: "A page."
layout: plain
audience: [industry]
reviewed: 2026-11-22
status: draft
---

Text.
`;
    expect(check({ 'en/page.mdx': page })).toContain(
      'content/en/page.mdx:2  0800 123 456 looks like a phone number — link to the page of its country instead, /help/ke/: numbers come from helplines.json alone',
    );
  });

  test('is found in the strings of the frame', () => {
    const found = check({ 'en/ui.json': ['one page', 'one page, +254 20 123 456'] });
    expect(found).toContainEqual(
      expect.stringMatching(/^content\/en\/ui\.json:1 {2}\+254 20 123 456 looks like/),
    );
  });
});

describe('no phone number', () => {
  test.each([
    'In 2026, and on 2026-11-22.',
    'Of 1 000 000 people, 12,345,678 read it.',
    'COP-IND-1011121 and version 1.2.3.',
    '100 children.',
    'Aged 9-12 and 13-18.',
  ])('is %s', (text) => {
    expect(findIn(text)).toEqual([]);
  });
});
