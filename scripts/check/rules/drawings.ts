import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../src/blocks/types.ts';
import { DrawingError, readTags, type Tag } from '../../../src/media/shapes.ts';
import { openJsonSource } from '../json-source.ts';
import type { CheckedSite, Rule } from '../rule.ts';

const namespace = 'http://www.w3.org/2000/svg';
const holders = ['svg', 'g', 'clipPath'];
const elements = ['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'clipPath'];

/** What the value of an attribute may be, and what to write instead of anything else. */
type Form = { readonly pattern: RegExp; readonly remedy: string };

const size = String.raw`(?:\d+(?:\.\d+)?|\.\d+)`;
const number = `-?${size}`;
const listOf = (item: string): string => `${item}(?:[ ,]${item})*`;
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

const asNumber: Form = { pattern: whole(number), remedy: 'write a number, such as -12.5' };
const asSize: Form = { pattern: whole(size), remedy: 'write a number without unit, such as 12.5' };
const asShare: Form = {
  pattern: whole(String.raw`[01]|0?\.\d+`),
  remedy: 'write a number from 0 to 1, such as .4',
};
// The sheet to colour in is made by rule, which reads colours in these forms only.
const asColour: Form = {
  pattern: whole('none|#[0-9a-f]{3}|#[0-9a-f]{6}'),
  remedy: 'write none, or a colour in lower case, such as #1d2433',
};
const asClip: Form = {
  pattern: /^url\(#[a-z0-9-]+\)$/,
  remedy: 'write url(#…) with the id of a <clipPath> of this drawing',
};
const asWord = (...words: readonly string[]): Form => ({
  pattern: whole(words.join('|')),
  remedy: `write one of: ${words.join(' ')}`,
});

/** Every attribute that a drawing may have but `id`, and the form of its value. None is an address. */
const forms: ReadonlyMap<string, Form> = new Map([
  [
    'xmlns',
    { pattern: whole(namespace.replaceAll('.', '[.]')), remedy: `write xmlns="${namespace}"` },
  ],
  [
    'viewBox',
    {
      pattern: whole(`${number} ${number} ${size} ${size}`),
      remedy: 'write four numbers, such as viewBox="0 0 480 360"',
    },
  ],
  ['clip-path', asClip],
  [
    'transform',
    {
      pattern: whole(
        String.raw`(?:(?:translate|scale|rotate|skewX|skewY)\(${listOf(number)}\) ?)+`,
      ),
      remedy: 'use translate(…), scale(…), rotate(…), skewX(…) and skewY(…) with numbers',
    },
  ],
  [
    'd',
    {
      pattern: /^[Mm][MmZzLlHhVvCcSsQqTtAa\d\s,.-]*$/,
      remedy: 'write the commands of a path and numbers only',
    },
  ],
  ['x', asNumber],
  ['y', asNumber],
  ['cx', asNumber],
  ['cy', asNumber],
  ['r', asSize],
  ['rx', asSize],
  ['ry', asSize],
  ['width', asSize],
  ['height', asSize],
  ['fill', asColour],
  ['fill-opacity', asShare],
  ['stroke', asColour],
  ['stroke-width', asSize],
  ['stroke-linecap', asWord('butt', 'round', 'square')],
  ['stroke-linejoin', asWord('miter', 'round', 'bevel')],
  ['stroke-dasharray', { pattern: whole(listOf(size)), remedy: 'write numbers, such as 2 11' }],
  ['opacity', asShare],
]);

type Fault = readonly [line: number, message: string, remedy: string];

const longestValue = 40;
const quote = (key: string, value: string): string =>
  `${key}="${value.length > longestValue ? `${value.slice(0, longestValue)}…` : value}"`;

function* judgeElement({ kind, name, line }: Tag, isFirst: boolean): Generator<Fault> {
  if (!elements.includes(name)) {
    yield [line, `<${name}> has no place in a drawing`, `use only: ${elements.join(' ')}`];
  } else if (name === 'svg' && !isFirst) {
    yield [line, 'a drawing stands inside another', 'write <g> in place of <svg>'];
  } else if (holders.includes(name) !== (kind === 'open')) {
    const remedy = holders.includes(name)
      ? `write <${name}>…</${name}> around shapes`
      : `write it as one tag: <${name} …/>`;
    yield [line, `<${name}> is closed as no <${name}> is`, remedy];
  }
}

function* judgeAttributes({ attributes, line }: Tag): Generator<Fault> {
  for (const [key, value] of attributes) {
    const form = forms.get(key);
    if (key === 'id' || form?.pattern.test(value)) continue;
    const remedy = form?.remedy ?? 'remove it: drawings are shapes and colours only';
    yield [line, `${quote(key, value)} has no place in a drawing`, remedy];
  }
}

/** Ids are there to be clipped by, and belong to one drawing of the page. */
function* judgeIds(name: string, tags: readonly Tag[]): Generator<Fault> {
  // The name of a drawing for one language has a dot in it.
  const start = `${name.replace(/\.svg$/, '').replaceAll('.', '-')}-`;
  const uses = new Set(tags.map(({ attributes }) => attributes.get('clip-path')));
  const known = new Set<string>();
  const clips = new Set<string>();
  for (const tag of tags) {
    const id = tag.attributes.get('id');
    if (id === undefined) continue;
    const use = `url(#${id})`;
    if (!id.startsWith(start)) {
      const remedy = `begin it with the name of the file: ${start}…`;
      yield [tag.line, `id "${id}" may stand in another drawing too`, remedy];
    } else if (!/^[a-z]+\d{0,2}$/.test(id.slice(start.length))) {
      // Longer numbers are phone numbers: none may stand in a text (README).
      const remedy = `write letters after ${start}, such as ${start}clip`;
      yield [tag.line, `id "${id}" is no name`, remedy];
    } else if (known.has(id)) {
      yield [tag.line, `id "${id}" is given twice`, 'give one of the two another id'];
    } else if (!uses.has(use)) {
      yield [tag.line, `id "${id}" is not in use`, `remove it, or write clip-path="${use}"`];
    }
    known.add(id);
    if (tag.name === 'clipPath') clips.add(use);
  }
  for (const { attributes, line } of tags) {
    const use = attributes.get('clip-path');
    if (use === undefined || !asClip.pattern.test(use) || clips.has(use)) continue;
    yield [line, `${quote('clip-path', use)} leads to nothing`, asClip.remedy];
  }
}

function* judgeTags(name: string, tags: readonly Tag[]): Generator<Fault> {
  const [root] = tags;
  if (root?.name !== 'svg' || !root.attributes.has('viewBox')) {
    yield [1, 'a drawing needs a viewBox', 'begin it with <svg xmlns="…" viewBox="0 0 480 360">'];
  }
  for (const tag of tags) {
    if (tag.kind === 'close') continue;
    yield* judgeElement(tag, tag === root);
    yield* judgeAttributes(tag);
  }
  yield* judgeIds(name, tags);
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
        const { line, message, fault, remedy } = error;
        yield { file, line, message: `“${message}” ${fault}`, remedy };
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
