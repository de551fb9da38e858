import { defineConfig } from 'astro/config';
import { getContent } from './src/catalog/load.ts';
import site from './src/integrations/site.ts';

export default defineConfig({
  site: getContent().site.origin,
  integrations: [site()],
  outDir: process.env.COP_OUT ?? './dist',
  trailingSlash: 'always',
  build: { format: 'preserve' },
  compressHTML: true,
  devToolbar: { enabled: false },
  cacheDir: './.cache/astro',
});
