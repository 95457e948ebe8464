/** `npm run index`: loads what search knows into an engine, for a site that has outgrown a static index. */
import { Client } from '@opensearch-project/opensearch';
import { listEngineDocuments } from '../src/core/export/engine-document.ts';
import { hasErrors } from '../src/core/problem/problem.ts';
import { reportText } from '../src/core/problem/report-text.ts';
import { openContentCache } from './content-cache.ts';
import { EngineError, loadEngine } from './load-engine.ts';
import { openAndTell } from './open-and-tell.ts';
import { UsageError } from './option-values.ts';
import type { Options } from './options.ts';
import { withProgress } from './progress.mjs';
import { runCommand } from './run-command.ts';
import { terminalOptions } from './terminal-options.ts';

const usage = {
  name: 'index',
  meaning:
    'Loads all that search knows into an engine, and lets the name that is asked point to it in one step.',
  options: ['content', 'today', 'base', 'url'],
  operands: 'opensearch',
  meanings: {
    url: 'the engine and the name to be asked for, as in https://engine.example.org:9200/digest',
  },
} as const;

await runCommand(usage, async (options) => {
  const { node, alias } = readTarget(options);
  const { contentDir, today, base } = options;
  const cache = openContentCache(contentDir);
  const { digest, problems, counts } = await openAndTell({
    contentDir,
    today,
    base,
    ...(cache && { cache }),
  });
  if (hasErrors(problems)) {
    console.log(reportText(problems, counts, terminalOptions()));
    console.error(`Nothing was loaded; “${alias}” is as it was.`);
    return 1;
  }
  const { OPENSEARCH_USERNAME: username, OPENSEARCH_PASSWORD: password } = process.env;
  const client = new Client({ node, ...(username && password && { auth: { username, password } }) });
  const documents = listEngineDocuments(digest);
  const stamp = new Date().toISOString().replace(/\D/g, '');
  const done = () => `Loaded ${documents.length} documents into “${alias}”`;
  const load = { client, alias, language: digest.site.language, documents, stamp };
  await withProgress({ doing: 'Loading', done }, () => loadEngine(load)).catch(explain);
  return 0;
});

function readTarget({ files: [engine, ...more], url }: Options): { node: string; alias: string } {
  if (engine !== 'opensearch' || more.length > 0)
    throw new UsageError(
      'say which engine: npm run index -- opensearch --url https://engine.example.org:9200/digest',
    );
  const address = url === undefined ? undefined : URL.parse(url);
  const alias = address?.pathname.slice(1) ?? '';
  const isSound =
    address && /^https?:$/.test(address.protocol) && !address.username && /^[a-z0-9][a-z0-9_-]*$/.test(alias);
  if (!isSound)
    throw new UsageError(
      `--url ${url ? `“${url}”` : 'is missing: it'} must name the engine and an index in lower case, as in https://engine.example.org:9200/digest`,
    );
  return { node: address.origin, alias };
}

/** What an engine says, or that it says nothing, is for the person who asked. */
function explain(error: unknown): never {
  if (error instanceof EngineError) throw new UsageError(error.message);
  const { name, message } = error as Error;
  if (/^(?:ConnectionError|ResponseError|TimeoutError|NoLivingConnectionsError)$/.test(name))
    throw new UsageError(`the engine does not do what it is asked: ${message}`);
  throw error;
}
