/** The digest: what could be known on one day, joined for lookup. Pages and exports are made from it alone. */

import type { Root } from 'mdast';
import type { FieldsOf } from '../load/content-record.ts';
import { once } from '../load/keep-last.ts';
import { compare } from '../problem/compare.ts';
import { edtf } from '../schema/edtf.ts';
import type { SiteFields } from '../schema/entity-schemas.ts';
import type { EntityKind } from '../schema/kinds.ts';
import { kinds } from '../schema/kinds.ts';
import { listReferences } from '../schema/walk-schema.ts';
import type { Urls } from '../url.ts';
import type { Claim } from './claim.ts';
import type { ArticleRecord, EntityRecord, Library } from './library.ts';
import { mapLinks, withoutPages } from './map-links.ts';
import { append } from './name-index.ts';

export interface Article {
  id: string;
  fields: FieldsOf<'article'>;
  /** Made on demand. */
  readonly body: Root;
  claims: readonly Claim[];
  /** Every entity that the body, a claim or the front matter names. */
  readonly touches: readonly string[];
}

interface EntityOf<K extends EntityKind> {
  kind: K;
  id: string;
  fields: FieldsOf<K>;
  /** Made on demand. */
  readonly body: Root;
}

export type Entity<K extends EntityKind = EntityKind> = { [P in K]: EntityOf<P> }[K];

export interface Digest {
  site: SiteFields;
  urls: Urls;
  /** The as-of date, `YYYY-MM-DD`. */
  today: string;
  /** Newest source first. */
  articles: readonly Article[];
  /** By name. */
  entities: readonly Entity[];
  claims: readonly Claim[];
  findArticle: (id: string) => Article | undefined;
  findEntity: (id: string) => Entity | undefined;
  findClaim: (id: string) => Claim | undefined;
  /** The claims that name an entity, newest source first. */
  claimsTouching: (entity: string) => readonly Claim[];
  /** The articles that name an entity in body, claim or front matter, newest source first. */
  articlesTouching: (entity: string) => readonly Article[];
  /** The entities whose own fields name an entity: projects in a place, parts of an institution. */
  entitiesNaming: (entity: string) => readonly Entity[];
}

/**
 * What of the library could be known on `today`: articles whose source appeared later, and drafts, are left out,
 * and links in bodies that lead to them are text. With `drafts` it is what a check and an author look at, never what
 * is published.
 */
export function createDigest(library: Library, today: string, { drafts = false } = {}): Digest {
  const { site, urls } = library;
  const isKnown = (record: ArticleRecord): boolean => isKnownOn(today, record, drafts);
  const hidden = library.articles.filter((record) => !isKnown(record));
  const bodyOf = readBodies(library, new Set(hidden.map(({ id }) => urls.page('article', id))));
  const articles = library.articles
    .filter(isKnown)
    .flatMap((record) => toArticle(library, record, bodyOf) ?? [])
    .map((article) => ({ article, order: publicationOrder(article) }))
    .sort((a, b) => compare(b.order, a.order) || compare(a.article.id, b.article.id))
    .map(({ article }) => article);
  const entities = library.entities
    .flatMap((record) => toEntity(record, bodyOf) ?? [])
    .sort((a, b) => a.fields.name.localeCompare(b.fields.name, site.language) || compare(a.id, b.id));
  const claims = articles.flatMap((article) => article.claims);
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const claimById = once(() => new Map(claims.map((claim) => [claim.id, claim])));
  // What only pages ask for is not made for a check.
  const claimsTouching = once(() => groupBy(claims, (claim) => claim.touches));
  const articlesTouching = once(() => groupBy(articles, (article) => article.touches));
  const entitiesNaming = once(() => groupBy(entities, listNamed));
  return {
    site,
    urls,
    today,
    articles,
    entities,
    claims,
    findArticle: (id) => articleById.get(id),
    findEntity: (id) => entityById.get(id),
    findClaim: (id) => claimById().get(id),
    claimsTouching: (id) => claimsTouching().get(id) ?? [],
    articlesTouching: (id) => articlesTouching().get(id) ?? [],
    entitiesNaming: (id) => entitiesNaming().get(id) ?? [],
  };
}

function isKnownOn(today: string, { fields }: ArticleRecord, drafts: boolean): boolean {
  if (!fields || (fields.draft && !drafts)) return false;
  return (edtf(fields.source.published).first ?? '') <= today;
}

type BodyOf = (id: string) => Root;

/** The bodies as they are published, with no link to the pages that are `hidden`. */
function readBodies({ bodies }: Library, hidden: ReadonlySet<string>): BodyOf {
  return (id) => {
    const body = bodies.get(id)?.body ?? { type: 'root', children: [] };
    return hidden.size === 0 ? body : mapLinks(body, withoutPages(hidden));
  };
}

function toArticle(library: Library, { id, fields }: ArticleRecord, bodyOf: BodyOf): Article | undefined {
  if (!fields) return undefined;
  const claims = library.claims.get(id) ?? [];
  const touches = once(() => {
    const named = [...fields.topics, ...fields.companies, ...fields.projects, ...fields.policies];
    const mentions = library.bodies.get(id)?.mentions ?? [];
    const touched = claims.flatMap((claim) => claim.touches);
    return [...new Set([...touched, ...mentions, ...named, fields.source.publisher])];
  });
  const body = once(() => bodyOf(id));
  return {
    id,
    fields,
    get body() {
      return body();
    },
    claims,
    get touches() {
      return touches();
    },
  };
}

function toEntity({ kind, id, fields }: EntityRecord, bodyOf: BodyOf): Entity | undefined {
  if (!fields) return undefined;
  const body = once(() => bodyOf(id));
  return {
    kind,
    id,
    fields,
    get body() {
      return body();
    },
  } as Entity;
}

const listNamed = ({ kind, fields }: Entity): string[] =>
  listReferences(kinds[kind].schema, fields)
    .filter(({ targets }) => !targets.includes('claim'))
    .map(({ id }) => id);

/** First day it can have appeared, then the last: what surely is newer stands before what may be. */
function publicationOrder({ fields }: Article): string {
  const { first = '', last = '' } = edtf(fields.source.published);
  return `${first} ${last}`;
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) for (const key of new Set(keysOf(item))) append(groups, key, item);
  return groups;
}
