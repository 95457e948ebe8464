/** `/data/entities.json`: every entity with its own fields. A public contract. */
import type { Digest } from '../link/digest.ts';

export interface ExportedEntity {
  id: string;
  kind: string;
  name: string;
  aliases: string[];
  /** Its page, as a whole address. */
  url: string;
  [field: string]: unknown;
}

/** The entities of a digest, sorted by id; fields that are empty are left out. */
export function exportEntities({ entities, urls }: Digest): ExportedEntity[] {
  return entities
    .map(({ id, kind, fields: { name, aliases, ...rest } }) => ({
      id,
      kind,
      name,
      aliases,
      url: urls.absolute(urls.page(kind, id)),
      // `kind` of a company or policy is its own field there: “miner”, “control”.
      ...Object.fromEntries(Object.entries(rest).flatMap(([field, value]) => exportField(field, value))),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function exportField(field: string, value: unknown): [string, unknown][] {
  const isEmpty =
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return isEmpty ? [] : [[field === 'kind' ? 'type' : field, value]];
}
