import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

const plan = `---
title: "Lesson: be kind"
description: "A lesson."
layout: lesson
audience: [educators]
topics: [conduct]
ages: [9-12]
sources: [crc]
lesson: { minutes: [5, 20] }
reviewed: 2026-11-22
status: draft
---

## By the end {#outcome}

- Children can be kind.

## You need {#materials}

<Checklist>

- Paper.

</Checklist>

## Before {#before}

- Use no names.

## 5 minutes {#minutes-5}

<LessonSteps minutes="5">

1. **2 min: Read.** Aloud.
2. **3 min: Draw.** A sign.

</LessonSteps>

<Callout kind="offline">

Say it aloud.

</Callout>

## 20 minutes {#minutes-20}

<LessonSteps minutes="20">

1. **20 min: Play.** Outside.

</LessonSteps>

<Callout kind="offline">

It is outside.

</Callout>

## Questions {#questions}

- What is kind?

## If a child tells {#if-a-child-tells}

Listen.
`;

/** What the check says of the English plan with one change. */
function checkPlan(from = '', to = ''): readonly string[] {
  expect(plan).toContain(from);
  const text = plan.replace(from, () => to);
  return check({ 'en/kind.mdx': text, 'ar/kind.mdx': text }).filter((line) =>
    line.startsWith('content/en/kind.mdx'),
  );
}

describe('a lesson plan', () => {
  test('that has all its parts is no problem', () => {
    expect(checkPlan()).toEqual([]);
  });

  test('whose minutes do not add up is a problem where its steps begin', () => {
    expect(checkPlan('3 min: Draw', '4 min: Draw')).toEqual([
      'content/en/kind.mdx:32  the steps take 6 minutes, not 5 — change the minutes of the steps',
    ]);
  });

  test('with a step that says no minutes is a problem at that step', () => {
    expect(checkPlan('**3 min: Draw.**', '**Draw.**')).toEqual([
      'content/en/kind.mdx:35  a step does not begin with its minutes and title — begin it like **5 min: Warm up.**',
    ]);
  });

  test('with a version that needs the internet is a problem', () => {
    expect(checkPlan('<Callout kind="offline">\n\nSay', '<Callout kind="note">\n\nSay')).toEqual([
      'content/en/kind.mdx:30  section #minutes-5 says no way without the internet — write <Callout kind="offline"> after its steps',
    ]);
  });

  test('with a version without steps is a problem', () => {
    expect(checkPlan('<LessonSteps minutes="20">', '<LessonSteps minutes="25">')).toEqual([
      'content/en/kind.mdx:47  section #minutes-20 needs the steps of 20 minutes — write one <LessonSteps minutes="20"> under the heading',
    ]);
  });

  test('that lacks a section is a problem that names all of them', () => {
    expect(checkPlan('## Before {#before}\n\n- Use no names.\n\n', '')).toEqual([
      'content/en/kind.mdx:26  a lesson plan has the sections #outcome #materials #minutes-5 #minutes-20 #questions #if-a-child-tells — write these, in this order: #outcome #materials #before #minutes-5 #minutes-20 #questions #if-a-child-tells',
    ]);
  });

  test('with a section that holds something else is a problem', () => {
    expect(checkPlan('- What is kind?', 'What is kind?')).toEqual([
      'content/en/kind.mdx:59  section #questions has no bullet list — write a bullet list under the heading',
    ]);
  });

  test('that does not say how long it lasts is a problem', () => {
    expect(checkPlan('lesson: { minutes: [5, 20] }\n', '')).toEqual([
      'content/en/kind.mdx:1  lesson is missing — a page of layout lesson says how long it lasts, lesson: { minutes: [5, 20] }, no other',
    ]);
  });
});

test('the steps of a lesson stand on lesson plans only', () => {
  const steps = '<LessonSteps minutes="5">\n\n1. **5 min: Sit.** Down.\n\n</LessonSteps>\n';
  const changes = {
    'en/index.mdx': ['Welcome to the first page.\n', `Welcome.\n\n${steps}`],
    'ar/index.mdx': ['أهلا بك في الصفحة الأولى.\n', `أهلا.\n\n${steps}`],
  } as const;
  expect(check(changes).filter((line) => line.includes('LessonSteps'))).toEqual([
    'content/ar/index.mdx:16  <LessonSteps> stands on a page that is no lesson plan — write <Steps>, or make the page one: layout: lesson',
    'content/en/index.mdx:16  <LessonSteps> stands on a page that is no lesson plan — write <Steps>, or make the page one: layout: lesson',
  ]);
});
