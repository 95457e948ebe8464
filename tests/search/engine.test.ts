/** Search by an engine: loading it, and asking it. No live engine is run: the server is the tests’ own. */
import { Client } from '@opensearch-project/opensearch';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEngine } from '../../scripts/load-engine.ts';
import { engineIndex, listEngineDocuments } from '../../src/core/export/engine-document.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { openEngine } from '../../src/search/ask-engine.ts';
import { story } from '../story.ts';
import { type EngineServer, startEngine } from './engine-server.ts';

const { digest } = await openDigest({ contentDir: story, today: '2026-11-22' });
const documents = listEngineDocuments(digest);
const nothing = { words: '', filters: {}, newestFirst: false, shown: 10 };

let engine: EngineServer;
let client: Client;
const load = (stamp: string, some = documents) =>
  loadEngine({ client, alias: 'digest', language: 'en', documents: some, stamp });
beforeEach(async () => {
  engine = await startEngine();
  client = new Client({ node: engine.origin, maxRetries: 0 });
});
afterEach(async () => {
  await client.close();
  await engine.close();
});

describe('loading', () => {
  it('fills an index beside the old one, moves the name in one step, and removes the old one', async () => {
    await load('1');
    await load('2', documents.slice(0, 7));
    expect([...engine.indexes.keys()]).toEqual(['digest-2']);
    expect(engine.aliases.get('digest')).toBe('digest-2');
    expect(engine.indexes.get('digest-2')?.documents.size).toBe(7);
    expect(engine.asked.filter((line) => line === 'POST /_aliases')).toHaveLength(2);
  });

  it.each(['POST /_bulk', 'GET /digest-2/_count', 'POST /_aliases'])(
    'leaves what is asked as it was, and nothing else, where %s fails',
    async (failAt) => {
      await load('1');
      engine.failAt = failAt;
      await expect(load('2')).rejects.toThrow();
      expect([...engine.indexes.keys()]).toEqual(['digest-1']);
      expect(engine.aliases.get('digest')).toBe('digest-1');
    },
  );

  it('names a document that the engine refuses, and takes no name that an index has', async () => {
    await expect(load('1', [{ ...documents[0], slip: 1 } as never])).rejects.toThrow(
      /refused 1 of 1 documents, first .*: mapping set to strict, dynamic introduction of \[slip\]/,
    );
    await client.indices.create({ index: 'digest', body: engineIndex('en') });
    await expect(load('2')).rejects.toThrow('“digest” is an index that this command has not made');
    expect([...engine.indexes.keys()]).toEqual(['digest']);
  });

  it('has a field for all that a document holds, and an analyzer for the language', () => {
    const { properties } = engineIndex('de-AT').mappings as {
      properties: Record<string, { analyzer?: string }>;
    };
    expect(new Set(documents.flatMap(Object.keys))).toEqual(new Set(Object.keys(properties)));
    expect(properties.text?.analyzer).toBe('german');
    expect(JSON.stringify(engineIndex('xx'))).toContain('"analyzer":"standard"');
  });
});

describe('asking', () => {
  beforeEach(() => load('1'));
  const open = () => openEngine(`${engine.origin}/digest/_search`);

  it('counts everything by kind, publisher, year and name', async () => {
    const { counts } = await open();
    expect(counts.kind?.Article).toBe(digest.articles.length);
    expect(Object.values(counts.kind).reduce((sum, one) => sum + one, 0)).toBe(documents.length);
  });

  it('puts first what is called exactly so, and leads to each claim that fits', async () => {
    const { ask } = await open();
    const [company] = digest.entities.filter(({ kind }) => kind === 'company');
    const name = company?.fields.name ?? '';
    const { total, load: loadPages, counts } = await ask({ ...nothing, words: name });
    const found = await loadPages(10);
    expect(found[0]?.href).toBe(digest.urls.page('company', company?.id ?? ''));
    expect(found[0]?.title.some(({ marked }) => marked)).toBe(true);
    expect(Object.values(counts.kind).reduce((sum, one) => sum + one, 0)).toBe(total);
    const claims = found.flatMap((page) => page.claims);
    expect(claims.length).toBeGreaterThan(0);
    for (const { href, text } of claims) {
      expect(href).toMatch(/^\/articles\/[\w-]+\/#claim-/);
      expect(text.some(({ marked }) => marked)).toBe(true);
      expect(text.map((part) => part.text).join('')).not.toMatch(/[\uE000\uE001]/);
    }
  });

  it('narrows, sorts by day, and leaves out the word that nothing has', async () => {
    const { ask } = await open();
    const all = await ask({ ...nothing, filters: { kind: 'Article' }, newestFirst: true });
    expect(all.total).toBe(digest.articles.length);
    expect(all.allCounts.kind?.Company).toBeGreaterThan(0);
    expect(all.counts.kind).toEqual({ Article: digest.articles.length });
    const [newest] = await all.load(1);
    expect(newest?.href).toBe(digest.urls.page('article', digest.articles[0]?.id ?? ''));
    const some = await ask({ ...nothing, words: 'china zzzz' });
    expect(some.without).toEqual(['zzzz']);
    expect(some.total).toBeGreaterThan(0);
  });

  it('says so where the engine does not answer', async () => {
    engine.failAt = 'POST /digest/_search';
    await expect(open()).rejects.toThrow('the engine answered 503');
  });
});
