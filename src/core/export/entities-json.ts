/** `/data/entities.json`: every entity with its own fields. A public contract. */
import type { Digest, Entity } from '../link/digest.ts';
import { compare } from '../problem/compare.ts';

export interface ExportedEntity {
  id: string;
  kind: string;
  name: string;
  aliases: string[];
  /** Its page, as a whole address. */
  url: string;
  /** How many claims name it. */
  claims: number;
  /** The digests that name it, newest source first. */
  articles: string[];
  [field: string]: unknown;
}

/** The entities of a digest, sorted by id; fields that are empty are left out. */
export const exportEntities = (digest: Digest): ExportedEntity[] =>
  digest.entities.map((entity) => exportEntity(digest, entity)).sort((a, b) => compare(a.id, b.id));

export function exportEntity(digest: Digest, { id, kind, fields }: Entity): ExportedEntity {
  const { name, aliases, ...rest } = fields;
  return {
    id,
    kind,
    name,
    aliases,
    url: digest.urls.absolute(digest.urls.page(kind, id)),
    // `kind` of a company or policy is its own field there: “miner”, “control”.
    ...Object.fromEntries(Object.entries(rest).flatMap(([field, value]) => exportField(field, value))),
    claims: digest.claimsTouching(id).length,
    articles: digest.articlesTouching(id).map((article) => article.id),
  };
}

function exportField(field: string, value: unknown): [string, unknown][] {
  const isEmpty =
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return isEmpty ? [] : [[field === 'kind' ? 'type' : field, value]];
}
