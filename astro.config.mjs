import { defineConfig } from 'astro/config';
import { lodestone } from './src/astro/integration.ts';

export default defineConfig({
  integrations: [lodestone()],
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Astro 7's default, 'jsx', eats the space between inline tags.
  compressHTML: true,
  // A small script would be put into the page itself, which a strict policy forbids.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
