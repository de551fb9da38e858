import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { afterAll, describe, expect, it } from 'vitest';
import { hashEngine } from '../../scripts/documents/engine.ts';
import { makeDocuments } from '../../scripts/documents/make.ts';
import { getContent } from '../../src/catalog/load.ts';
import type { Content } from '../../src/catalog/types.ts';
import { composeDocument } from '../../src/documents/compose.ts';
import { measureWords } from '../../src/documents/pdf/inspect.ts';
import { readTaggedText } from '../../src/documents/pdf/tagged-text.ts';
import { listPlannedDocuments } from '../../src/documents/plan.ts';
import { readDocumentText } from '../../src/documents/texts.ts';
import { readManifest } from '../../src/downloads/manifest.ts';
import { findLocale, urlFor } from '../../src/routing/routes.ts';
import { translatorOf } from '../../src/view/page.ts';

const content = getContent();
const plans = listPlannedDocuments(content);
const files = readManifest('.build/documents/manifest.json');
const official = content.locales.filter(({ info }) => info.status === 'official');
const shelf = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(shelf, { recursive: true, force: true }));

describe('the documents', () => {
  it('are there in every language and format that is planned, as large as is said', () => {
    const expected = official.flatMap(({ locale }) =>
      plans.flatMap(({ id, papers, formats }) => [
        ...papers.map((paper) => `${locale}/documents/${id}${paper === 'a4' ? '' : '-letter'}.pdf`),
        ...(formats.includes('epub') ? [`${locale}/documents/${id}.epub`] : []),
      ]),
    );
    expect(files.map(({ path }) => path).toSorted()).toEqual(expected.toSorted());
    for (const { path, bytes } of files) expect(statSync(join('dist', path)).size).toBe(bytes);
  });

  it('are offered on their page, with format, size, pages and the other languages', () => {
    for (const { locale, cover, path, sheets } of files) {
      const html = readFileSync(join('dist', urlFor(locale, cover), 'index.html'), 'utf8');
      const [, card = ''] = /<section class="downloads"[^>]*>(.*?)<\/section>/s.exec(html) ?? [];
      expect(card, path).toContain(`href="/${path}"`);
      if (sheets !== null) {
        const { translateCount } = translatorOf(findLocale(content, locale));
        expect(card, path).toContain(translateCount('download.pages', sheets));
      }
      for (const other of official) {
        if (other.locale !== locale)
          expect(card, path).toContain(`href="/${other.locale}/documents/`);
      }
    }
  });

  it('keep the brief small enough for a slow line', () => {
    for (const { locale, bytes } of files.filter(
      (file) => file.id === 'policy-brief' && file.format === 'pdf',
    )) {
      // Characters of a script without letters need more of their font.
      const { hasPhraseBreaks } = findLocale(content, locale).info;
      expect(bytes, locale).toBeLessThanOrEqual(hasPhraseBreaks ? 500_000 : 300_000);
    }
  });

  it('say the words of their pages in order where the text runs from right to left', async () => {
    const rtl = official.filter(({ info }) => info.dir === 'rtl');
    expect(rtl.length).toBeGreaterThan(0);
    for (const locale of rtl) {
      for (const plan of plans) {
        const { texts } = readDocumentText(composeDocument(content, locale, plan).doc);
        const pdf = readFileSync(join('dist', locale.locale, 'documents', `${plan.id}.pdf`));
        const { words, pairs } = measureWords(texts, await readTaggedText(pdf));
        expect(Math.min(words, pairs), `${locale.locale} ${plan.id}`).toBeGreaterThanOrEqual(0.99);
      }
    }
  });

  it('pass the check for EPUB without an error or a warning', async () => {
    const faults: string[] = [];
    for (const { path } of files.filter(({ format }) => format === 'epub')) {
      const { messages } = await EpubCheck.validate(readFileSync(join('dist', path)));
      const grave = messages.filter(({ severity }) => !['info', 'usage'].includes(severity));
      faults.push(...grave.map(({ message }) => `${path} ${message}`));
    }
    expect(faults).toEqual([]);
  });

  it('are the same bytes when they are made again from nothing', async () => {
    const [first] = content.documents.books;
    const [sheet] = content.documents.sheets;
    const few: Content = {
      ...content,
      documents: { books: first ? [first] : [], sheets: sheet ? [sheet] : [] },
    };
    for (const locale of official) {
      const made = await makeDocuments({
        content: few,
        locale,
        cache: join(shelf, 'cache'),
        target: join(shelf, 'files'),
        engine: hashEngine(),
      });
      expect(made.length).toBeGreaterThan(0);
      for (const { path } of made) {
        const again = readFileSync(join(shelf, 'files', path));
        expect(again.equals(readFileSync(join('dist', path))), path).toBe(true);
      }
    }
  });
});
