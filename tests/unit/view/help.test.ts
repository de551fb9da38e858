import { describe, expect, test } from 'vitest';
import { getContent } from '../../../src/catalog/load.ts';
import { parseHours } from '../../../src/helplines/hours.ts';
import { createTranslator } from '../../../src/i18n/translate.ts';
import { formatHours, listNames } from '../../../src/view/help.ts';

describe('the names of a line', () => {
  test('are the reader’s, then its own', () => {
    expect(listNames({ localName: 'Linka bezpečí' }, { name: 'Safety Line' })).toEqual([
      'Safety Line',
      'Linka bezpečí',
    ]);
  });

  test.each([
    ['Bris', 'Bris: child helpline', ['Bris: child helpline']],
    ['Allô 1011', 'Allo 1011: child helpline', ['Allo 1011: child helpline']],
    ['Línea 141 del ICBF', 'Línea', ['Línea 141 del ICBF']],
  ])('are not said twice: %s, %s', (localName, name, names) => {
    expect(listNames({ localName }, { name })).toEqual(names);
  });

  test('are its own alone where the language has none yet', () => {
    expect(listNames({ localName: 'Bris' }, undefined)).toEqual(['Bris']);
    expect(listNames({ localName: null }, undefined)).toEqual([]);
  });
});

describe('opening hours', () => {
  const { locales, site } = getContent();
  const source = locales.find(({ locale }) => locale === site.sourceLocale);
  const format = (text: string): string => {
    const hours = parseHours(text);
    if (!source || hours === null) throw new Error(`no hours in ${text}`);
    return formatHours(hours, source.info.intl, createTranslator(source.ui, source.info));
  };

  test('name the first and the last day of a row, over the end of a week too', () => {
    expect(format('Mon–Fri 9:00–17:00')).toBe('Mon–Fri 09:00–17:00');
    expect(format('Sun–Thu 8:00–20:00; Fri–Sat 9:00–17:00')).toBe(
      'Sun–Thu 08:00–20:00 · Fri and Sat 09:00–17:00',
    );
  });

  test('name each day where they are no row', () => {
    expect(format('Mon, Wed, Fri 14:00–18:00')).toBe('Mon, Wed and Fri 14:00–18:00');
    expect(format('Every day 9:00–17:00')).toBe('Every day 09:00–17:00');
  });
});
