import { describe, expect, test } from 'vitest';
import { addAttributes } from '../../../src/media/drawings.ts';

describe('a drawing in a page', () => {
  const drawing = '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>';

  test('has the attributes of the page before its own', () => {
    expect(addAttributes(drawing, 'aria-hidden="true"')).toBe(
      '<svg aria-hidden="true" viewBox="0 0 9 9"><path d="M0 0"/></svg>',
    );
  });

  test.each(["$'", '$&', '$`', '$$', '$1'])(
    'has the alternative text as it was written: %s',
    (text) => {
      expect(addAttributes(drawing, `aria-label="It costs 5 ${text}"`)).toBe(
        `<svg aria-label="It costs 5 ${text}" viewBox="0 0 9 9"><path d="M0 0"/></svg>`,
      );
    },
  );

  test('has them wherever its own attributes begin', () => {
    expect(addAttributes('<svg\nviewBox="0 0 9 9"></svg>', 'role="img"')).toBe(
      '<svg role="img"\nviewBox="0 0 9 9"></svg>',
    );
  });
});
