import { expect, it } from 'vitest';
import { readSiteCode } from '../../scripts/headers/index.ts';
import { readFiles } from '../../scripts/prove-privacy/index.ts';
import { isPage } from '../../src/headers/index.ts';

it('no page, drawing, style sheet or script of the site names another host to load from', async () => {
  const { paths } = await readSiteCode('dist');
  const pages = paths.filter(isPage);
  const reading = readFiles('dist', pages);
  expect(reading.traces).toEqual([]);
  expect(reading.files).toBeGreaterThan(pages.length);
});
