/** The page of a company, institution or project: an entity’s, with what it runs and the policies that touch it. */
import type { Claim } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { type EntityView, viewShare } from './entity-view.ts';
import { cutTo, fitPage } from './fit-page.ts';
import { type RelatedItem, viewRelatedItem } from './related-item.ts';

export interface PartyView extends EntityView {
  projects: RelatedList;
  policies: RelatedList;
}

/** The first of them, how many there are besides, and where all are. */
export interface RelatedList {
  items: RelatedItem[];
  more: number;
  all: string;
}

const mostRelated = 20;

const running = new Set(['owns', 'operates', 'develops', 'builds', 'plans']);

/** What a party owns, runs or means to build, as undoubted claims say. */
function findRun(claims: readonly Claim[], party: string): Set<string> {
  const own = claims.filter(
    (claim) =>
      claim.type === 'relation' &&
      running.has(claim.fields.type) &&
      claim.fields.from?.includes(party) &&
      !claim.fields.doubt,
  );
  return new Set(own.flatMap(({ touches }) => touches));
}

export const viewParty = (digest: Digest, party: Entity): PartyView =>
  fitPage((share) => viewPartyShare(digest, party, share));

function viewPartyShare(digest: Digest, party: Entity, share: number): PartyView {
  const { id: self } = party;
  const claims = digest.claimsTouching(self);
  const beside = {
    project: findRun(claims, self),
    policy: new Set(claims.flatMap(({ touches }) => touches)),
  };
  const listKind = (kind: 'project' | 'policy'): RelatedList => {
    const ids = [...beside[kind]].filter((id) => id !== self && digest.findEntity(id)?.kind === kind).sort();
    const items = ids.slice(0, cutTo(mostRelated, share)).map((id) => viewRelatedItem(digest, id));
    return {
      items,
      more: ids.length - items.length,
      all: digest.urls.index(kind),
    };
  };
  return { ...viewShare(digest, party, share), projects: listKind('project'), policies: listKind('policy') };
}
