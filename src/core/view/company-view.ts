/** A company’s page: an entity’s, with its projects and the policies that touch it. */
import type { Digest, Entity } from '../link/digest.ts';
import { type EntityView, viewEntity } from './entity-view.ts';
import { linkEntity, type RichLink } from './rich-text.ts';
import { type StandingView, viewStandings } from './standing-view.ts';

export interface RelatedItem {
  entity: string | RichLink;
  standings: StandingView[];
}

export interface CompanyView extends EntityView {
  projects: RelatedItem[];
  policies: RelatedItem[];
}

export function viewCompany(digest: Digest, company: Entity<'company'>): CompanyView {
  const beside = new Set(digest.claimsTouching(company.id).flatMap((claim) => claim.touches));
  const listKind = (kind: 'project' | 'policy'): RelatedItem[] =>
    digest.entities
      .filter((entity) => entity.kind === kind && beside.has(entity.id))
      .map(({ id }) => ({ entity: linkEntity(digest, id), standings: viewStandings(digest, id) }));
  return { ...viewEntity(digest, company), projects: listKind('project'), policies: listKind('policy') };
}
