import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getContent } from '../../src/catalog/load.ts';
import { launchBrowser } from '../browser/index.ts';
import { cardSize, writeCard } from './index.ts';

// The pictures are kept in content/media: a build needs neither a browser nor the fonts.
const content = getContent();
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: cardSize });
for (const locale of content.locales) {
  await page.setContent(writeCard(content, locale));
  const file = join(content.root, 'media', `card.${locale.locale}.png`);
  writeFileSync(file, await page.screenshot({ type: 'png' }));
  console.log(file);
}
await browser.close();
