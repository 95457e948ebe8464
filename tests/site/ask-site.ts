/** What the search of a built site answers, as plain data. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveSite } from '../../scripts/serve.ts';
import { openIndex } from '../../src/search/ask-index.ts';
import { readState } from '../../src/search/search-state.ts';

/** The filters with their values in the order in which they are offered, and all results of each query, as in an address. */
export async function askSite(site: string, queries: readonly string[]): Promise<unknown> {
  const server = await serveSite({ folder: site, base: '/', port: 0 });
  try {
    const module = pathToFileURL(join(site, 'search', 'pagefind', 'pagefind.js')).href;
    const index = await openIndex(new URL('search/pagefind/', server.url).href, module);
    const answers: unknown[] = [
      Object.entries(index.counts).map(([name, values]) => [name, Object.entries(values)]),
    ];
    for (const query of queries) {
      const { load, counts, allCounts, ...answer } = await index.ask(readState(new URLSearchParams(query)));
      const filters = [counts, allCounts].map((some) => Object.values(some).map(Object.entries));
      answers.push({ query, ...answer, filters, found: await load(answer.total) });
    }
    return JSON.parse(JSON.stringify(answers));
  } finally {
    await server.close();
  }
}
