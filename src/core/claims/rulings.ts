/** How the editor settled a disagreement: which claim is preferred, and why. */
import type { Claim } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { perThing } from '../link/per-digest.ts';
import type { Group } from './weigh.ts';

/** More rulings on one disagreement settle nothing. */
const mostRulings = 10;

export type Ruling = Entity['fields']['rulings'][number];

/** The rulings, in force on the as-of date, of the things that a group is about that prefer one of its claims. Found once for each digest. */
export const rulingsOf = perThing(({ findEntity, today }, { about, claims }: Group): readonly Ruling[] => {
  const rulings = about.flatMap((id) => findEntity(id)?.fields.rulings ?? []);
  if (rulings.length === 0) return rulings;
  const ids = new Set(claims.map(({ id }) => id));
  return rulings.filter(({ prefer, date }) => date <= today && ids.has(prefer)).slice(0, mostRulings);
});

/** How the rulings of a group leave one of its claims: who agrees with what is preferred is not ruled against. */
export function outcomeOf(
  { findClaim }: Digest,
  group: Group,
  rulings: readonly Ruling[],
  claim: Claim,
): 'preferred' | 'ruled against' | undefined {
  if (rulings.some(({ prefer }) => prefer === claim.id)) return 'preferred';
  const isAgainst = rulings.some(({ prefer }) => {
    const preferred = findClaim(prefer);
    return preferred !== undefined && group.contradict(preferred, claim);
  });
  return isAgainst ? 'ruled against' : undefined;
}
