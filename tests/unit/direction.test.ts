import { readdirSync, readFileSync } from 'node:fs';
import rtlcss from 'rtlcss';
import { describe, expect, it } from 'vitest';

const physicalFile = 'physical.css';
const read = (name: string): string => readFileSync(`src/styles/${name}`, 'utf8');
const logicalFiles = readdirSync('src/styles').filter(
  (name) => name.endsWith('.css') && name !== physicalFile,
);

/** Properties and values that mean left or right whatever the direction of the text. */
const physical =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|left|right|border-(?:top|bottom)-(?:left|right)-radius|float|clear)\s*:|text-align:\s*(?:left|right)|to (?:left|right)\b|translate(?:X|3d)?\(|background-position/;

describe('styles', () => {
  it.each(logicalFiles)('%s is a fixed point of rtlcss: it holds for both directions', (name) => {
    expect(rtlcss.process(read(name))).toBe(read(name));
  });

  it.each(logicalFiles)('%s has no physical direction', (name) => {
    const lines = read(name)
      .split('\n')
      .map((line, index) => `${name}:${index + 1} ${line.trim()}`)
      .filter((line) => physical.test(line.replace(/^\S+ /, ' ')));
    expect(lines).toEqual([]);
  });

  it('the physical file has a twin that differs', () => {
    expect(rtlcss.process(read(physicalFile))).not.toBe(read(physicalFile));
  });

  it('no component carries styles of its own', () => {
    const guilty = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.astro'))
      .filter((name) =>
        /<style(?! is:inline set:html)|\sstyle=/.test(readFileSync(`src/${name}`, 'utf8')),
      );
    expect(guilty).toEqual([]);
  });
});
