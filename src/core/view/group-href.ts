/** Where all claims of a group stand together: from a claim to the others in one click. */
import { courseOf } from '../claims/course.ts';
import type { Group } from '../claims/weigh.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
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
    const isShown = courseOf(digest, entity.id).lanes.some((lane) => lane.id === id);
    return isShown ? `${page}#${id}` : page;
  }
  return sectionHref(digest, entity, id) ?? page;
}

/** Where a section of an entity’s claims begins, on whichever of its pages; undefined where it has none. */
export function sectionHref(digest: Digest, entity: Entity, section: string): string | undefined {
  const page = sectionPages(digest, entity).get(section);
  return page === undefined
    ? undefined
    : `${digest.urls.claimsPage(entity.kind, entity.id, page)}#${section}`;
}

const known = new WeakMap<Digest, Map<string, ReadonlyMap<string, number>>>();

/** On which page of an entity’s claims each section begins. */
function sectionPages(digest: Digest, entity: Entity): ReadonlyMap<string, number> {
  const entities = known.get(digest) ?? new Map<string, ReadonlyMap<string, number>>();
  known.set(digest, entities);
  const found = entities.get(entity.id) ?? indexPages(digest, entity);
  entities.set(entity.id, found);
  return found;
}

function indexPages(digest: Digest, entity: Entity): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  for (const [index, sections] of pagesOfClaims(digest, entity).entries()) {
    for (const { id } of sections) if (!pages.has(id)) pages.set(id, index + 1);
  }
  return pages;
}
