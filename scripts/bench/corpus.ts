import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { textOfInlines } from '../../src/blocks/text.ts';
import { parseEntry } from '../../src/catalog/parse-entry.ts';
import type { Content, Entry, LocaleContent } from '../../src/catalog/types.ts';

/** A sequence of numbers in [0, 1) that is the same on every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The language's own paragraphs, as material for pages that weigh what real ones weigh. */
function listParagraphs({ entries }: LocaleContent): readonly string[] {
  return [...entries.values()].flatMap((entry) =>
    parseEntry(entry).blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? [textOfInlines(block.children).replace(/[*<>{}[\]\\]|\p{Nd}+/gu, '')]
        : [],
    ),
  );
}

/** Every page has six sections of three paragraphs; the n-th page is alike in every language. */
function writePage(number: number, paragraphs: readonly string[], entry: Entry): string {
  const random = createRandom(number);
  const pick = (): string => paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
  const sections = Array.from({ length: 6 }, (_, index) =>
    [
      `## ${index + 1}. ${pick().slice(0, 40)} {#part-${index + 1}}`,
      ...[1, 2, 3].map(() => `${pick()} (${number})`),
    ].join('\n\n'),
  );
  return [
    '---',
    `title: ${JSON.stringify(`${number}. ${entry.frontMatter.title}`)}`,
    `description: ${JSON.stringify(entry.frontMatter.description)}`,
    'layout: guide',
    'audience: [policymakers]',
    'keyPoints: []',
    'reviewed: 2026-01-01',
    'status: draft',
    '---',
    '',
    ...sections,
    '',
  ].join('\n\n');
}

/**
 * Writes a content folder of `count` guidance pages in every language beside the site's own pages,
 * made from its own paragraphs: the same bytes on every run.
 */
export function writeCorpus(content: Content, count: number, target: string): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(content.root, target, { recursive: true });
  for (const locale of content.locales) {
    const paragraphs = listParagraphs(locale);
    const pattern = locale.entries.get('parents/start-here') ?? [...locale.entries.values()][0];
    if (!pattern) throw new Error(`no page to learn from in ${locale.locale}`);
    for (let number = 1; number <= count; number += 1) {
      const shelf = String(Math.ceil(number / 50)).padStart(3, '0');
      const file = join(target, locale.locale, 'bench', shelf, `page-${number}.mdx`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, writePage(number, paragraphs, pattern));
    }
  }
}
