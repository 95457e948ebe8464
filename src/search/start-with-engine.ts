/** The script of the search page of a site that asks an engine. */
import { openEngine } from './ask-engine.ts';
import { startSearch } from './search-page.ts';

startSearch(({ engine = '' }) => openEngine(engine));
