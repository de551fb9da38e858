import { daySchema, pageAddressSchema } from '../content-model/page.ts';
import type { AttributeKind, ComponentRule } from '../mdx/components.ts';

/** An attribute as the parser read it; `value` is `null` for code or a missing value. */
export type RawAttribute = { readonly name: string | null; readonly value: string | null };
export type AttributeReport = (message: string, remedy: string) => void;

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** What is wrong with a value, as the remedy a writer needs; `null` when it is right. */
function findRemedy(value: string, kind: AttributeKind): string | null {
  switch (kind.kind) {
    case 'text':
      return value.trim() === '' ? 'write the text' : null;
    case 'token':
      return kind.values && !kind.values.includes(value)
        ? `use one of: ${kind.values.join(', ')}`
        : null;
    case 'token-list': {
      const tokens = value.split(' ');
      const areValid = tokens.every((token) => kind.values.includes(token));
      return areValid && new Set(tokens).size === tokens.length
        ? null
        : `use some of these, each once, with one space between: ${kind.values.join(' ')}`;
    }
    case 'record-id':
      return new RegExp(`^${kind.prefix}-\\d{3}$`).test(value)
        ? null
        : `write ${kind.prefix}- and three digits`;
    case 'day':
      return daySchema.safeParse(value).success ? null : 'write a day that exists as YYYY-MM-DD';
    case 'address-list': {
      const addresses = value.split(/\s+/).filter(Boolean);
      const areValid = addresses.every((address) => pageAddressSchema.safeParse(address).success);
      return areValid && addresses.length > 0
        ? null
        : 'write addresses without language, with a slash at both ends: "/help/ /parents/"';
    }
    case 'media':
      return /^media\/[a-z0-9-]+(?:[./][a-z0-9-]+)*\.[a-z0-9]+$/.test(value)
        ? null
        : 'write the file of content/media as media/name.svg';
    case 'source':
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
        ? null
        : 'write the id of a source in content/sources.json';
    case 'lang-list':
      return value.split(' ').every(isLanguageTag)
        ? null
        : 'write language tags with one space between, such as en pt-BR';
    case 'lang':
      return isLanguageTag(value) ? null : 'write a language tag such as pt-BR';
  }
}

/** The attributes of a component that may stay; everything else is reported. */
export function readAttributes(
  component: string,
  rule: ComponentRule,
  raw: readonly RawAttribute[],
  report: AttributeReport,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  const names = Object.keys(rule.attributes);
  for (const { name, value } of raw) {
    if (name === null || !Object.hasOwn(rule.attributes, name)) {
      const known = names.length > 0 ? `it may have: ${names.join(', ')}` : 'it has none';
      report(`<${component}> has an unknown attribute ${name ?? '{…}'}`, `remove it; ${known}`);
    } else if (value === null) {
      report(`${name} of <${component}> is not a text in quotes`, `write ${name}="…"`);
    } else if (Object.hasOwn(attributes, name)) {
      report(`<${component}> has ${name} twice`, 'keep one of the two');
    } else attributes[name] = value;
  }
  for (const [name, kind] of Object.entries(rule.attributes)) {
    const value = attributes[name];
    if (value === undefined) {
      const isBroken = raw.some((attribute) => attribute.name === name);
      if (kind.isRequired && !isBroken) {
        report(`<${component}> has no ${name}`, `add ${name}="…"`);
      }
      continue;
    }
    const remedy = findRemedy(value, kind);
    if (remedy !== null) report(`${name}="${value}" of <${component}> is not valid`, remedy);
  }
  return attributes;
}
