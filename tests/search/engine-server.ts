/**
 * A server that keeps to the documented API of OpenSearch (https://docs.opensearch.org/latest/api-reference/), as far as we
 * use it: what it does not know it refuses, so that a slip in a question is seen. It is no engine: it ranks by the number of
 * words found.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, unknown>;

interface Index {
  mappings: { dynamic: string; properties: Record<string, { type: string }> };
  documents: Map<string, Json>;
}

export interface EngineServer {
  /** `http://127.0.0.1:…`, without a slash. */
  origin: string;
  indexes: Map<string, Index>;
  aliases: Map<string, string>;
  /** Every request as `POST /digest/_search`. */
  asked: string[];
  /** Fails the next request whose line begins so. */
  failAt?: string | undefined;
  close: () => Promise<void>;
}

/** Refused with a status and the body that the engine’s own errors have. */
class Refused extends Error {
  status: number;
  constructor(status: number, type: string, reason: string) {
    super(JSON.stringify({ error: { root_cause: [{ type, reason }], type, reason }, status }));
    this.status = status;
  }
}

/** `serve` answers what is no question to the engine: the site that it stands behind. */
export async function startEngine(
  serve?: Parameters<typeof createServer>[1] | undefined,
  prefix = '',
): Promise<EngineServer> {
  const server = createServer(async (request, response) => {
    if (serve && !request.url?.startsWith(`${prefix}/`))
      return (serve as (a: unknown, b: unknown) => void)(request, response);
    try {
      const body = await readBody(request);
      const path = (request.url ?? '/').slice(prefix.length);
      const line = `${request.method} ${path}`;
      engine.asked.push(line);
      if (engine.failAt && line.startsWith(engine.failAt)) {
        engine.failAt = undefined;
        throw new Refused(503, 'unavailable_shards_exception', 'no shard is there');
      }
      const answer = answerTo(engine, request.method ?? 'GET', path, body);
      response.writeHead(answer === false ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end(request.method === 'HEAD' ? undefined : JSON.stringify(answer));
    } catch (error) {
      const status = error instanceof Refused ? error.status : 500;
      response
        .writeHead(status, { 'Content-Type': 'application/json' })
        .end(String((error as Error).message));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const engine: EngineServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    indexes: new Map(),
    aliases: new Map(),
    asked: [],
    close: () => new Promise((done) => server.close(() => done()) && server.closeAllConnections()),
  };
  return engine;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function answerTo(engine: EngineServer, method: string, path: string, body: string): unknown {
  const [address = '', query = ''] = path.split('?');
  const [first = '', second = '', third = ''] = address.split('/').slice(1).map(decodeURIComponent);
  const { indexes, aliases } = engine;
  if (first === '') return { version: { number: '3.3.0', distribution: 'opensearch' }, tagline: '' };
  if (method === 'POST' && first === '_bulk') return bulk(engine, body);
  if (method === 'POST' && first === '_aliases') return changeAliases(engine, JSON.parse(body));
  if (first === '_alias') {
    const index = aliases.get(second);
    if (method === 'HEAD') return index !== undefined;
    if (index === undefined)
      throw new Refused(404, 'aliases_not_found_exception', `alias [${second}] missing`);
    return { [index]: { aliases: { [second]: {} } } };
  }
  if (method === 'HEAD') return indexes.has(first) || aliases.has(first);
  if (method === 'PUT' && second === '') {
    if (indexes.has(first)) throw new Refused(400, 'resource_already_exists_exception', `index [${first}]`);
    const { mappings, settings: _, ...rest } = JSON.parse(body);
    if (Object.keys(rest).length > 0)
      throw new Refused(400, 'parse_exception', `unknown key [${Object.keys(rest)}]`);
    indexes.set(first, { mappings, documents: new Map() });
    return { acknowledged: true, shards_acknowledged: true, index: first };
  }
  if (method === 'DELETE') {
    for (const name of first.split(',')) {
      if (!indexes.delete(name) && !query.includes('ignore_unavailable=true'))
        throw new Refused(404, 'index_not_found_exception', `no such index [${name}]`);
      for (const [alias, index] of aliases) if (index === name) aliases.delete(alias);
    }
    return { acknowledged: true };
  }
  const index = indexes.get(aliases.get(first) ?? first);
  if (!index) throw new Refused(404, 'index_not_found_exception', `no such index [${first}]`);
  if (second === '_refresh') return { _shards: { total: 1, successful: 1, failed: 0 } };
  if (second === '_count') return { count: index.documents.size };
  if (method === 'POST' && second === '_search' && third === '') return search(index, JSON.parse(body));
  throw new Refused(405, 'illegal_argument_exception', `${method} ${path}`);
}

function bulk({ indexes }: EngineServer, body: string) {
  if (!body.endsWith('\n'))
    throw new Refused(400, 'illegal_argument_exception', 'the bulk request must end with a newline');
  const lines = body.trimEnd().split('\n');
  const items: Json[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const { index: action } = JSON.parse(lines[at] ?? '{}') as { index: { _index: string; _id: string } };
    const document: Json = JSON.parse(lines[at + 1] ?? '{}');
    const index = indexes.get(action._index);
    const unknown = Object.keys(document).find((key) => !index?.mappings.properties[key]);
    const error = unknown && {
      type: 'strict_dynamic_mapping_exception',
      reason: `mapping set to strict, dynamic introduction of [${unknown}] within [_doc] is not allowed`,
    };
    if (!error) index?.documents.set(action._id, document);
    items.push({ index: { ...action, status: error ? 400 : 201, ...(error && { error }) } });
  }
  return { took: 1, errors: items.some((item) => 'error' in (item.index as Json)), items };
}

interface AliasAction {
  add?: { index: string; alias: string };
  remove?: { index: string; alias: string };
}

function changeAliases({ indexes, aliases }: EngineServer, { actions }: { actions: AliasAction[] }) {
  for (const { add, remove } of actions) {
    const { index = '', alias = '' } = add ?? remove ?? {};
    if (!indexes.has(index)) throw new Refused(404, 'index_not_found_exception', `no such index [${index}]`);
    if (indexes.has(alias))
      throw new Refused(400, 'invalid_alias_name_exception', `an index exists with the name [${alias}]`);
    if (remove && aliases.get(alias) !== index) throw new Refused(404, 'aliases_not_found_exception', alias);
  }
  for (const { add, remove } of actions) {
    if (remove) aliases.delete(remove.alias);
    if (add) aliases.set(add.alias, add.index);
  }
  return { acknowledged: true };
}

const known = ['size', 'track_total_hits', '_source', 'query', 'post_filter', 'aggs', 'highlight', 'sort'];

function search(index: Index, asked: Json) {
  refuseOthers(asked, known);
  const {
    size = 10,
    query = {},
    post_filter = { match_all: {} },
    aggs = {},
    sort,
    _source,
    highlight,
  } = asked as {
    size?: number;
    query?: Json;
    post_filter?: Json;
    aggs?: Record<string, { filter: Json; aggs: Record<string, { terms: { field: string; size: number } }> }>;
    sort?: Record<string, { order: string; missing: string }>[];
    _source: string[];
    highlight?: { pre_tags: string[]; post_tags: string[]; fields: Record<string, Json> };
  };
  const scored = [...index.documents.values()]
    .map((document) => ({ document, score: score(document, query) }))
    .filter((one) => one.score > 0);
  const kept = scored.filter(({ document }) => score(document, post_filter) > 0);
  const [[key = '', { order = 'asc' } = {}] = []] = (sort ?? []).map((one) => Object.entries(one)[0] ?? ['']);
  const ordered = key
    ? kept.sort((a, b) => compare(a.document[key], b.document[key]) * (order === 'desc' ? -1 : 1))
    : kept.sort((a, b) => b.score - a.score);
  return {
    took: 1,
    timed_out: false,
    hits: {
      total: { value: kept.length, relation: 'eq' },
      hits: ordered.slice(0, size).map(({ document, score: own }) => ({
        _id: document.url,
        _score: sort ? null : own,
        _source: Object.fromEntries(
          _source.flatMap((name) => (name in document ? [[name, document[name]]] : [])),
        ),
        ...highlightOf(document, query, highlight),
        ...innerHits(document, query),
      })),
    },
    aggregations: Object.fromEntries(
      Object.entries(aggs).map(([name, { filter, aggs: own }]) => [
        name,
        countAll(
          scored.map(({ document }) => document).filter((document) => score(document, filter) > 0),
          own,
        ),
      ]),
    ),
  };
}

function countAll(documents: Json[], aggs: Record<string, { terms: { field: string; size: number } }>) {
  return Object.fromEntries([
    ['doc_count', documents.length],
    ...Object.entries(aggs).map(([name, { terms }]) => {
      refuseOthers(terms, ['field', 'size']);
      const counts = new Map<string, number>();
      for (const document of documents)
        for (const value of asList(document[terms.field])) counts.set(value, (counts.get(value) ?? 0) + 1);
      const buckets = [...counts].map(([key, doc_count]) => ({ key, doc_count }));
      return [name, { buckets: buckets.sort((a, b) => b.doc_count - a.doc_count).slice(0, terms.size) }];
    }),
  ]);
}

/** How well a document fits; 0 where it does not. */
function score(document: Json, query: Json): number {
  const [[kind = '', given] = [], ...more] = Object.entries(query) as [string, Json][];
  if (more.length > 0 || !given) throw new Refused(400, 'parsing_exception', 'a query has one kind');
  if (kind === 'match_all') return 1;
  if (kind === 'term') {
    const [field = ''] = Object.keys(given);
    const wanted = given[field];
    const { value, boost } = Object.assign({ value: wanted, boost: 1 }, typeof wanted === 'object' && wanted);
    return asList(document[field]).includes(String(value)) ? Number(boost) : 0;
  }
  if (kind === 'simple_query_string') {
    refuseOthers(given, ['query', 'default_operator', 'flags', 'fields']);
    const {
      query: words,
      default_operator: operator,
      fields,
    } = given as Record<string, string> & { fields: string[] };
    const each = termsOf(String(words)).map((term) =>
      Math.max(...(fields as string[]).map((field) => weigh(document, field, term))),
    );
    const isMet = operator === 'and' ? each.every((one) => one > 0) : each.some((one) => one > 0);
    return isMet && each.length > 0 ? each.reduce((sum, one) => sum + one, 0) : 0;
  }
  if (kind === 'nested') {
    refuseOthers(given, ['path', 'score_mode', 'query', 'inner_hits']);
    return Math.max(0, ...nestedOf(document, given).map((one) => score(one, given.query as Json)));
  }
  if (kind === 'bool') {
    refuseOthers(given, ['must', 'should', 'filter']);
    const { must = [], should = [], filter = [] } = given as Record<string, Json[]>;
    const needed = [
      ...must.map((one) => score(document, one)),
      ...filter.map((one) => (score(document, one) > 0 ? 0.1 : 0)),
    ];
    if (needed.some((one) => one === 0)) return 0;
    return [...needed, ...should.map((one) => score(document, one))].reduce((sum, one) => sum + one, 0) || 1;
  }
  throw new Refused(400, 'parsing_exception', `unknown query [${kind}]`);
}

/** The objects of a nested path, each as a document that has the path before its fields. */
const nestedOf = (document: Json, { path }: Json): Json[] =>
  ((document[String(path)] ?? []) as Json[]).map((one) =>
    Object.fromEntries(Object.entries(one).map(([key, value]) => [`${path}.${key}`, value])),
  );

function innerHits(document: Json, query: Json) {
  const should = ((query.bool as Json | undefined)?.should ?? []) as Json[];
  const nested = should.map((one) => one.nested as Json | undefined).find((one) => one?.inner_hits);
  if (!nested) return {};
  const { size, highlight } = nested.inner_hits as {
    size: number;
    highlight: Parameters<typeof highlightOf>[2];
  };
  const path = String(nested.path);
  const found = nestedOf(document, nested).filter((one) => score(one, nested.query as Json) > 0);
  const hits = found.slice(0, size).map((one) => ({
    _source: Object.fromEntries(
      Object.entries(one).map(([key, value]) => [key.slice(path.length + 1), value]),
    ),
    ...highlightOf(one, nested.query as Json, highlight),
  }));
  return { inner_hits: { [path]: { hits: { total: { value: found.length, relation: 'eq' }, hits } } } };
}

function highlightOf(
  document: Json,
  query: Json,
  asked?: { pre_tags: string[]; post_tags: string[]; fields: Record<string, Json> },
) {
  if (!asked) return {};
  const must = ((query.bool as Json | undefined)?.must ?? [query]) as Json[];
  const words = must.flatMap((one) =>
    termsOf(String((one.simple_query_string as Json | undefined)?.query ?? '')),
  );
  const found = Object.keys(asked.fields).flatMap((field) => {
    const text = asList(document[field]).join(' ');
    const marked = text.replaceAll(/[\p{L}\p{N}]+/gu, (word) =>
      words.includes(stem(word)) ? `${asked.pre_tags[0]}${word}${asked.post_tags[0]}` : word,
    );
    return marked === text ? [] : [[field, [marked]] as const];
  });
  return found.length > 0 ? { highlight: Object.fromEntries(found) } : {};
}

function weigh(document: Json, boosted: string, term: string): number {
  const [field = '', boost = '1'] = boosted.split('^');
  return termsOf(asList(document[field]).join(' ')).includes(term) ? Number(boost) : 0;
}

const stem = (word: string): string => word.toLowerCase().replace(/(?<=...)e?s$/, '');
const termsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
const asList = (value: unknown): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];
const compare = (a: unknown, b: unknown): number => String(a ?? '').localeCompare(String(b ?? ''));

function refuseOthers(given: object, allowed: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !allowed.includes(key));
  if (unknown) throw new Refused(400, 'parsing_exception', `unknown key [${unknown}]`);
}
