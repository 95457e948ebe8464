import { defineConfig } from 'astro/config';
import { lodestone } from './src/astro/integration.ts';

export default defineConfig({
  integrations: [lodestone()],
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Astro 7's default, 'jsx', eats the space between inline tags.
  compressHTML: true,
  devToolbar: { enabled: false },
});
