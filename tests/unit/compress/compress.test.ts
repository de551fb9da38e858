import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compressTree, packBrotli, packGzip } from '../../../scripts/compress/index.ts';

const text = 'Tell someone you trust. '.repeat(50);

function makeFolder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'compress-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'xx'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
  return root;
}

const list = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();

describe('compressing a built site', () => {
  test('writes both siblings of a text file, which unpack to it', async () => {
    const root = makeFolder({ 'xx/index.html': text });
    const report = await compressTree(root);
    const brotli = readFileSync(join(root, 'xx/index.html.br'));
    expect(brotliDecompressSync(brotli).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(root, 'xx/index.html.gz'))).toString()).toBe(text);
    expect(report).toEqual({ files: 1, bytesIn: text.length, bytesOut: brotli.length });
  });

  const endings = ['html', 'css', 'js', 'json', 'svg', 'xml', 'txt', 'csv', 'bib', 'ris'];
  test.each(endings)('takes .%s', async (ending) => {
    const root = makeFolder({ [`a.${ending}`]: text });
    await compressTree(root);
    expect(list(root)).toContain(`a.${ending}.br`);
  });

  test('leaves alone what is compressed inside, and small files', async () => {
    const files = ['a.pf_fragment', 'a.pf_index', 'a.pf_meta', 'wasm.pagefind', 'a.png', 'a.pdf'];
    const root = makeFolder({
      ...Object.fromEntries(files.map((file) => [file, text])),
      'small.json': '{}',
    });
    expect(await compressTree(root)).toEqual({ files: 0, bytesIn: 0, bytesOut: 0 });
    expect(list(root)).toEqual([...files, 'small.json', 'xx'].sort());
  });

  test('keeps no sibling of its siblings when it runs again', async () => {
    const root = makeFolder({ 'a.svg': text });
    await compressTree(root);
    await compressTree(root);
    expect(list(root)).toEqual(['a.svg', 'a.svg.br', 'a.svg.gz', 'xx']);
  });

  test('gives the same bytes each time, without date or system', async () => {
    const bytes = Buffer.from(text);
    const [first, second] = [await packGzip(bytes), await packGzip(bytes)];
    expect(first.equals(second)).toBe(true);
    expect([...first.subarray(4, 8), first[9]]).toEqual([0, 0, 0, 0, 255]);
    expect((await packBrotli(bytes)).equals(await packBrotli(bytes))).toBe(true);
  });

  test('fails where there is no folder', async () => {
    await expect(compressTree(join(tmpdir(), 'no-such-folder'))).rejects.toThrow('ENOENT');
  });

  test('packs small pages quickly where there are many, and large ones as well as ever', async () => {
    const pages = ['ar', 'fr', 'ru'].map((locale) => readFileSync(`content/${locale}/privacy.mdx`));
    const small = pages[1] ?? Buffer.alloc(0);
    const large = Buffer.concat([
      ...pages,
      ...['ar', 'zh', 'ru'].map((locale) =>
        readFileSync(`content/${locale}/policy-brief/index.mdx`),
      ),
    ]);
    const [quick, best] = await Promise.all([packBrotli(small, true), packBrotli(small)]);
    expect(brotliDecompressSync(quick)).toEqual(small);
    expect(quick.length).toBeGreaterThan(best.length);
    expect(await packBrotli(large, true)).toEqual(await packBrotli(large));
  });
});
