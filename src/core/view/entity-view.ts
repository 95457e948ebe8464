/** The page of one entity: what it is, and every claim and article that touches it. */
import type { Claim } from '../claims/claim.ts';
import { type Disagreement, disagreementsOf } from '../claims/disagreements.ts';
import { dateOrder } from '../claims/period.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { renderMarkdown } from '../load/markdown.ts';
import { type EntityKind, kinds } from '../schema/kinds.ts';
import { relationTypes } from '../schema/vocabulary.ts';
import { type ArticleItem, viewArticleItem } from './article-item.ts';
import { type ClaimView, viewClaims } from './claim-view.ts';
import {
  type DisagreementBrief,
  type DisagreementView,
  listDisagreementBriefs,
  viewDisagreement,
} from './disagreement-view.ts';
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
  disagreements: DisagreementBrief[];
  /** Of a question or an event that sources answer or date differently: who says what. */
  dispute?: DisagreementView;
  articles: ArticleItem[];
  /** Other entities whose own fields name it, by kind. */
  related: { title: string; entities: RichText }[];
  counts: { claims: number; articles: number };
}

export function viewEntity(digest: Digest, entity: Entity): EntityView {
  const { id, kind, fields, body } = entity;
  const { urls } = digest;
  const claims = digest.claimsTouching(id);
  const articles = digest.articlesTouching(id);
  const counts = { claims: claims.length, articles: articles.length };
  const own = disagreementsOf(digest).all.find(
    ({ kind: of, about }) => of === ownDispute[kind] && about[0] === id,
  );
  const dispute = own && viewDisagreement(digest, own);
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
    disagreements: listDisagreementBriefs(digest, claims).filter(({ href }) => href !== dispute?.href),
    ...(dispute && { dispute }),
    articles: articles.map((article) => viewArticleItem(digest, article)),
    related: listRelated(digest, id),
    counts,
  };
}

/** The kind of disagreement that is about a question or an event itself. */
const ownDispute: Partial<Record<EntityKind, Disagreement['kind']>> = { question: 'question', event: 'date' };

/** Its own figures, statuses, events, relations by kind and direction, statements; then where it is only named. */
export function listSections(digest: Digest, id: string, claims: readonly Claim[]): ClaimSection[] {
  const own = claims.filter((claim) => claim.subjects.includes(id));
  const named = claims.filter((claim) => !claim.subjects.includes(id));
  const roleOf = (claim: Claim) => roles.find(({ has }) => has(claim, id));
  const ofType = (type: Claim['type']) => own.filter((claim) => claim.type === type);
  const section = (key: string, title: string, list: readonly Claim[]): ClaimSection[] =>
    list.length === 0 ? [] : [{ id: key, title, claims: viewClaims(digest, list) }];
  return [
    ...section('statuses', 'Status', inOrder(ofType('status'))),
    ...section('figures', 'Figures', ofType('figure')),
    ...listRelationSections(id, own).flatMap(([key, title, list]) => section(key, title, list)),
    ...section('events', 'Events', inOrder(ofType('event'))),
    ...section('statements', 'Statements', ofType('statement')),
    ...roles.flatMap((role) =>
      section(role.id, role.title, inOrder(named.filter((claim) => roleOf(claim) === role))),
    ),
  ];
}

/** In which role a claim names an entity that it is not about; the first that fits. */
const roles: { id: string; title: string; has: (claim: Claim, id: string) => boolean }[] = [
  { id: 'answers', title: 'Answers', has: ({ fields }, id) => fields.question === id },
  {
    id: 'reports',
    title: 'Reports of it',
    has: ({ type, fields }, id) => type === 'event' && fields.event === id,
  },
  { id: 'parts', title: 'What belongs to the deal', has: ({ fields }, id) => fields.deal === id },
  { id: 'credited', title: 'Credited to it', has: ({ fields }, id) => Boolean(fields.by?.includes(id)) },
  { id: 'relayed', title: 'Relayed from it', has: ({ fields }, id) => Boolean(fields.via?.includes(id)) },
  { id: 'here', title: 'What holds here', has: ({ fields }, id) => fields.in === id },
  { id: 'named', title: 'Named in other claims', has: () => true },
];

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
