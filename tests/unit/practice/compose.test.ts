import { describe, expect, it } from 'vitest';
import { composeMail, composeText, isTooLong, nameFile } from '../../../src/practice/compose.ts';

describe('a practice', () => {
  const fields = [
    { name: 'title', label: 'Name of the practice', value: ' Safe school week \n' },
    { name: 'links', label: 'Links', value: '' },
  ];

  it('is written as its labels and what stands under them', () => {
    expect(composeText(fields)).toBe('Name of the practice\nSafe school week\n\nLinks\n');
  });

  it('opens as a mail whose words survive the address', () => {
    const mail = composeMail('cop@itu.int', 'A & B?', 'أ\nß');
    expect(mail).toBe('mailto:cop@itu.int?subject=A%20%26%20B%3F&body=%D8%A3%0D%0A%C3%9F');
    expect(decodeURIComponent(mail.split('body=')[1] ?? '')).toBe('أ\r\nß');
  });

  it('is too long for some mail programs from 2,000 characters of address on', () => {
    expect(isTooLong('a'.repeat(2000))).toBe(false);
    expect(isTooLong('a'.repeat(2001))).toBe(true);
  });

  it.each([
    ['Safe school: week 1!', 'safe-school-week-1.txt'],
    ['حماية الأطفال', 'حماية-الأطفال.txt'],
    ['../..', 'practice.txt'],
    ['', 'practice.txt'],
  ])('called "%s" is saved as %s', (title, name) => {
    expect(nameFile(title)).toBe(name);
  });
});
