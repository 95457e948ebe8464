/** The claims that touch an entity, in sections: what is said of it, by kind; then where it is only named. */

import { courseOf } from '../claims/course.ts';
import { groupsAbout } from '../claims/groups.ts';
import { dateOrder } from '../claims/period.ts';
import { modalityOf } from '../claims/promise.ts';
import { listHistory } from '../claims/timeline.ts';
import type { Group, GroupKind } from '../claims/weigh.ts';
import type { Claim, EventClaim } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { perThing } from '../link/per-digest.ts';
import { compare } from '../problem/compare.ts';
import type { EntityKind } from '../schema/kinds.ts';
import { partWords } from './group-title.ts';
import { pageSizes } from './pager.ts';
import { listRelationSections } from './relation-sections.ts';
import { linkAll, linkEntity, type RichText } from './rich-text.ts';

export interface Section {
  /** Anchor of the section: that of its group, where its claims are weighed against each other. */
  id: string;
  title: RichText;
  group?: Group;
  claims: readonly Claim[];
  /** Told as events, several reports of one as one. */
  isHistory?: true;
}

/** Of a metric: its readings, by what they answer. Of all: figures, relations by kind and direction, events, statements, roles. */
export function listSections(digest: Digest, { id, kind }: Entity): Section[] {
  const claims = digest.claimsTouching(id);
  const own = groupsAbout(digest, id);
  const first =
    kind === 'figure' ? groupReadings(digest, id) : kind === 'deal' ? listDealParts(digest, own) : [];
  const shown = new Set(first.flatMap((section) => section.claims));
  // Statuses are the course of a thing, which its page shows on its own; what is refuted is no part of it.
  const course = new Set<Claim>(
    courseOf(digest, id).lanes.flatMap(({ steps }) => steps.flatMap((step) => step.claims)),
  );
  const rest = claims.filter((claim) => !shown.has(claim) && !course.has(claim));
  const weighed = own.find((group) => group.kind === ownKind[kind]);
  return [...first, ...sectionsOf(digest, id, rest)].map((section) =>
    weighed && section.id === ownSection[kind] ? { ...section, group: weighed } : section,
  );
}

/** Where all claims of a thing are weighed against each other: the dates of an event, the answers to a question. */
const ownKind: Partial<Record<EntityKind, GroupKind>> = { event: 'date', question: 'question' };
const ownSection: Partial<Record<EntityKind, string>> = { event: 'reports', question: 'answers' };

/** The parts of a deal that several articles tell. */
const listDealParts = (digest: Digest, groups: readonly Group[]): Section[] =>
  groups
    .filter(({ kind, articles }) => kind === 'deal' && articles > 1)
    .map((group) => ({
      id: group.id,
      title: capitalise(partWords(digest, group.claims[0])),
      group,
      claims: group.claims,
    }));

const capitalise = ([first, ...rest]: RichText): RichText =>
  typeof first === 'string'
    ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
    : [first ?? '', ...rest];

/** Anchor of the timeline of a thing on its page. */
export const historyId = 'events';

const ofEvents = (claims: readonly Claim[]): EventClaim[] => claims.filter((claim) => claim.type === 'event');

function sectionsOf(digest: Digest, id: string, claims: readonly Claim[]): Section[] {
  const own = claims.filter((claim) => claim.subjects.includes(id));
  const named = claims.filter((claim) => !claim.subjects.includes(id));
  const ofType = (type: Claim['type']) => own.filter((claim) => claim.type === type);
  const section = (key: string, title: string, list: readonly Claim[]): Section => ({
    id: key,
    title: [title],
    claims: list,
  });
  return [
    section('statuses', 'Status', inOrder(ofType('status'))),
    section('figures', 'Figures', byMetric(ofType('figure'))),
    ...listRelationSections(id, own),
    {
      ...section(
        historyId,
        'Timeline',
        listHistory(digest, ofEvents(own)).flatMap(({ claims: told }) => told),
      ),
      isHistory: true as const,
    },
    section('statements', 'What else is said', ofType('statement')),
    ...roles.map((role) =>
      section(role.id, role.title, inOrder(named.filter((claim) => roleOf(claim, id) === role))),
    ),
  ].filter((one) => one.claims.length > 0);
}

interface Role {
  id: string;
  title: string;
  has: (claim: Claim, id: string) => boolean;
}

