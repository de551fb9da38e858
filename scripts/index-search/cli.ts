import { contentRoot } from '../../src/catalog/load.ts';
import { readContent } from '../../src/catalog/read.ts';
import { listIndexedLocales } from './expected.ts';
import { indexSite } from './index.ts';

const dist = process.argv[2] ?? 'dist';
const { content } = readContent(contentRoot());
const report = await indexSite({ dist, locales: listIndexedLocales(content) });
for (const [locale, { pages, dictionaryBytes }] of Object.entries(report)) {
  console.log(`${dist}/pagefind: ${locale} ${pages} pages, dictionary ${dictionaryBytes} bytes`);
}
