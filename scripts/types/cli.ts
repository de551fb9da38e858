import { readFileSync, writeFileSync } from 'node:fs';
import { siteSchema } from '../../src/content-model/site.ts';
import { writeKeyRegistry } from './index.ts';

const site = siteSchema.parse(JSON.parse(readFileSync('content/site.json', 'utf8')));
writeFileSync('src/i18n/keys.generated.ts', writeKeyRegistry('content', site.sourceLocale));
