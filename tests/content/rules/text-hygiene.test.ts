import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

describe('text hygiene', () => {
  test.each([
    ['TODO', 'write the text that is meant'],
    ['Coming soon', 'write the text, or leave the part out'],
    ['Lorem ipsum', 'write the text, or leave the part out'],
    ['...', 'write the character …'],
  ])('%s left in a page is a problem', (leftover, remedy) => {
    const change = ['Tell an adult you trust.', `Tell an adult. ${leftover}`] as const;
    expect(check({ 'en/help/index.mdx': change })).toEqual([
      `content/en/help/index.mdx:12  text holds “${leftover}” — ${remedy}`,
    ]);
  });

  test('one left in the interface is a problem', () => {
    expect(check({ 'en/ui.json': ['Reviewed by', 'FIXME by'] })).toEqual([
      'content/en/ui.json:3  text holds “FIXME” — write the text that is meant',
    ]);
  });

  test('the word of another language is none', () => {
    expect(check({ 'en/help/index.mdx': ['Tell an adult you trust.', 'Sobre todo, …'] })).toEqual(
      [],
    );
  });
});
