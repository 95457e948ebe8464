/** `/data/relations.json`: the claims that tie two parties, as edges: one row for each pair. Totals of deals tie nobody. */
import type { RelationClaim } from '../link/claim.ts';
import { unnamed } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { type ExportedClaim, exportedClaimsOf } from './claims-json.ts';

export interface ExportedRelation {
  /** `article#key`. */
  claim: string;
  from: string;
  fromName: string;
  relation: string;
  to: string;
  toName: string;
  [field: string]: unknown;
}

/** What an edge has of its claim. */
const carried = [
  'of',
  'value',
  'upper',
  'unit',
  'share',
  'said',
  'status',
  'date',
  'until',
  'term',
  'deal',
  'stance',
  'article',
  'source',
  'added',
  'url',
  'group',
  'verdict',
] as const satisfies readonly (keyof ExportedClaim)[];

/** Sorted by claim, in the order of its parties. */
export function exportRelations(digest: Digest): ExportedRelation[] {
  return exportedClaimsOf(digest).all.flatMap((row) => {
    const claim = row.type === 'relation' ? digest.findClaim(row.id) : undefined;
    return claim?.type === 'relation' ? exportEdges(digest, claim, row) : [];
  });
}

function exportEdges(digest: Digest, { fields }: RelationClaim, row: ExportedClaim): ExportedRelation[] {
  const { from = [], to = [], type, byWords, toWords } = fields;
  const nameOf = (id: string, words: string | undefined): string =>
    id === unnamed ? (words ?? 'an unnamed party') : (digest.findEntity(id)?.fields.name ?? id);
  const rest = Object.fromEntries(
    carried.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])),
  );
  return from.flatMap((one) =>
    to.map((other) => ({
      claim: row.id,
      from: one,
      fromName: nameOf(one, byWords),
      relation: type,
      to: other,
      toName: nameOf(other, toWords ?? byWords),
      ...rest,
    })),
  );
}
