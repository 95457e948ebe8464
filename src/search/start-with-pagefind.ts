/** The script of the search page of a site that carries its own index. */
import { openIndex } from './ask-index.ts';
import { startSearch } from './search-page.ts';

startSearch(({ index: folder = '' }, failures) =>
  openIndex(folder, `${folder}pagefind.js${failures > 0 ? `?${failures}` : ''}`),
);
