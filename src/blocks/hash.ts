import { createHash } from 'node:crypto';
import { translatedFields } from '../content-model/page.ts';
import type { BlockTree } from './types.ts';

/** A part of a page whose translation is current or stale as a whole. */
export type Unit = {
  /** Heading id; `@front-matter` and `@opening` (text before the first heading) are no heading. */
  readonly id: string;
  readonly line: number;
  /** SHA-256 of the normalised source, hexadecimal. */
  readonly hash: string;
};

export const frontMatterUnit = '@front-matter';
export const openingUnit = '@opening';

/**
 * SHA-256 over source in which nothing counts that a reader does not see: NFC, no comments, no
 * white space (DESIGN "Languages", Freshness).
 */
export function hashSource(source: string): string {
  const normalised = source
    .normalize('NFC')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/\s+/gu, '');
  return createHash('sha256').update(normalised).digest('hex');
}

function readTranslatedFields(frontMatter: unknown): string {
  const fields = new Map(Object.entries(frontMatter ?? {}));
  return JSON.stringify(translatedFields.map((field) => fields.get(field) ?? null));
}

/** The units of a page: `text` is the file the tree was parsed from. Units without text are left out. */
export function listUnits(text: string, tree: BlockTree): readonly Unit[] {
  const lines = text.split('\n');
  const end = lines.length + 1;
  const isFenced = lines[0]?.trimEnd() === '---';
  const bodyLine = isFenced
    ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') + 2
    : 1;
  const headings = tree.blocks.filter((block) => block.type === 'heading');
  const starts = [{ id: openingUnit, line: bodyLine }, ...headings];

  const units: Unit[] = [
    { id: frontMatterUnit, line: 1, hash: hashSource(readTranslatedFields(tree.frontMatter)) },
  ];
  for (const [index, { id, line }] of starts.entries()) {
    const source = lines.slice(line - 1, (starts[index + 1]?.line ?? end) - 1).join('\n');
    if (source.trim() !== '') units.push({ id, line, hash: hashSource(source) });
  }
  return units;
}
