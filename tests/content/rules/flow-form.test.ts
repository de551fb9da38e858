import { expect, test } from 'vitest';
import { check } from './check.ts';

/** What the check says of a diagram with these lines, on line 13 and after. */
function checkFlow(...lines: readonly string[]): readonly string[] {
  const text = `---
title: "A diagram"
description: "A diagram."
layout: guide
audience: [industry]
reviewed: 2026-11-22
status: draft
---

<Flow>

${lines.join('\n')}

</Flow>
`;
  return check({ 'en/flow.mdx': text, 'ar/flow.mdx': text }).filter((line) =>
    line.startsWith('content/en/'),
  );
}

test('a diagram has named steps, which may part into named ways', () => {
  expect(
    checkFlow(
      '1. **You report.** Keep the date.',
      '2. **Somebody decides.**',
      '   - **It goes.** Good.',
      '   - **It stays.** Ask again.',
    ),
  ).toEqual([]);
});

test('a step has a name', () => {
  expect(checkFlow('1. You report.')).toEqual([
    'content/en/flow.mdx:12  a step of <Flow> has no name — begin it with **What happens.**',
  ]);
});

test('a step parts into two ways or more, each with a name', () => {
  expect(checkFlow('1. **Somebody decides.**', '   - **It goes.** Good.')).toEqual([
    'content/en/flow.mdx:12  a step of <Flow> may part into ways and hold nothing else — write two or more as a bullet list under it',
  ]);
  expect(
    checkFlow('1. **Somebody decides.**', '   - **It goes.** Good.', '   - It stays.'),
  ).toEqual([
    'content/en/flow.mdx:14  a way of <Flow> has no name — begin it with **What happens.**',
  ]);
});
