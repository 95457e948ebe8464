/** All records joined: what the checks look at, drafts and articles of tomorrow included. */

import type { ContentRecord } from '../load/content-record.ts';
import type { SiteFields } from '../schema/entity-schemas.ts';
import type { EntityKind } from '../schema/kinds.ts';
import type { Urls } from '../url.ts';
import { buildClaims } from './build-claims.ts';
import type { Claim } from './claim.ts';
import { type LinkedBody, linkMentions } from './link-mentions.ts';
import { mapLinks, underBase } from './map-links.ts';
import { indexNames, type NameIndex } from './name-index.ts';

export type ArticleRecord = ContentRecord<'article'>;
export type EntityRecord = ContentRecord<EntityKind>;

export interface Library {
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

/** Joins the records; never fails, whatever is missing or dangling. */
export function buildLibrary(
  all: readonly ContentRecord[],
  site: SiteFields,
  urls: Urls,
  isSiteKnown = true,
): Library {
  const records = new Map<string, ContentRecord>();
  for (const record of all) if (!records.has(record.id)) records.set(record.id, record);
  const unique = [...records.values()];
  const namesakes = all.filter((record) => records.get(record.id) !== record);
  const articles = unique.filter((record) => record.kind === 'article');
  const entities = unique.filter((record) => record.kind !== 'article');
  const names = indexNames(entities);
  const context = {
    unitOf: (id: string) => {
      const figure = records.get(id);
      return figure?.kind === 'figure' ? figure.fields?.unit : undefined;
    },
    extraUnits: site.units,
    isEntity: (id: string) => {
      const record = records.get(id);
      return record !== undefined && record.kind !== 'article';
    },
  };
  const claims = new Map(articles.map((article) => [article.id, buildClaims(article, context)]));
  const urlOf = (id: string): string => urls.page(records.get(id)?.kind ?? 'article', id);
  const bodies = new Map(
    unique.map((record) => {
      const searched = {
        prose: record.prose,
        get body() {
          return mapLinks(record.body, underBase(urls.base));
        },
      };
      return [record.id, linkMentions(searched, names, urlOf, record.id)] as const;
    }),
  );
  return { site, isSiteKnown, urls, records, namesakes, articles, entities, claims, bodies, names };
}
