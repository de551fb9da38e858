import { expect, test } from 'vitest';
import { check } from './check.ts';

const page = (more: string) => `---
title: "Talk"
description: "Talk."
layout: guide
audience: [parents]
${more}
reviewed: 2026-11-22
status: draft
---

## Begin {#begin}

Ask.
`;

/** What the check says of the original of a page of guidance with these tags. */
function checkTags(more: string): readonly string[] {
  return check({ 'en/talk.mdx': page(more), 'ar/talk.mdx': page(more) }).filter((line) =>
    line.startsWith('content/en/talk.mdx'),
  );
}

test('a page of guidance with its kinds of risk, ages and sources is no problem', () => {
  expect(checkTags('topics: [contact]\nages: [9-12]\nsources: [crc]')).toEqual([]);
});

test('a page of guidance names a kind of risk', () => {
  expect(checkTags('topics: [talking]\nages: [9-12]\nsources: [crc]')).toEqual([
    'content/en/talk.mdx:6  topics name no kind of risk — add one or more of: content, contact, conduct, contract',
  ]);
});

test('a page of guidance says for which ages it is and on what it rests', () => {
  expect(checkTags('topics: [contact]')).toEqual([
    'content/en/talk.mdx:1  a page of guidance has no ages — add ages: [ … ]',
    'content/en/talk.mdx:1  a page of guidance has no sources — add sources: [ … ]',
  ]);
});
