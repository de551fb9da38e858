import { afterEach, describe, expect, test, vi } from 'vitest';
import { forgetContent } from '../../../src/catalog/load.ts';
import { listFacets } from '../../../src/view/facets.ts';
import { writeFacetRules } from '../../../src/view/filter.ts';
import { openPage } from '../../../src/view/page.ts';
import { type Changes, makeSite } from '../../fixtures/make-site.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  forgetContent();
});

const page = (body: string) => `---
title: "A list"
description: "A list."
layout: plain
audience: [industry]
reviewed: 2026-11-22
status: draft
---

${body}`;

const control = (number: number, services: string) => `## Control ${number} {#cop-ind-${number}}

<Control id="COP-IND-${number}" services="${services}">

- **Why:** a
- **How:** b
- **Evidence:** c

</Control>

`;

const site: Changes = {
  'en/industry/area.mdx': page(
    control(101, 'content ai') + control(102, 'ai') + control(103, 'content'),
  ),
  'en/industry/list.mdx': page('<RecordFilter/>\n\n<ControlList/>\n'),
  'en/industry/alone.mdx': page(`<RecordFilter/>\n\n${control(104, 'ai')}`),
};

function facetsOf(slug: string) {
  vi.stubEnv('COP_CONTENT', makeSite(site));
  return listFacets(openPage('en', slug));
}

const services = [
  {
    facet: 'services',
    values: [
      { value: 'content', count: 2, id: 'only-services-content' },
      { value: 'ai', count: 2, id: 'only-services-ai' },
    ],
  },
];

describe('the filter of a page', () => {
  test('counts the records that stand on it', () => {
    expect(facetsOf('industry/area')).toEqual(services);
  });

  test('counts the controls that it lists from other pages', () => {
    const [group] = facetsOf('industry/list');
    expect(group?.values.map(({ value, count }) => [value, count])).toEqual([
      ['content', 2],
      ['ai', 3],
    ]);
  });

  test('offers no choice where there is only one', () => {
    expect(facetsOf('industry/alone')).toEqual([]);
  });
});

test('a choice hides the records without it, and groups that have none left', () => {
  const rules = writeFacetRules([
    { facet: 'places', values: [{ value: 'SA', count: 1, id: 'x' }] },
  ]);
  expect(rules).toBe(
    '#x:target~.record:not([data-places~="SA"]),#x:target~.record-group .record:not([data-places~="SA"]),#x:target~.record-group:not(:has([data-places~="SA"])){display:none}',
  );
});
