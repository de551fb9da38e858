import { describe, expect, test } from 'vitest';
import { createPressCounter } from '../../../src/leave/presses.ts';

describe('three presses', () => {
  test('within five seconds leave, and each says how many are missing', () => {
    const counter = createPressCounter();
    expect([counter.press(0), counter.press(2000), counter.press(4999)]).toEqual([2, 1, 0]);
  });

  test('do not leave when the first is five seconds old', () => {
    const counter = createPressCounter();
    expect([counter.press(0), counter.press(2000), counter.press(5000)]).toEqual([2, 1, 1]);
    expect(counter.press(6000)).toBe(0);
  });

  test('begin anew after leaving and after being forgotten', () => {
    const counter = createPressCounter();
    expect(counter.reset()).toBe(false);
    for (const now of [0, 1, 2]) counter.press(now);
    expect(counter.press(3)).toBe(2);
    expect(counter.reset()).toBe(true);
    expect(counter.press(4)).toBe(2);
  });
});
