import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the files of a room in `src/` may import from other rooms. The README has the same table. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'content-model': [],
  mdx: [],
  blocks: ['mdx', 'content-model'],
  catalog: ['blocks', 'content-model', 'helplines'],
  freshness: ['blocks', 'content-model'],
  readability: ['blocks', 'content-model'],
  helplines: ['content-model'],
  i18n: ['content-model'],
  routing: ['catalog'],
  records: ['blocks', 'catalog', 'content-model', 'routing'],
  markup: ['blocks', 'catalog', 'content-model', 'i18n', 'routing'],
  media: ['catalog'],
  styles: ['content-model'],
  search: ['content-model'],
  listen: [],
  practice: [],
  leave: [],
  headers: [],
  view: [
    'blocks',
    'catalog',
    'citations',
    'content-model',
    'downloads',
    'freshness',
    'helplines',
    'i18n',
    'markup',
    'mdx',
    'records',
    'routing',
  ],
  components: [
    'blocks',
    'catalog',
    'citations',
    'client',
    'content-model',
    'downloads',
    'helplines',
    'i18n',
    'leave',
    'markup',
    'media',
    'practice',
    'records',
    'routing',
    'search',
    'view',
  ],
  layouts: [
    'catalog',
    'client',
    'components',
    'markup',
    'media',
    'records',
    'routing',
    'styles',
    'view',
  ],
  citations: [],
  downloads: [],
  documents: [
    'blocks',
    'catalog',
    'content-model',
    'i18n',
    'mdx',
    'media',
    'records',
    'routing',
    'view',
  ],
  pages: ['catalog', 'citations', 'headers', 'layouts', 'media', 'records', 'routing', 'view'],
  client: ['leave', 'listen', 'practice', 'search'],
  integrations: ['catalog', 'routing'],
};

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

function listImports(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    join(file, '..', match[1] ?? ''),
  );
}

describe('the rooms of src', () => {
  it('are all in the table', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((it) => it.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(rooms).sort());
  });

  it.each(files)('%s imports only what its room may', (file) => {
    const room = file.split('/')[1] ?? '';
    const strangers = listImports(file)
      .map((path) => path.split('/'))
      .filter(
        ([top, other = '']) => top === 'src' && other !== room && !rooms[room]?.includes(other),
      )
      .map((path) => path.join('/'));
    expect(strangers).toEqual([]);
  });

  it('are in the table of the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const [room, allowed] of Object.entries(rooms)) {
      const cells = allowed.map((name) => `\`${name}\``).join(', ') || '–';
      expect(readme).toContain(`| \`${room}\` |`);
      expect(readme.split('\n').find((line) => line.startsWith(`| \`${room}\` |`))).toContain(
        `| ${cells} |`,
      );
    }
  });
});

describe('the code', () => {
  const code = [
    ...files,
    ...readdirSync('scripts', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
    'astro.config.mjs',
  ];

  it('names no language: a language is a folder of content', () => {
    const locales = readdirSync('content', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'media')
      .map(({ name }) => name);
    const pattern = new RegExp(`(['"\`/])(${locales.join('|')}|zh-Hans)\\1`);
    const guilty = code
      .filter((file) => !file.endsWith('.generated.ts'))
      .filter((file) => {
        const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        return pattern.test(text);
      });
    expect(guilty).toEqual([]);
  });
});
