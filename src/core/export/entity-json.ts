/**
 * `/companies/x/index.json`: an entity with every claim that names it, the groups about it and the articles, as in the files
 * under `/data/`. A public contract; its schema is `entityFileSchema`.
 */

import { groupsOf } from '../claims/groups.ts';
import type { Article, Digest, Entity } from '../link/digest.ts';
import { perDigest } from '../link/per-digest.ts';
import { claimText, exportSource, sortClaims } from './claims-json.ts';
import { exportEntity } from './entities-json.ts';
import { type ExportedGroup, exportGroups, groupText } from './groups-json.ts';

/** The file of an entity. Most of it stands in the files of others too, so it is put together of texts that are made once. */
export function renderEntityFile(digest: Digest, entity: Entity): string {
  const { urls, site, today } = digest;
  const { id, kind } = entity;
  const groups = groupsById(digest);
  const ownGroups = (groupsOf(digest).byEntity.get(id) ?? []).flatMap((group) => groups.get(group.id) ?? []);
  const head = { entity: exportEntity(digest, entity) };
  const lists = {
    claims: sortClaims(digest.claimsTouching(id)).map((claim) => claimText(digest, claim)),
    groups: ownGroups.map(groupText),
    // The digests that name it, newest source first.
    articles: digest.articlesTouching(id).map((article) => articleText(digest, article)),
  };
  // Other forms of the same, what it is under, and the day that it shows.
  const foot = { page: urls.absolute(urls.page(kind, id)), licence: site.licence, asOf: today };
  const written = Object.entries(lists).map(([name, texts]) => `"${name}":[${texts.join(',')}]`);
  return `${JSON.stringify(head).slice(0, -1)},${written.join(',')},${JSON.stringify(foot).slice(1)}`;
}

const articles = new WeakMap<Article, string>();

function articleText({ urls }: Digest, article: Article): string {
  const { id, fields } = article;
  const { title, added } = fields;
  const text =
    articles.get(article) ??
    JSON.stringify({
      id,
      title,
      url: urls.absolute(urls.page('article', id)),
      added,
      source: exportSource(article),
    });
  articles.set(article, text);
  return text;
}

const groupsById = perDigest(
  (digest): ReadonlyMap<string, ExportedGroup> =>
    new Map(exportGroups(digest).map((group) => [group.id, group])),
);
