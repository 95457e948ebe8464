/** All records joined: what the checks look at, drafts and articles of tomorrow included. */

import { isDeepStrictEqual } from 'node:util';
import type { ContentRecord } from '../load/content-record.ts';
import type { SiteFields } from '../schema/entity-schemas.ts';
import type { EntityKind } from '../schema/kinds.ts';
import type { Urls } from '../url.ts';
import { buildClaims, type ClaimContext } from './build-claims.ts';
import type { Claim } from './claim.ts';
import { type LinkedBody, linkMentions } from './link-mentions.ts';
import { mapLinks, underBase } from './map-links.ts';
import { indexNames, type NameIndex } from './name-index.ts';

export type ArticleRecord = ContentRecord<'article'>;
export type EntityRecord = ContentRecord<EntityKind>;

export interface Library {
  /** What articles are read against; while nothing but articles changes it is one object. */
  ground: Ground;
  site: SiteFields;
  /** False where `site.yaml` has errors: then nobody knows the beat’s own kinds and units. */
  isSiteKnown: boolean;
  urls: Urls;
  /** By id; where two files have one id, the first by path. */
  records: ReadonlyMap<string, ContentRecord>;
  /** Those whose id an earlier one has. */
  namesakes: readonly ContentRecord[];
  articles: readonly ArticleRecord[];
  entities: readonly EntityRecord[];
  /** The claims of each article, by its id. */
  claims: ReadonlyMap<string, readonly Claim[]>;
  /** Their links lead to addresses of `urls`. */
  bodies: ReadonlyMap<string, LinkedBody>;
  names: NameIndex;
}

/** Joins the records; never fails, whatever is missing or dangling. What articles of `last` are linked to is taken over. */
export function buildLibrary(
  all: readonly ContentRecord[],
  site: SiteFields,
  urls: Urls,
  isSiteKnown = true,
  last?: Library,
): Library {
  const records = new Map<string, ContentRecord>();
  for (const record of all) if (!records.has(record.id)) records.set(record.id, record);
  const unique = [...records.values()];
  const namesakes = all.filter((record) => records.get(record.id) !== record);
  const articles = unique.filter((record) => record.kind === 'article');
  const entities = unique.filter((record) => record.kind !== 'article');
  const isSame = last !== undefined && isOnGround(last.ground, { site, urls, isSiteKnown, entities });
  const ground = isSame ? last.ground : layGround({ site, urls, isSiteKnown, entities });
  const isKept = (record: ContentRecord): boolean => isSame && last.records.get(record.id) === record;
  const claimsOf = (article: ArticleRecord): readonly Claim[] =>
    (isSame &&
      last.records.get(article.id)?.fields === article.fields &&
      !leansOnOthers(article) &&
      last.claims.get(article.id)) ||
    buildClaims(article, ground.context);
  const bodyOf = (record: ContentRecord): LinkedBody =>
    (isKept(record) && last?.bodies.get(record.id)) || ground.link(record);
  return {
    ground,
    site: ground.site,
    isSiteKnown,
    urls: ground.urls,
    records,
    namesakes,
    articles,
    entities: ground.entities,
    claims: new Map(articles.map((article) => [article.id, claimsOf(article)])),
    bodies: new Map(unique.map((record) => [record.id, bodyOf(record)])),
    names: ground.names,
  };
}

/** What claims and bodies of articles are linked to. */
export interface Ground extends Pick<Library, 'site' | 'isSiteKnown' | 'urls' | 'entities' | 'names'> {
  context: ClaimContext;
  link: (record: ContentRecord) => LinkedBody;
}

function layGround({
  site,
  urls,
  isSiteKnown,
  entities,
}: Pick<Library, 'site' | 'isSiteKnown' | 'urls' | 'entities'>): Ground {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const names = indexNames(entities);
  const unitOf = (id: string): string | undefined => {
    const figure = byId.get(id);
    return figure?.kind === 'figure' ? figure.fields?.unit : undefined;
  };
  const urlOf = (id: string): string => urls.page(byId.get(id)?.kind ?? 'article', id);
  const link = (record: ContentRecord): LinkedBody => {
    const searched = {
      prose: record.prose,
      get body() {
        return mapLinks(record.body, underBase(urls.base));
      },
    };
    return linkMentions(searched, names, urlOf, record.id);
  };
  const context = { unitOf, extraUnits: site.units, isEntity: (id: string) => byId.has(id) };
  return { site, isSiteKnown, urls, entities, names, context, link };
}

const isOnGround = (
  ground: Ground,
  { site, urls, isSiteKnown, entities }: Pick<Library, 'site' | 'urls' | 'isSiteKnown' | 'entities'>,
): boolean =>
  ground.isSiteKnown === isSiteKnown &&
  ground.urls.base === urls.base &&
  isDeepStrictEqual(ground.site, site) &&
  ground.entities.length === entities.length &&
  ground.entities.every((entity, index) => entity === entities[index]);

/** A multiple of another article’s number changes with it. */
const leansOnOthers = ({ fields }: ArticleRecord): boolean =>
  fields?.figures.some(({ base }) => base?.includes('#')) ?? false;
