/** A policy’s page: an entity’s, with what is in force today, how it got there and what is due. */
import { listUpcoming } from '../claims/upcoming.ts';
import type { Digest, Entity } from '../link/digest.ts';
import type { ClaimView } from './claim-view.ts';
import { type EntityView, viewEntity } from './entity-view.ts';
import { linkEntity, type RichText } from './rich-text.ts';
import { viewHistory } from './standing-view.ts';
import { type DueView, viewDue } from './upcoming-view.ts';

export interface PolicyView extends EntityView {
  /** Every status that any source gives, earliest first. */
  history: ClaimView[];
  /** What suspends, amends or carries it out. */
  actedOnBy: { label: string; policies: RichText }[];
  due: DueView[];
}

export function viewPolicy(digest: Digest, policy: Entity<'policy'>): PolicyView {
  const { id } = policy;
  const view = viewEntity(digest, policy);
  const { ahead, overdue } = listUpcoming(digest);
  return {
    ...view,
    history: viewHistory(digest, id),
    actedOnBy: listActing(digest, id),
    due: [...overdue, ...ahead]
      .filter(({ claim }) => claim.subjects.includes(id))
      .map((due) => viewDue(digest, due)),
  };
}

function listActing(digest: Digest, id: string): PolicyView['actedOnBy'] {
  const policies = digest.entitiesNaming(id).filter((entity) => entity.kind === 'policy');
  const rows = [
    ['Comprises', 'partOf'],
    ['Suspended by', 'suspends'],
    ['Amended by', 'amends'],
    ['Carried out by', 'implements'],
  ] as const;
  return rows.flatMap(([label, field]) => {
    const acting = policies.filter(({ fields }) => fields[field].includes(id));
    if (acting.length === 0) return [];
    const links = acting.flatMap((policy, index) => [
      ...(index ? [', '] : []),
      linkEntity(digest, policy.id),
    ]);
    return [{ label, policies: links }];
  });
}
