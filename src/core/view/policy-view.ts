/** A policy’s page: an entity’s, with what suspends, amends or carries it out. */
import { countArticles } from '../link/count-said.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { type EntityView, viewEntity } from './entity-view.ts';
import { type RelatedItem, viewRelatedItem } from './related-item.ts';
import { linkEntity, type RichText } from './rich-text.ts';
import { listParts } from './standing-view.ts';

export interface PolicyView extends EntityView {
  /** What suspends, amends or carries it out. */
  actedOnBy: { label: string; policies: RichText }[];
  /** The policies that are part of it, and where each stands. */
  parts: RelatedItem[];
}

export const viewPolicy = (digest: Digest, policy: Entity<'policy'>): PolicyView => ({
  ...viewEntity(digest, policy),
  actedOnBy: listActing(digest, policy.id),
  parts: listParts(digest, policy.id).map((id) => viewRelatedItem(digest, id)),
});

function listActing(digest: Digest, id: string): PolicyView['actedOnBy'] {
  // What no article tells of yet is not known yet.
  const policies = digest
    .entitiesNaming(id)
    .filter((entity) => entity.kind === 'policy')
    .filter((entity) => countArticles(digest, entity.id) > 0);
  const rows = [
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
