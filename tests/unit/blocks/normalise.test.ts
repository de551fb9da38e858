import { expect, test } from 'vitest';
import { normaliseText } from '../../../src/blocks/normalise.ts';

test('line ends of every system become LF and a byte order mark goes', () => {
  expect(normaliseText('\ufeffa\r\nb\rc\n')).toBe('a\nb\nc\n');
});

test('a text that is normal already stays as it is', () => {
  expect(normaliseText('a\n\nb')).toBe('a\n\nb');
});
