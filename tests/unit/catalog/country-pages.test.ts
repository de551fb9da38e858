import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/catalog/read.ts';
import type { Helpline } from '../../../src/content-model/helpline.ts';
import { makeHelpline } from '../../fixtures/helpline.ts';
import { makeSite } from '../../fixtures/make-site.ts';

const strings = {
  'helplines.title': '{country}: who can help',
  'helplines.description': '{country}: lines and emergency numbers',
  'helplines.descriptionLines': '{country}: lines',
  'helplines.descriptionEmergency': '{country}: emergency numbers',
  'helplines.descriptionNone': '{country}: nothing',
};
const added = `{${JSON.stringify(strings).slice(1, -1)},`;

/** What is said of the page of Kenya with these lines in the data. */
function describePage(...lines: readonly Partial<Helpline>[]): string | undefined {
  const data = lines.map((line, index) =>
    makeHelpline({ id: `ke-${index}`, country: 'KE', ...line }),
  );
  const root = makeSite({ 'helplines.json': JSON.stringify(data), 'en/ui.json': ['{', added] });
  const [english] = readContent(root).content.locales.filter(({ locale }) => locale === 'en');
  return english?.entries.get('help/ke')?.frontMatter.description;
}

describe('the description of a country’s page', () => {
  const emergency = { kind: 'emergency number', phone: '999' } as const;
  const hidden = { attestation: 'memory-only', publish_number: false } as const;

  test('names what stands on it and nothing else', () => {
    expect(describePage({}, emergency)).toBe('Kenya: lines and emergency numbers');
    expect(describePage({})).toBe('Kenya: lines');
    expect(describePage(emergency)).toBe('Kenya: emergency numbers');
    expect(describePage(hidden)).toBe('Kenya: nothing');
  });
});
