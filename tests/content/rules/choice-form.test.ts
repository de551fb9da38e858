import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

const page = (body: string) => `---
title: "A story"
description: "A story."
layout: activity
audience: [children]
ages: [under-9]
reviewed: 2026-11-22
status: draft
---

${body}`;

const choices = `<Choices>

- [I ask.](/help/)
- [I wait.](/)

</Choices>
`;
const question = `<Question>

Is it fair?

- **Yes.** Say why.
- **No.** Ask for more.

</Question>
`;

/** What the check says of an English page with this body. */
function checkBody(body: string): readonly string[] {
  const text = page(body);
  return check({ 'en/story.mdx': text, 'ar/story.mdx': text }).filter((line) =>
    line.startsWith('content/en/story.mdx'),
  );
}

describe('the choices of a story', () => {
  test('are two links', () => {
    expect(checkBody(choices)).toEqual([]);
  });

  test('are not three', () => {
    const three = choices.replace('\n\n</', '\n- [I run.](/help/)\n\n</');
    expect(checkBody(three)).toEqual([
      'content/en/story.mdx:11  <Choices> offers 3 ways — offer two',
    ]);
  });

  test('lead somewhere, each with nothing but its link', () => {
    expect(checkBody(choices.replace('[I wait.](/)', 'I [wait](/).'))).toEqual([
      'content/en/story.mdx:14  a way of <Choices> is not one link — write - [What I do](/children/…/)',
    ]);
  });
});

const sort = `<Sort>

- Sun
- Storm

1. “Well done!” **Sun.** A kind word.
2. “Tell no one.” **Storm.** It is a heavy secret.

</Sort>
`;

describe('a game of sorting', () => {
  test('has ways to choose, and for each line our choice and why', () => {
    expect(checkBody(sort)).toEqual([]);
    expect(checkBody(sort.replace(' A kind word.', ''))).toEqual([
      'content/en/story.mdx:16  a line of <Sort> has no answer — write 1. The line. **The way.** Why.',
    ]);
  });

  test('chooses only among its ways', () => {
    expect(checkBody(sort.replace('**Storm.**', '**Rain.**'))).toEqual([
      'content/en/story.mdx:17  “rain” is none of the ways of <Sort> — write one of: sun, storm',
    ]);
  });

  test('has two ways at least', () => {
    expect(checkBody(sort.replace('- Storm\n', '').replace('**Storm.**', '**Sun.**'))).toEqual([
      'content/en/story.mdx:11  <Sort> has 1 ways — give it 2 to 4',
    ]);
    expect(checkBody(sort.replace('- Sun\n- Storm\n\n', ''))).toEqual([
      'content/en/story.mdx:11  <Sort> is not a bullet list and a numbered list — write the ways to choose with -, then the lines with 1. 2. 3.',
    ]);
  });
});

describe('a question for oneself', () => {
  test('has answers that each meet with a word', () => {
    expect(checkBody(question)).toEqual([]);
    expect(checkBody(question.replace(' Ask for more.', ''))).toEqual([
      'content/en/story.mdx:16  an answer has no feedback — write - **The answer.** What to think about.',
    ]);
  });

  test('has 2 to 4 answers', () => {
    expect(checkBody(question.replace('- **No.** Ask for more.\n', ''))).toEqual([
      'content/en/story.mdx:11  <Question> has 1 answers — give it 2 to 4',
    ]);
  });

  test('is asked before it is answered', () => {
    expect(checkBody(question.replace('Is it fair?\n\n', ''))).toEqual([
      'content/en/story.mdx:11  <Question> is not a paragraph and a bullet list — write the question, then its answers',
    ]);
  });
});
