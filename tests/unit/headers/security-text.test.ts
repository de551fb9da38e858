import { expect, test } from 'vitest';
import { formatSecurityText } from '../../../src/headers/index.ts';

const origin = 'https://site.example';

test('security.txt names whom to tell, until when, in which languages and where it belongs', () => {
  const contact = { contact: 'holes@site.example', expires: '2027-05-01' };
  expect(formatSecurityText(contact, origin, ['en', 'zh-Hans']).split('\n')).toEqual([
    'Contact: mailto:holes@site.example',
    'Expires: 2027-05-01T00:00:00Z',
    'Preferred-Languages: en, zh-Hans',
    'Canonical: https://site.example/.well-known/security.txt',
    '',
  ]);
});

test('security.txt may name a page', () => {
  const contact = { contact: 'https://site.example/holes/', expires: '2027-05-01' };
  expect(formatSecurityText(contact, origin, [])).toContain('Contact: https://site.example/holes/');
});
