import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../src/blocks/types.ts';
import { DrawingError, readTags, type Tag } from '../../../src/media/shapes.ts';
import { openJsonSource } from '../json-source.ts';
import type { CheckedSite, Rule } from '../rule.ts';

const elements = ['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'clipPath'];
const attributes = [
  'xmlns',
  'viewBox',
  'id',
  'clip-path',
  'transform',
  'd',
  'x',
  'y',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'opacity',
];

type Fault = readonly [line: number, message: string, remedy: string];

function* judgeTags(name: string, tags: readonly Tag[]): Generator<Fault> {
  const [root] = tags;
  if (root?.name !== 'svg' || !root.attributes.has('viewBox')) {
    yield [1, 'a drawing needs a viewBox', 'begin it with <svg xmlns="…" viewBox="0 0 480 360">'];
  }
  for (const tag of tags) {
    if (!elements.includes(tag.name)) {
      yield [
        tag.line,
        `<${tag.name}> has no place in a drawing`,
        `use only: ${elements.join(' ')}`,
      ];
    }
    for (const [key, value] of tag.attributes) {
      if (!attributes.includes(key)) {
        yield [
          tag.line,
          `${key}="${value}" has no place in a drawing`,
          'remove it: drawings are shapes and colours only',
        ];
      }
      if (key === 'id' && !value.startsWith(name.replace(/\.svg$/, ''))) {
        yield [
          tag.line,
          `id "${value}" may stand in another drawing too`,
          `begin it with the name of the file: ${name.replace(/\.svg$/, '')}-…`,
        ];
      }
    }
  }
}

/**
 * A drawing is shapes and colours and nothing else, as it stands in the page itself: no words, which
 * nobody could translate, no scripts, no styles, no addresses (issues 5 and 7).
 */
export class Drawings implements Rule {
  readonly name = 'drawings';

  *checkSite({ content }: CheckedSite): Generator<Problem> {
    const names = [...content.media].filter((name) => name.endsWith('.svg'));
    for (const name of names) {
      const file = `${content.label}/media/${name}`;
      try {
        const tags = readTags(readFileSync(join(content.root, 'media', name), 'utf8'));
        for (const [line, message, remedy] of judgeTags(name, tags)) {
          yield { file, line, message, remedy };
        }
      } catch (error) {
        if (!(error instanceof DrawingError)) throw error;
        const remedy = 'write shapes only, each a tag with its attributes in double quotes';
        yield { file, line: error.line, message: `“${error.message}” is no shape`, remedy };
      }
    }
    const { file, lineOf } = openJsonSource(content, 'site.json');
    for (const [index, name] of content.site.mirrored.entries()) {
      if (content.media.has(name)) continue;
      const remedy = 'correct the name, or remove it';
      yield { file, line: lineOf(['mirrored', index]), message: `${name} is no drawing`, remedy };
    }
  }
}
