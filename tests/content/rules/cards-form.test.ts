import { expect, test } from 'vitest';
import { check } from './check.ts';

/** What the check says of a set of cards with these lines, from line 13 on. */
function checkCards(...lines: readonly string[]): readonly string[] {
  const text = `---
title: "Cards"
description: "Cards."
layout: plain
audience: [industry]
reviewed: 2026-11-22
status: draft
---

<TalkCards>

${lines.join('\n')}

</TalkCards>
`;
  return check({ 'en/cards.mdx': text, 'ar/cards.mdx': text }).filter((line) =>
    line.startsWith('content/en/'),
  );
}

test('a card has a title and labelled lines', () => {
  expect(
    checkCards('- **A new app**', '  - **Say:** “Show me.”', '  - **Then:** Look together.'),
  ).toEqual([]);
});

test('a card without a title, a line without a label', () => {
  expect(checkCards('- A new app', '  - Show me.')).toEqual([
    'content/en/cards.mdx:12  a card has no title — begin it with **The situation**',
    'content/en/cards.mdx:13  a line of a card has no label — begin it like **Say:**',
  ]);
});

test('a card without lines', () => {
  expect(checkCards('- **A new app**')).toEqual([
    'content/en/cards.mdx:12  a card is not a title and a bullet list — write its lines under it as - **Say:** …',
  ]);
});
