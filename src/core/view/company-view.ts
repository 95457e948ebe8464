/** A company’s page: an entity’s, with its projects and the policies that touch it. */
import type { Claim } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { type EntityView, viewEntity } from './entity-view.ts';
import { listAmong } from './list-among.ts';
import { type RelatedItem, viewRelatedItem } from './related-item.ts';

export interface CompanyView extends EntityView {
  projects: RelatedItem[];
  policies: RelatedItem[];
}

const running = new Set(['owns', 'operates', 'develops', 'builds', 'plans']);

/** What a company owns, runs or means to build, as undoubted claims say. */
function findRun(claims: readonly Claim[], company: string): Set<string> {
  const own = claims.filter(
    (claim) =>
      claim.type === 'relation' &&
      running.has(claim.fields.type) &&
      claim.fields.from?.includes(company) &&
      !claim.fields.doubt,
  );
  return new Set(own.flatMap(({ touches }) => touches));
}

export function viewCompany(digest: Digest, company: Entity<'company'>): CompanyView {
  const claims = digest.claimsTouching(company.id);
  const beside = {
    project: findRun(claims, company.id),
    policy: new Set(claims.flatMap(({ touches }) => touches)),
  };
  const listKind = (kind: 'project' | 'policy'): RelatedItem[] =>
    listAmong(digest, kind, beside[kind]).map(({ id }) => viewRelatedItem(digest, id));
  return { ...viewEntity(digest, company), projects: listKind('project'), policies: listKind('policy') };
}
