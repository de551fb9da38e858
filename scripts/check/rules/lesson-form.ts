import { walkBlocks } from '../../../src/blocks/text.ts';
import { readTimedStep } from '../../../src/blocks/timed-step.ts';
import type { Block, Problem } from '../../../src/blocks/types.ts';
import { fieldLine } from '../page-text.ts';
import type { CheckedPage, CheckedSlug, Rule } from '../rule.ts';
import { listSections, type Section } from '../sections.ts';

type Component = Extract<Block, { type: 'component' }>;

const isComponent = (block: Block, name: string): block is Component =>
  block.type === 'component' && block.name === name;

/** What each section of a plan must hold, besides those of its versions. */
const parts = {
  outcome: ['a bullet list', (block: Block) => block.type === 'list'],
  materials: ['a <Checklist>', (block: Block) => isComponent(block, 'Checklist')],
  before: ['a bullet list', (block: Block) => block.type === 'list'],
  questions: ['a bullet list', (block: Block) => block.type === 'list'],
  'if-a-child-tells': ['a paragraph', (block: Block) => block.type === 'paragraph'],
} as const satisfies Record<string, readonly [what: string, is: (block: Block) => boolean]>;

/**
 * A lesson plan can be taught as it stands: it has every part in its order, each version has its
 * steps and a way without the internet, and the minutes of the steps add up (issue 3).
 */
export class LessonForm implements Rule {
  readonly name = 'lesson-form';

  *checkSlug({ pages }: CheckedSlug): Generator<Problem> {
    for (const page of pages) {
      yield* page.entry.frontMatter.lesson ? this.#checkPlan(page) : this.#checkOther(page);
    }
  }

  *#checkOther({ entry, tree }: CheckedPage): Generator<Problem> {
    for (const block of walkBlocks(tree.blocks)) {
      if (!isComponent(block, 'LessonSteps')) continue;
      const message = '<LessonSteps> stands on a page that is no lesson plan';
      const remedy = 'write <Steps>, or make the page one: layout: lesson';
      yield { file: entry.file, line: block.line, message, remedy };
    }
  }

  *#checkPlan(page: CheckedPage): Generator<Problem> {
    const { file, frontMatter } = page.entry;
    const minutes = frontMatter.lesson?.minutes ?? [];
    const [outcome, materials, before, ...rest] = Object.keys(parts);
    const versions = minutes.map((count) => `minutes-${count}`);
    const wanted = [outcome, materials, before, ...versions, ...rest];
    const sections = listSections(page.tree.blocks).slice(1);
    const found = sections.map(({ id }) => id);
    if (found.join() !== wanted.join()) {
      yield {
        file,
        line:
          sections.find(({ id }, index) => id !== wanted[index])?.line ?? fieldLine(page, 'lesson'),
        message: `a lesson plan has the sections ${found.map((id) => `#${id}`).join(' ')}`,
        remedy: `write these, in this order: ${wanted.map((id) => `#${id}`).join(' ')}`,
      };
      return;
    }
    for (const section of sections) {
      const [what, is] = parts[section.id as keyof typeof parts] ?? [];
      if (what !== undefined && is && !section.blocks.some(is)) {
        const message = `section #${section.id} has no ${what.replace(/^a /, '')}`;
        yield { file, line: section.line, message, remedy: `write ${what} under the heading` };
      }
    }
    for (const count of minutes) {
      const section = sections.find(({ id }) => id === `minutes-${count}`);
      if (section) yield* this.#checkVersion(file, section, count);
    }
  }

  *#checkVersion(file: string, section: Section, minutes: number): Generator<Problem> {
    const { line } = section;
    const [steps, ...others] = section.blocks.filter((block) => isComponent(block, 'LessonSteps'));
    const isOffline = (block: Block) =>
      isComponent(block, 'Callout') && block.attributes['kind'] === 'offline';
    if (!section.blocks.some(isOffline)) {
      const message = `section #${section.id} says no way without the internet`;
      yield { file, line, message, remedy: 'write <Callout kind="offline"> after its steps' };
    }
    if (!steps || others.length > 0 || steps.attributes['minutes'] !== String(minutes)) {
      const remedy = `write one <LessonSteps minutes="${minutes}"> under the heading`;
      const message = `section #${section.id} needs the steps of ${minutes} minutes`;
      yield { file, line: steps?.line ?? line, message, remedy };
      return;
    }
    let sum = 0;
    for (const item of steps.blocks.flatMap((block) =>
      block.type === 'list' ? block.items : [],
    )) {
      const step = readTimedStep(item);
      sum += step?.minutes ?? 0;
      if (step) continue;
      const message = 'a step does not begin with its minutes and title';
      yield { file, line: item.line, message, remedy: 'begin it like **5 min: Warm up.**' };
      return;
    }
    if (sum === minutes) return;
    const message = `the steps take ${sum} minutes, not ${minutes}`;
    yield { file, line: steps.line, message, remedy: 'change the minutes of the steps' };
  }
}
