/** Where all claims of a group stand together: from a claim to the others in one click. */

import { listShownLanes } from '../claims/course.ts';
import type { Group } from '../claims/weigh.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { perThing } from '../link/per-digest.ts';
import { createQuestion } from '../link/question.ts';
import { disagreementHref } from './disagreement-href.ts';
import { pagesOfClaims } from './entity-sections.ts';

/** `from` is a claim of the group whose reader is on the way there. */
export function groupHref(digest: Digest, group: Group, from?: Claim): string {
  return group.verdict === 'disputed' ? disagreementHref(digest, group) : homeOf(digest, group, from);
}

/** The place among the claims of the thing that the group is about. */
export function homeOf(digest: Digest, { kind, id, about, claims }: Group, from?: Claim): string {
  const { urls, findEntity } = digest;
  const entity = findEntity(about[0] ?? '');
  if (kind === 'rank' || !entity) {
    // Who is first has no page of its own: the way leads to another claim of it.
    const other = claims.find((claim) => claim !== from) ?? claims[0];
    return other ? urls.claim(other.id) : urls.home;
  }
  const page = urls.page(entity.kind, entity.id);
  if (kind === 'status') {
    return listShownLanes(digest, entity.id).includes(id) ? `${page}#${id}` : page;
  }
  return sectionHref(digest, entity, id) ?? page;
}

/** Where a section of an entity’s claims begins, on whichever of its pages; undefined where it has none. */
export function sectionHref(digest: Digest, entity: Entity, section: string): string | undefined {
  const page = findPageOf(digest, `${entity.id} ${section}`);
  return page === undefined
    ? undefined
    : `${digest.urls.claimsPage(entity.kind, entity.id, page)}#${section}`;
}

/** Asked by the id of an entity and that of a section, with a space between. */
const findPageOf = createQuestion('page of a section', (digest, key): number | undefined => {
  const [id = '', section = ''] = key.split(' ');
  const entity = digest.findEntity(id);
  return entity && sectionPages(digest, entity).get(section);
});

/** On which page of an entity’s claims each section begins. */
const sectionPages = perThing((digest, entity: Entity): ReadonlyMap<string, number> => {
  const pages = new Map<string, number>();
  for (const [index, sections] of pagesOfClaims(digest, entity).entries()) {
    for (const { id } of sections) if (!pages.has(id)) pages.set(id, index + 1);
  }
  return pages;
});
