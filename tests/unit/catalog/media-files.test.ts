import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/catalog/problem.ts';
import { readContent } from '../../../src/catalog/read.ts';
import { makeSite } from '../../fixtures/make-site.ts';

const card = readFileSync('content/media/card.en.png');
const html = '<!doctype html><script>run()</script>';

/** What may be published of the small site with these files in `content/media`, and the problems. */
function readMediaWith(files: Readonly<Record<string, string | Buffer>>) {
  const root = makeSite();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'media', name)), { recursive: true });
    writeFileSync(join(root, 'media', name), bytes);
  }
  const { content, problems } = readContent(root);
  return { names: [...content.media], lines: problems.map(formatProblem) };
}

describe('content/media', () => {
  test('publishes drawings, those of one language too, and the card of each language', () => {
    expect(
      readMediaWith({ 'lamp.ar.svg': '<svg/>', 'card.en.png': card, 'card.ar.png': card }),
    ).toEqual({ names: ['card.ar.png', 'card.en.png', 'lamp.ar.svg', 'lamp.svg'], lines: [] });
  });

  test.each([
    'evil.SVG',
    'Evil.svg',
    'evil.svgz',
    'evil.xhtml',
    'evil.htm',
    'evil.xml',
    'evil.css',
    'evil.js',
    'evil',
    'photo.png',
    'card.xx.png',
    'card.EN.png',
    'card.en.jpg',
    'more/evil.svg',
    '.more/evil.html',
  ])('publishes nothing else, and names it: %s', (name) => {
    expect(readMediaWith({ [name]: card })).toEqual({
      names: ['lamp.svg'],
      lines: [
        `content/media/${name}:1  only drawings and the cards of languages may stand here — remove it; a drawing is media/name.svg, in lower case`,
      ],
    });
  });

  test('publishes no card that is another kind of file', () => {
    expect(readMediaWith({ 'card.en.png': html })).toEqual({
      names: ['lamp.svg'],
      lines: ['content/media/card.en.png:1  card is no PNG picture — draw it anew: npm run cards'],
    });
  });

  test('publishes no file from elsewhere', () => {
    const root = makeSite();
    symlinkSync('/etc/hostname', join(root, 'media', 'host.svg'));
    const { content, problems } = readContent(root);
    expect([...content.media]).toEqual(['lamp.svg']);
    expect(problems).toHaveLength(1);
  });

  test('says nothing of hidden files, which it does not publish', () => {
    expect(readMediaWith({ '.DS_Store': 'x' })).toEqual({ names: ['lamp.svg'], lines: [] });
  });
});
