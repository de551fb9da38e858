import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Source of `src/i18n/keys.generated.ts`: the keys of the interface strings as a type, and a check
 * by the compiler that every language has each of them. Throws when there is no language.
 */
export function writeKeyRegistry(contentRoot: string, sourceLocale: string): string {
  const locales = readdirSync(contentRoot)
    .filter((name) => existsSync(join(contentRoot, name, 'ui.json')))
    .sort();
  if (!locales.includes(sourceLocale))
    throw new Error(`${contentRoot}/${sourceLocale}/ui.json is missing`);
  const names = new Map(locales.map((locale, index) => [locale, `ui${index}`]));
  const imports = locales.map(
    (locale) => `import type ${names.get(locale)} from '../../content/${locale}/ui.json';`,
  );
  const checks = locales.map(
    (locale) => `  ${JSON.stringify(locale)}: typeof ${names.get(locale)};`,
  );
  return [
    '// Written by `npm run types` from content/*/ui.json. Do not edit.',
    ...imports,
    '',
    '/** A key of the interface strings. */',
    `export type UiKey = keyof typeof ${names.get(sourceLocale)};`,
    'type Complete<T extends Record<string, Record<UiKey, unknown>>> = T;',
    '/** Fails to compile when a language lacks a key. */',
    'export type Registry = Complete<{',
    ...checks,
    '}>;',
    '',
  ].join('\n');
}
