import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

const page = `---
title: "Policies"
description: "Policies."
layout: guide
audience: [industry]
reviewed: 2026-11-22
status: draft
---

## Name an owner {#cop-ind-101}

<Control id="COP-IND-101" services="ai">

- **Why:** It helps.
- **How:** Ask.
- **Evidence:** Notes.

</Control>
`;

/** What the check says of the English page after one change, with this list of ids. */
function checkRecord(from = '', to = '', ids: unknown = { 'COP-IND-101': null }) {
  expect(page).toContain(from);
  const text = page.replace(from, () => to);
  const changes = {
    'en/industry.mdx': text,
    'ar/industry.mdx': text,
    'record-ids.json': `${JSON.stringify(ids, null, 2)}\n`,
  };
  return check(changes).filter((line) => /en\/industry|record-ids/.test(line));
}

describe('a record', () => {
  test('with its heading, its lines and a listed id is no problem', () => {
    expect(checkRecord()).toEqual([]);
  });

  test('under another heading is a problem', () => {
    expect(checkRecord('{#cop-ind-101}', '{#owner}')).toEqual([
      'content/en/industry.mdx:12  <Control> does not stand under the heading with its id — write its title before it: ### Title {#cop-ind-101}',
    ]);
  });

  test('with a line too few is a problem', () => {
    expect(checkRecord('- **How:** Ask.\n', '')).toEqual([
      'content/en/industry.mdx:12  <Control> has 2 lines, not 3 — write one for each of: why, how, evidence',
    ]);
  });

  test('with a line that has no name is a problem at that line', () => {
    expect(checkRecord('**How:** Ask.', 'Ask.')).toEqual([
      'content/en/industry.mdx:15  a line of <Control> does not begin with its name — begin it like **Why:**',
    ]);
  });

  test('with an id of another kind is a problem', () => {
    expect(checkRecord('id="COP-IND-101"', 'id="COP-POL-101"')).toContain(
      'content/en/industry.mdx:12  id="COP-POL-101" of <Control> is not valid — write COP-IND- and three digits',
    );
  });

  test('for a service that does not exist is a problem', () => {
    expect(checkRecord('services="ai"', 'services="ai ai"')).toContain(
      'content/en/industry.mdx:12  services="ai ai" of <Control> is not valid — use some of these, each once, with one space between: connectivity content user-content ai',
    );
  });
});

describe('the id of a record', () => {
  test('stands in the list of all ids', () => {
    expect(checkRecord('', '', {})).toEqual([
      'content/en/industry.mdx:12  id COP-IND-101 is not in the list of ids — add "COP-IND-101": null to content/record-ids.json',
    ]);
  });

  test('is never used again', () => {
    expect(checkRecord('', '', { 'COP-IND-101': '2027-01-31' })).toEqual([
      'content/en/industry.mdx:12  id COP-IND-101 was withdrawn on 2027-01-31 and is used again — take one that was never used',
    ]);
  });

  test('is not dropped without a word', () => {
    expect(checkRecord('', '', { 'COP-IND-101': null, 'COP-IND-102': null })).toEqual([
      'content/record-ids.json:3  id COP-IND-102 stands on no page — put it back, or write the day it was withdrawn instead of null',
    ]);
  });

  test('belongs to one record only', () => {
    const again = '\n## Again {#again}\n\n';
    const second = page.slice(page.indexOf('<Control'));
    expect(checkRecord('</Control>\n', `</Control>\n${again}${second}`)).toContain(
      'content/en/industry.mdx:22  id COP-IND-101 stands in content/en/industry.mdx:12 too — take a free one',
    );
  });
});
