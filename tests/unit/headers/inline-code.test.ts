import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { collectHashes } from '../../../src/headers/index.ts';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the code of a page', () => {
  test('is the text of its inline scripts and styles, byte for byte', () => {
    const { scripts, styles } = collectHashes(
      '<style>a > b{}</style><script>if (1 < 2 && "</p>") f();\n</script>',
    );
    expect(styles).toEqual([hash('a > b{}')]);
    expect(scripts).toEqual([hash('if (1 < 2 && "</p>") f();\n')]);
  });

  test('counts equal texts once and sorts them', () => {
    const page = '<style>b{}</style><style media="print">a{}</style><style>b{}</style>';
    expect(collectHashes(page).styles).toEqual([hash('a{}'), hash('b{}')].sort());
  });

  test('is hashed with the line ends that a browser sees', () => {
    expect(collectHashes('<style>a{}\r\nb{}</style>').styles).toEqual([hash('a{}\nb{}')]);
  });

  test('is not what stands in comments, titles or text fields', () => {
    const page =
      '<!-- <script>a()</script> --><title><script>b()</script></title><textarea><style>c</style></textarea>';
    expect(collectHashes(page)).toMatchObject({ scripts: [], styles: [] });
  });

  test('is not data', () => {
    const page = '<script type="application/ld+json">{}</script><script></script>';
    expect(collectHashes(page).scripts).toEqual([]);
  });

  test('is also what steers the page: maps of imports and rules of prefetching', () => {
    const page = '<script type="importmap">{}</script><script type="speculationrules">[]</script>';
    expect(collectHashes(page).scripts).toEqual([hash('{}'), hash('[]')].sort());
  });

  test('is also the style of pages without scripts and of drawings', () => {
    const page = '<noscript><style>n{}</style></noscript><svg><style>s{}</style></svg>';
    expect(collectHashes(page).styles).toEqual([hash('n{}'), hash('s{}')].sort());
  });

  test.each([
    ['<script type="module" src="/_astro/a.js"></script>', true],
    ['<script type="module">import"/_astro/a.js"</script>', true],
    ['<link rel="modulepreload" href="/_astro/a.js">', true],
    ['<script>go()</script>', false],
    ['<script type="application/ld+json">{"a":"import"}</script>', false],
  ])('%s loads a script file: %s', (page, hasScriptFile) => {
    expect(collectHashes(page).hasScriptFile).toBe(hasScriptFile);
  });

  test('knows whether a style sheet is loaded', () => {
    expect(collectHashes('<link rel="stylesheet" href="/a.css">').hasStyleFile).toBe(true);
    expect(collectHashes('<link rel="icon" href="/a.svg">').hasStyleFile).toBe(false);
  });
});
