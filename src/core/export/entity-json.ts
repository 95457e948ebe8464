/** `/companies/x/index.json`: an entity with every claim that names it, the groups about it and the articles. */
import { groupsOf } from '../claims/groups.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { compare } from '../problem/compare.ts';
import { type ExportedClaim, type ExportedSource, exportedClaimsOf, exportSource } from './claims-json.ts';
import { type ExportedEntity, exportEntity } from './entities-json.ts';
import { type ExportedGroup, exportGroups } from './groups-json.ts';

export interface ExportedEntityFile {
  /** Rows as in the files under /data/. */
  entity: ExportedEntity;
  claims: ExportedClaim[];
  groups: ExportedGroup[];
  /** The digests that name it, newest source first. */
  articles: { id: string; title: string; url: string; added: string; source: ExportedSource }[];
  /** Other forms of the same, and what it is under. */
  page: string;
  licence: { name: string; url?: string | undefined };
  /** The day that it shows, `YYYY-MM-DD`. */
  asOf: string;
}

export function exportEntityFile(digest: Digest, entity: Entity): ExportedEntityFile {
  const { urls, site, today } = digest;
  const { byId } = exportedClaimsOf(digest);
  const groups = groupsById(digest);
  return {
    entity: exportEntity(digest, entity),
    claims: digest
      .claimsTouching(entity.id)
      .flatMap(({ id }) => byId.get(id) ?? [])
      .sort((a, b) => compare(a.id, b.id)),
    groups: (groupsOf(digest).byEntity.get(entity.id) ?? []).flatMap(({ id }) => groups.get(id) ?? []),
    articles: digest.articlesTouching(entity.id).map((article) => ({
      id: article.id,
      title: article.fields.title,
      url: urls.absolute(urls.page('article', article.id)),
      added: article.fields.added,
      source: exportSource(article),
    })),
    page: urls.absolute(urls.page(entity.kind, entity.id)),
    licence: site.licence,
    asOf: today,
  };
}

const known = new WeakMap<Digest, ReadonlyMap<string, ExportedGroup>>();

function groupsById(digest: Digest): ReadonlyMap<string, ExportedGroup> {
  const found = known.get(digest) ?? new Map(exportGroups(digest).map((group) => [group.id, group]));
  known.set(digest, found);
  return found;
}
