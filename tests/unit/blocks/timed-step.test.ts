import { describe, expect, it } from 'vitest';
import { readTimedStep, type TimedStep } from '../../../src/blocks/timed-step.ts';
import type { Inline, ListItem } from '../../../src/blocks/types.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const item = (...children: readonly Inline[]): ListItem => ({
  line: 1,
  blocks: [{ type: 'paragraph', children, line: 1 }],
});
const step = (bold: string): TimedStep | null =>
  readTimedStep(item({ type: 'strong', children: [text(bold)] }, text(' Stand up.')));

describe('a step of a lesson', () => {
  it.each([
    ['English', '5 min: Warm up.', 5, '5 min', ':', 'Warm up.'],
    [
      'French, with its space before the colon',
      '5 min\u00a0: On s’échauffe.',
      5,
      '5 min',
      ':',
      'On s’échauffe.',
    ],
    ['Chinese, with a wide colon', '12分钟：热身。', 12, '12分钟', '：', '热身。'],
    ['Arabic', '10 دقائق: الإحماء.', 10, '10 دقائق', ':', 'الإحماء.'],
    ['a title with a colon of its own', '3 min: Read: aloud.', 3, '3 min', ':', 'Read: aloud.'],
  ])('is read in %s', (_, bold, minutes, duration, colon, title) => {
    expect(step(bold)).toEqual({ minutes, duration, colon, title, text: [text(' Stand up.')] });
  });

  it.each([
    ['no minutes', 'Warm up: stand.'],
    ['no colon', '5 min Warm up.'],
    ['no title', '5 min:'],
  ])('is none with %s', (_, bold) => {
    expect(step(bold)).toBeNull();
  });

  it('is none when its minutes are not in bold', () => {
    expect(readTimedStep(item(text('5 min: Warm up.')))).toBeNull();
  });

  it('is none when it begins with something else than text', () => {
    expect(readTimedStep({ line: 1, blocks: [] })).toBeNull();
  });
});
