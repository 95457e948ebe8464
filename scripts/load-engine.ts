/** Fills an OpenSearch index beside the one that is asked, then lets its name point to the new one: in one step, or not at all. */
import type { Client } from '@opensearch-project/opensearch';
import { type EngineDocument, engineIndex } from '../src/core/export/engine-document.ts';

export interface EngineLoad {
  client: Client;
  /** The name that is asked: an alias of the newest index. */
  alias: string;
  language: string;
  documents: readonly EngineDocument[];
  /** What tells this index from every other: digits and lower-case letters. */
  stamp: string;
}

/** The engine refused something, or holds what it should not: one line for the person who asked. */
export class EngineError extends Error {}

/**
 * Loads all documents into an index of its own, counts them, and moves the alias there. Rejects where anything fails; then
 * the new index is removed, and the alias leads where it led. The indexes that it led to before are removed in the end.
 */
export async function loadEngine({ client, alias, language, documents, stamp }: EngineLoad): Promise<void> {
  const index = `${alias}-${stamp}`;
  await refuseIndexOfThatName(client, alias);
  await client.indices.create({ index, body: engineIndex(language) });
  try {
    await fill(client, index, documents);
    const before = await pointTo(client, alias, index);
    if (before.length > 0) await client.indices.delete({ index: before, ignore_unavailable: true });
  } catch (error) {
    if (!(await leadsTo(client, alias, index)))
      await client.indices.delete({ index, ignore_unavailable: true });
    throw error;
  }
}

/** Where an index itself has the name, an alias cannot have it. */
async function refuseIndexOfThatName(client: Client, alias: string): Promise<void> {
  const { body: isThere } = await client.indices.exists({ index: alias });
  const { body: isAlias } = await client.indices.existsAlias({ name: alias });
  if (isThere && !isAlias)
    throw new EngineError(
      `“${alias}” is an index that this command has not made: choose another name, or remove it`,
    );
}

async function fill(client: Client, index: string, documents: readonly EngineDocument[]): Promise<void> {
  const refused: string[] = [];
  await client.helpers.bulk({
    datasource: [...documents],
    onDocument: ({ url }) => ({ index: { _index: index, _id: url } }),
    onDrop: ({ document, error }) =>
      void refused.push(`${document.url}: ${error?.reason ?? 'no reason given'}`),
    refreshOnCompletion: index,
  });
  if (refused.length > 0)
    throw new EngineError(
      `the engine refused ${refused.length} of ${documents.length} documents, first ${refused[0]}`,
    );
  const { body } = await client.count({ index });
  if (body.count !== documents.length)
    throw new EngineError(`the engine holds ${body.count} of ${documents.length} documents`);
}

/** Moves the alias in one step; tells where it led before. */
async function pointTo(client: Client, alias: string, index: string): Promise<string[]> {
  const { body: isThere } = await client.indices.existsAlias({ name: alias });
  const before = isThere ? Object.keys((await client.indices.getAlias({ name: alias })).body) : [];
  await client.indices.updateAliases({
    body: {
      actions: [...before.map((old) => ({ remove: { index: old, alias } })), { add: { index, alias } }],
    },
  });
  return before;
}

async function leadsTo(client: Client, alias: string, index: string): Promise<boolean> {
  try {
    return index in (await client.indices.getAlias({ name: alias })).body;
  } catch {
    return false;
  }
}
