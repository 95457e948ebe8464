/** The claims that tie a thing to others, joined where several tell of one tie. */
import { endOfClaim } from '../claims/end-of-claim.ts';
import { type RelationClaim, unnamed } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { edtf } from '../schema/edtf.ts';
import { viewAmount } from './claim-values.ts';

/** Whether a tie is so, is only meant or said to be, or is over. */
export type TieState = 'actual' | 'ahead' | 'past';

/** On which side it stands does not matter for these. */
export const mutual: ReadonlySet<string> = new Set(['partners-with', 'competes-with']);

/** The claims of each tie: of one kind, one direction, the same parties and sum, as true as one another. */
export function gatherTies(digest: Digest, id: string): RelationClaim[][] {
  const kinds = new Map<string, Map<string, RelationClaim[]>>();
  for (const claim of digest.claimsTouching(id)) {
    // Where it lies is for the map, and what an article refutes is no tie.
    if (claim.type !== 'relation' || claim.fields.type === 'located-in' || claim.fields.stance) continue;
    const { from = [], to = [] } = claim.fields;
    if (!from.includes(id) && !to.includes(id)) continue;
    const kind = kindOf(digest, claim);
    const sums = kinds.get(kind) ?? new Map<string, RelationClaim[]>();
    append(sums, viewAmount(digest, claim) ?? '', claim);
    kinds.set(kind, sums);
  }
  return [...kinds.values()].flatMap(joinWithoutSum);
}

/** What all claims of ties share that differ in their sums alone. */
function kindOf(digest: Digest, claim: RelationClaim): string {
  const { type, from = [], to = [], of = [] } = claim.fields;
  const ends = [from, to].map((ids) => [...ids].sort().join(' '));
  const words = from.includes(unnamed) || to.includes(unnamed) ? sayUnnamed(claim) : '';
  const sides = mutual.has(type) ? ends.sort() : ends;
  return [type, ...sides, [...of].sort().join(' '), words, stateOf(digest, claim)].join('|');
}

/** Who tells of it without a sum tells of the same. */
function joinWithoutSum(sums: Map<string, RelationClaim[]>): RelationClaim[][] {
  const { '': bare = [], ...rest } = Object.fromEntries(sums);
  const [first, ...others] = Object.values(rest);
  return first ? [[...first, ...bare], ...others] : [bare];
}

/** Whom an article does not name, in its words. */
export function sayUnnamed({ fields: { byWords, toWords, to } }: RelationClaim): string {
  const words = (to?.includes(unnamed) ? (toWords ?? byWords) : byWords) ?? 'an unnamed party';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What ended, or whose term is over, is past, whatever it was. */
export function stateOf(digest: Digest, claim: RelationClaim): TieState {
  const end = endOfClaim(digest, claim);
  const lastDay = end && edtf(end.date).last;
  if (lastDay !== undefined && lastDay < digest.today) return 'past';
  const { status = 'actual' } = claim.fields;
  return status === 'actual' || status === 'estimate' ? 'actual' : 'ahead';
}
