/** Where every policy stands today, as the lists of a front page tell it. */
import type { Digest } from '../link/digest.ts';
import type { RichLink } from './rich-text.ts';
import { listParts, phaseOf, type StandingView, viewOverview } from './standing-view.ts';

export interface PolicyStanding extends RichLink {
  standings: StandingView[];
}

/** Policies whose status somebody gives, most reported first; one whose parts stand differently speaks for them. */
export function listPolicyStandings(digest: Digest): PolicyStanding[] {
  const policies = digest.entities.filter((entity) => entity.kind === 'policy');
  const told = new Set(
    policies.flatMap(({ id }) =>
      viewOverview(digest, id).some(({ partHref }) => partHref) ? listParts(digest, id) : [],
    ),
  );
  return policies
    .filter(({ id }) => !told.has(id))
    .map(({ id, fields }) => ({
      href: digest.urls.page('policy', id),
      label: fields.name,
      standings: viewOverview(digest, id),
      claims: digest.claimsTouching(id).length,
    }))
    .filter(({ standings }) => standings.length > 0)
    .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1))
    .map(({ claims: _, ...policy }) => policy);
}

/** How many policies the list of all of them calls in force: a whole whose parts stand differently is not one more. */
export const countInForce = (digest: Digest): number =>
  digest.entities
    .filter(({ kind }) => kind === 'policy')
    .filter(({ id }) => ['active', 'partial'].includes(phaseOf(viewOverview(digest, id)))).length;