/** In which role a claim names an entity that it is not about; the first that fits. */
const roles: Role[] = [
  { id: 'answers', title: 'Answers', has: ({ fields }, id) => fields.question === id },
  {
    id: 'reports',
    title: 'Reports of it',
    has: ({ type, fields }, id) => type === 'event' && fields.event === id,
  },
  { id: 'parts', title: 'What belongs to the deal', has: ({ fields }, id) => fields.deal === id },
  { id: 'credited', title: 'Credited with', has: ({ fields }, id) => Boolean(fields.by?.includes(id)) },
  { id: 'relayed', title: 'Relayed by others', has: ({ fields }, id) => Boolean(fields.via?.includes(id)) },
  { id: 'here', title: 'What holds here', has: ({ fields }, id) => fields.in === id },
  { id: 'named', title: 'Also mentioned', has: () => true },
];

const roleOf = (claim: Claim, id: string): Role | undefined => roles.find(({ has }) => has(claim, id));

/** Earliest first; what has no date comes last. */
function inOrder<T extends Claim>(claims: readonly T[]): T[] {
  const order = ({ fields }: T): string => {
    const date = ('date' in fields && fields.date) || ('due' in fields && fields.due);
    return date ? dateOrder(date) : '9999';
  };
  return [...claims].sort((a, b) => compare(order(a), order(b)));
}

/** The readings of one metric stand together. */
const byMetric = (claims: readonly Claim[]): Claim[] => {
  const order = ({ fields }: Claim): string =>
    'figure' in fields ? (fields.figure ?? `~${'name' in fields ? fields.name : ''}`) : '~';
  return [...claims].sort((a, b) => compare(order(a), order(b)));
};

/** The claims of a metric by what they answer, those that most articles speak of first; then what is not weighed, by subject. */
export function groupReadings(digest: Digest, figure: string): Section[] {
  const groups = groupsAbout(digest, figure).filter(({ kind }) => kind === 'figure');
  const weighed = groups
    .map((group) => ({
      id: group.id,
      title: titleOfReadings(digest, group),
      group,
      claims: [...group.claims].sort((a, b) => compare(periodOrder(a), periodOrder(b))),
    }))
    .sort((a, b) => b.group.articles - a.group.articles || compare(a.id, b.id));
  const told = new Set(groups.flatMap(({ claims }) => claims));
  const rest = new Map<string, Claim[]>();
  for (const claim of digest.claimsTouching(figure)) {
    if (claim.type !== 'figure' || claim.fields.figure !== figure || told.has(claim)) continue;
    append(rest, [...claim.fields.about].sort().join(' '), claim);
  }
  const unweighed = [...rest].map(([subject, claims]) => ({
    id: `said--${subject.replaceAll(' ', '--')}`,
    title: [...linkAll(digest, subject.split(' ')), ': not weighed'],
    claims,
  }));
  return [...weighed, ...unweighed.sort((a, b) => compare(a.id, b.id))];
}

function titleOfReadings(digest: Digest, { about, claims }: Group): RichText {
  const [first] = claims;
  if (first?.type !== 'figure') return [];
  const { in: place } = first.fields;
  return [
    ...linkAll(digest, about.slice(1)),
    ...(place ? [' in ', linkEntity(digest, place)] : []),
    ...(modalityOf(first.fields.status) === 'planned' ? [': planned or forecast'] : []),
  ];
}

const periodOrder = ({ fields }: Claim): string =>
  'asOf' in fields && fields.asOf ? dateOrder(fields.asOf) : '';

/** The claims of an entity in pages: those of its own page are fewer if there are others, since it has more to show. Cut once for each digest. */
export const pagesOfClaims = perThing((digest, entity: Entity): readonly (readonly Section[])[] => {
  const steps = courseOf(digest, entity.id).lanes.flatMap((lane) => lane.steps);
  // A long course takes the room of the claims below it.
  const whole = steps.length > longCourse ? pageSizes.claims / 2 : pageSizes.claims;
  return paginateSections(listSections(digest, entity), pageSizes.claims, {
    first: pageSizes.firstClaims,
    whole,
  });
});

/** In steps. */
const longCourse = 10;

/**
 * Sections cut into pages of at most `size` claims and not too many headings; a section that is cut goes on under its
 * title. Up to `whole` claims stand on one page; where one is not enough, the first has at most `first`.
 */
export function paginateSections(
  sections: readonly Section[],
  size: number,
  { first = size, whole = size } = {},
): Section[][] {
  const all = sections.reduce((sum, { claims }) => sum + claims.length, 0);
  const pages: Section[][] = [[]];
  let room = all > whole ? first : size;
  for (const section of sections) {
    for (let start = 0; start < section.claims.length; ) {
      if (room === 0 || (pages.at(-1)?.length ?? 0) >= pageSizes.sections) {
        pages.push([]);
        room = size;
      }
      const claims = section.claims.slice(start, start + room);
      pages.at(-1)?.push({ ...section, claims });
      start += claims.length;
      room -= claims.length;
    }
  }
  return pages;
}
