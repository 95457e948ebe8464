/** What is thin: things that no claim touches, and things that lack what their pages are read for. */
import { listStatuses } from '../claims/standing.ts';
import type { Digest, Entity } from '../link/digest.ts';
import type { EntityKind } from '../schema/kinds.ts';
import { itemOfArticle, itemOfEntity, listFilled, type StatsItem, type StatsList } from './stats-list.ts';

/** Kinds whose pages are made of claims; topics, places and publishers have articles without them. */
const claimed: ReadonlySet<EntityKind> = new Set([
  'company',
  'institution',
  'project',
  'policy',
  'figure',
  'deal',
  'event',
  'question',
  'person',
]);

/** Each list in the order of names, articles with the newest source first. */
export function listThin(digest: Digest): StatsList[] {
  const { entities, articles, claimsTouching } = digest;
  const pick = (isThin: (entity: Entity) => boolean): StatsItem[] =>
    entities.filter(isThin).map((entity) => itemOfEntity(entity));
  const hasNoStatus = ({ id }: Entity): boolean => listStatuses(digest, id).length === 0;
  return listFilled([
    ['things without a claim', pick(({ kind, id }) => claimed.has(kind) && claimsTouching(id).length === 0)],
    [
      'figures with a single claim',
      pick(({ kind, id }) => kind === 'figure' && claimsTouching(id).length === 1),
    ],
    ['policies without a status', pick((entity) => entity.kind === 'policy' && hasNoStatus(entity))],
    ['projects without a status', pick((entity) => entity.kind === 'project' && hasNoStatus(entity))],
    [
      'projects without a place',
      pick(
        ({ kind, fields }) =>
          kind === 'project' && fields.place === undefined && fields.latitude === undefined,
      ),
    ],
    ['companies without a kind', pick(({ kind, fields }) => kind === 'company' && fields.kind === undefined)],
    [
      'companies without a country',
      pick(({ kind, fields }) => kind === 'company' && fields.country === undefined),
    ],
    [
      'articles without a claim',
      articles.filter(({ claims }) => claims.length === 0).map((article) => itemOfArticle(article)),
    ],
    [
      'articles without an address',
      articles.filter(({ fields }) => !fields.source.url).map((article) => itemOfArticle(article)),
    ],
  ]);
}
