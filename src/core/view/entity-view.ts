/** The page of one entity: what it is, and every claim and article that touches it. */
import type { Claim } from '../claims/claim.ts';
import { dateOrder } from '../claims/period.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { renderMarkdown } from '../load/markdown.ts';
import { type EntityKind, kinds } from '../schema/kinds.ts';
import { relationTypes } from '../schema/vocabulary.ts';
import { type ArticleItem, viewArticleItem } from './article-item.ts';
import { type ClaimView, viewClaims } from './claim-view.ts';
import { type DisagreementView, viewDisagreementsOf } from './disagreement-view.ts';
import { type Fact, listFacts } from './entity-facts.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { linkAll, linkEntity, type RichText } from './rich-text.ts';
import { type StandingView, viewStandings } from './standing-view.ts';

export interface ClaimSection {
  /** Anchor of the section. */
  id: string;
  title: string;
  claims: ClaimView[];
}

export interface EntityView {
  frame: PageFrame;
  kind: EntityKind;
  kindLabel: string;
  name: string;
  aliases: string[];
  facts: Fact[];
  notToBeConfusedWith: RichText;
  html: string;
  standings: StandingView[];
  sections: ClaimSection[];
  disagreements: DisagreementView[];
  articles: ArticleItem[];
  /** Other entities whose own fields name it, by kind. */
  related: { title: string; entities: RichText }[];
  counts: { claims: number; articles: number };
}

export function viewEntity(digest: Digest, entity: Entity): EntityView {
  const { id, kind, fields, body } = entity;
  const { urls } = digest;
  const claims = claimsOf(digest, id);
  const articles = digest.articlesTouching(id);
  const counts = { claims: claims.length, articles: articles.length };
  return {
    frame: viewFrame(digest, {
      title: fields.name,
      description: describe(entity, counts),
      path: urls.page(kind, id),
      crumbs: [{ href: urls.index(kind), label: kinds[kind].many }],
    }),
    kind,
    kindLabel: kinds[kind].one,
    name: fields.name,
    aliases: fields.aliases,
    facts: listFacts(digest, entity),
    notToBeConfusedWith: linkAll(digest, fields.notToBeConfusedWith),
    html: renderMarkdown(body),
    standings: viewStandings(digest, id),
    sections: listSections(digest, id, claims),
    disagreements: viewDisagreementsOf(digest, claims),
    articles: articles.map((article) => viewArticleItem(digest, article)),
    related: listRelated(digest, id),
    counts,
  };
}

/** What touches an entity; for a publisher, not every claim of every article that it published. */
export const claimsOf = (digest: Digest, id: string): readonly Claim[] => digest.claimsTouching(id);

/** Its own figures, statuses, events, relations by kind and direction, statements; then where it is only named. */
export function listSections(digest: Digest, id: string, claims: readonly Claim[]): ClaimSection[] {
  const own = claims.filter((claim) => claim.subjects.includes(id));
  const named = claims.filter((claim) => !claim.subjects.includes(id));
  const ofType = (type: Claim['type']) => own.filter((claim) => claim.type === type);
  const section = (key: string, title: string, list: readonly Claim[]): ClaimSection[] =>
    list.length === 0 ? [] : [{ id: key, title, claims: viewClaims(digest, list) }];
  return [
    ...section('statuses', 'Status', inOrder(ofType('status'))),
    ...section('figures', 'Figures', ofType('figure')),
    ...listRelationSections(id, own).flatMap(([key, title, list]) => section(key, title, list)),
    ...section('events', 'Events', inOrder(ofType('event'))),
    ...section('statements', 'Statements', ofType('statement')),
    ...section('named', 'Named in other claims', named),
  ];
}

/** Relations under the label they have from where the entity stands: “supplies”, “supplied by”. */
function listRelationSections(id: string, claims: readonly Claim[]): [string, string, Claim[]][] {
  const sections = new Map<string, [string, string, Claim[]]>();
  for (const claim of claims) {
    if (claim.type !== 'relation') continue;
    const { type, from } = claim.fields;
    const side = from?.includes(id) ? 'label' : 'inverse';
    const label = relationTypes[type][side];
    const key = `relation-${label.replaceAll(' ', '-')}`;
    const section = sections.get(key) ?? [key, label.charAt(0).toUpperCase() + label.slice(1), []];
    section[2].push(claim);
    sections.set(key, section);
  }
  return [...sections.values()].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Earliest first; what has no date comes last. */
export function inOrder<T extends Claim>(claims: readonly T[]): T[] {
  const order = ({ fields }: T): string => {
    const date = ('date' in fields && fields.date) || ('due' in fields && fields.due);
    return date ? dateOrder(date) : '9999';
  };
  return [...claims].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function listRelated(digest: Digest, id: string): EntityView['related'] {
  const naming = digest.entitiesNaming(id);
  return (Object.keys(kinds) as EntityKind[]).flatMap((kind) => {
    const ids = naming.filter((entity) => entity.kind === kind).map((entity) => entity.id);
    if (ids.length === 0) return [];
    const entities = ids.flatMap((other, index) => [
      ...(index === 0 ? [] : [', ']),
      linkEntity(digest, other),
    ]);
    return [{ title: kinds[kind].many, entities }];
  });
}

function describe({ kind, fields }: Entity, { claims, articles }: EntityView['counts']): string {
  const what = kinds[kind].one.toLowerCase();
  return `${fields.name} (${what}): ${claims} claims from ${articles} articles, each with its source.`;
}
