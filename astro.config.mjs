import { defineConfig } from 'astro/config';
import { getContent } from './src/catalog/load.ts';
import site from './src/integrations/site.ts';

export default defineConfig({
  site: getContent().site.origin,
  integrations: [site()],
  outDir: process.env.COP_OUT ?? './dist',
  trailingSlash: 'ignore',
  build: { format: 'preserve' },
  compressHTML: true,
  devToolbar: { enabled: false },
  cacheDir: './.cache/astro',
  // The script of the frame is a file: cached once, and no page waits for it or carries it. The one
  // that leaves a page stands in the page: it may be needed before a file has come.
  vite: { build: { assetsInlineLimit: (file) => /\bHelpBar\b/.test(file) } },
});
