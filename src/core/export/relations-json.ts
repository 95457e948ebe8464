/** `/data/relations.json`: the claims that tie two parties, as edges: one row for each pair. Totals of deals tie nobody. */
import type { RelationClaim } from '../link/claim.ts';
import { unnamed } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { type ExportedClaim, exportClaim, sortClaims } from './claims-json.ts';

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
export function* exportRelations(digest: Digest): Generator<ExportedRelation> {
  for (const claim of sortClaims(digest.claims.filter((one) => one.type === 'relation')))
    yield* exportEdges(digest, claim);
}

/** How many those are. */
export const countRelations = ({ claims }: Digest): number =>
  claims.reduce(
    (sum, { type, fields }) =>
      sum + (type === 'relation' ? (fields.from?.length ?? 0) * (fields.to?.length ?? 0) : 0),
    0,
  );

function exportEdges(digest: Digest, claim: RelationClaim): ExportedRelation[] {
  const { from = [], to = [], type, byWords, toWords } = claim.fields;
  if (from.length === 0 || to.length === 0) return [];
  const row = exportClaim(digest, claim);
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
