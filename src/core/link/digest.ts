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
import { indexArticles, makesSameClaims } from './article-index.ts';
import type { Claim } from './claim.ts';
import { createLine, type Line } from './digest-line.ts';
import type { ArticleRecord, EntityRecord, Ground, Library } from './library.ts';
import type { LinkedBody } from './link-mentions.ts';
import { mapLinks, withoutPages } from './map-links.ts';
import { append } from './name-index.ts';
import { everything, noteRead } from './reads.ts';

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
  /** The digests that it stands among: see there. */
  line: Line;
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
  const known: ArticleRecord[] = [];
  const hidden: string[] = [];
  for (const record of library.articles)
    if (isKnownOn(today, record, drafts)) known.push(record);
    else hidden.push(record.id);
  const line = lineOf(library.ground, `${today} ${drafts} ${hidden.join(' ')}`);
  const bodyOf = readBodies(new Set(hidden.map((id) => urls.page('article', id))));
  const articles = known
    .flatMap((record) => findOrdered(line, library, record, bodyOf) ?? [])
    .sort((a, b) => compare(b.order, a.order) || compare(a.article.id, b.article.id))
    .map(({ article }) => article);
  const { entities, byId: entityById, entitiesNaming } = line.entities(library, bodyOf);
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const claims: Claim[] = [];
  for (const article of articles) for (const claim of article.claims) claims.push(claim);
  const findArticle = (id: string): Article | undefined => {
    const article = articleById.get(id);
    noteRead(article ?? { noArticle: id });
    return article;
  };
  const digest: Digest = {
    site,
    urls,
    today,
    line,
    get articles() {
      noteRead(everything);
      return articles;
    },
    entities,
    get claims() {
      noteRead(everything);
      return claims;
    },
    findArticle,
    findEntity: (id) => entityById.get(id),
    findClaim: (id) => findArticle(id.slice(0, id.indexOf('#')))?.claims.findLast((claim) => claim.id === id),
    claimsTouching: (id) => claimsByEntity(digest).get(id) ?? [],
    articlesTouching: (id) => articlesByEntity(digest).get(id) ?? [],
    entitiesNaming: (id) => entitiesNaming().get(id) ?? [],
  };
  return digest;
}

// What only pages ask for is not made for a check.
const claimsByEntity = indexArticles<Claim, readonly Claim[]>({
  name: 'claims',
  *gather(_, { claims }) {
    for (const claim of claims) for (const id of new Set(claim.touches)) yield [id, claim];
  },
  articleOf: ({ article }) => article,
  sum: (_, __, claims) => claims,
  isSame: makesSameClaims,
});

const articlesByEntity = indexArticles<Article, readonly Article[]>({
  name: 'articles',
  ofBodies: true,
  *gather(_, article) {
    for (const id of new Set(article.touches)) yield [id, article];
  },
  articleOf: ({ id }) => id,
  sum: (_, __, articles) => articles,
});

/** What the digests of one line have in common. */
interface DigestLine extends Line {
  entities: (library: Library, bodyOf: BodyOf) => LinkedEntities;
  articles: WeakMap<ArticleRecord, OrderedArticle>;
}

interface LinkedEntities {
  entities: readonly Entity[];
  byId: ReadonlyMap<string, Entity>;
  entitiesNaming: () => ReadonlyMap<string, readonly Entity[]>;
}

interface OrderedArticle {
  article: Article;
  order: string;
}

const lines = new WeakMap<Ground, Map<string, DigestLine>>();

/** The line of digests on one ground that are made of it in one way. */
function lineOf(ground: Ground, way: string): DigestLine {
  const known = lines.get(ground) ?? new Map<string, DigestLine>();
  lines.set(ground, known);
  const found = known.get(way) ?? makeLine();
  known.set(way, found);
  return found;
}

function makeLine(): DigestLine {
  let made: LinkedEntities | undefined;
  const entities: DigestLine['entities'] = (library, bodyOf) => {
    made ??= linkEntities(library, bodyOf);
    return made;
  };
  return Object.assign(createLine(), { entities, articles: new WeakMap() });
}

function linkEntities({ entities: records, bodies, site }: Library, bodyOf: BodyOf): LinkedEntities {
  const entities = records
    .flatMap((record) => toEntity(record, bodies.get(record.id), bodyOf) ?? [])
    .sort((a, b) => a.fields.name.localeCompare(b.fields.name, site.language) || compare(a.id, b.id));
  return {
    entities,
    byId: new Map(entities.map((entity) => [entity.id, entity])),
    entitiesNaming: once(() => groupBy(entities, listNamed)),
  };
}

/** The article as the last digest of the line had it, if nothing about it has changed. */
function findOrdered(
  line: DigestLine,
  library: Library,
  record: ArticleRecord,
  bodyOf: BodyOf,
): OrderedArticle | undefined {
  const known = line.articles.get(record);
  const claims = library.claims.get(record.id) ?? [];
  if (known?.article.claims === claims) return known;
  const article = toArticle(record, claims, library.bodies.get(record.id), bodyOf);
  if (!article) return undefined;
  const made = { article, order: publicationOrder(article) };
  line.articles.set(record, made);
  return made;
}

function isKnownOn(today: string, { fields }: ArticleRecord, drafts: boolean): boolean {
  if (!fields || (fields.draft && !drafts)) return false;
  return (edtf(fields.source.published).first ?? '') <= today;
}

/** A body as it is published. */
type BodyOf = (linked: LinkedBody | undefined) => Root;

/** With no link to the pages that are `hidden`. */
const readBodies =
  (hidden: ReadonlySet<string>): BodyOf =>
  (linked) => {
    const body = linked?.body ?? { type: 'root', children: [] };
    return hidden.size === 0 ? body : mapLinks(body, withoutPages(hidden));
  };

/** It keeps nothing of the library but what is its own: articles outlive libraries. */
function toArticle(
  { id, fields }: ArticleRecord,
  claims: readonly Claim[],
  linked: LinkedBody | undefined,
  bodyOf: BodyOf,
): Article | undefined {
  if (!fields) return undefined;
  const touches = once(() => {
    const named = [...fields.topics, ...fields.companies, ...fields.projects, ...fields.policies];
    const mentions = linked?.mentions ?? [];
    const touched = claims.flatMap((claim) => claim.touches);
    return [...new Set([...touched, ...mentions, ...named, fields.source.publisher])];
  });
  const bodyRead = { bodyOf: id };
  return {
    id,
    fields,
    get body() {
      noteRead(bodyRead);
      return bodyOf(linked);
    },
    claims,
    get touches() {
      noteRead(bodyRead);
      return touches();
    },
  };
}

function toEntity(
  { kind, id, fields }: EntityRecord,
  linked: LinkedBody | undefined,
  bodyOf: BodyOf,
): Entity | undefined {
  if (!fields) return undefined;
  return {
    kind,
    id,
    fields,
    get body() {
      return bodyOf(linked);
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
