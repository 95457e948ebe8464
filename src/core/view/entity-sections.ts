/** The claims that touch an entity, in sections: what is said of it, by kind; then where it is only named. */

import { disagreementsOf } from '../claims/disagreements.ts';
import { dateOrder } from '../claims/period.ts';
import type { Claim, FigureClaim } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { relationTypes } from '../schema/vocabulary.ts';
import { linkAll, type RichText } from './rich-text.ts';

export interface Agreement {
  kind: 'disputed' | 'repeated' | 'single';
  /** `disputed`, `stated by 2 articles`, `single source`. */
  label: string;
}

export interface Section {
  /** Anchor of the section. */
  id: string;
  title: RichText;
  /** Of one metric and one subject: what the claims add up to. */
  agreement?: Agreement;
  claims: readonly Claim[];
}

/** Of a metric: its readings by subject. Of all: figures, relations by kind and direction, events, statements, roles. */
export function listSections(digest: Digest, { id, kind }: Entity): Section[] {
  const claims = digest.claimsTouching(id);
  // A policy's statuses are its course, which its page shows on its own.
  const isShown = (claim: Claim): boolean =>
    kind === 'figure'
      ? isReading(claim, id)
      : kind === 'policy' && claim.type === 'status' && claim.subjects.includes(id);
  const rest = claims.filter((claim) => !isShown(claim));
  return kind === 'figure' ? [...groupReadings(digest, id), ...sectionsOf(id, rest)] : sectionsOf(id, rest);
}

function sectionsOf(id: string, claims: readonly Claim[]): Section[] {
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
    section('events', 'Events', inOrder(ofType('event'))),
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
  { id: 'credited', title: 'Said by it', has: ({ fields }, id) => Boolean(fields.by?.includes(id)) },
  { id: 'relayed', title: 'Relayed from it', has: ({ fields }, id) => Boolean(fields.via?.includes(id)) },
  { id: 'here', title: 'What holds here', has: ({ fields }, id) => fields.in === id },
  { id: 'named', title: 'Also mentioned', has: () => true },
];

const roleOf = (claim: Claim, id: string): Role | undefined => roles.find(({ has }) => has(claim, id));

/** Relations under the label they have from where the entity stands: “supplies”, “supplied by”. */
function listRelationSections(id: string, claims: readonly Claim[]): Section[] {
  const byLabel = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.type !== 'relation') continue;
    const { type, from } = claim.fields;
    append(byLabel, relationTypes[type][from?.includes(id) ? 'label' : 'inverse'], claim);
  }
  // A heading for a single claim says nothing that the claim does not.
  const lone = [...byLabel].filter(([, list]) => list.length === 1).map(([label]) => label);
  if (lone.length > 1) {
    byLabel.set(
      'other relations',
      lone.flatMap((label) => byLabel.get(label) ?? []),
    );
    for (const label of lone) byLabel.delete(label);
  }
  return [...byLabel]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, list]) => ({
      id: `relation-${label.replaceAll(' ', '-')}`,
      title: [label.charAt(0).toUpperCase() + label.slice(1)],
      claims: list,
    }));
}

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

const isReading = (claim: Claim, figure: string): claim is FigureClaim =>
  claim.type === 'figure' && claim.fields.figure === figure;

/** The claims of a metric, by subject; the subjects that most articles speak of first, then by id. */
export function groupReadings(digest: Digest, figure: string): Section[] {
  const bySubject = new Map<string, FigureClaim[]>();
  for (const claim of digest.claimsTouching(figure)) {
    if (isReading(claim, figure)) append(bySubject, [...claim.fields.about].sort().join(' '), claim);
  }
  return [...bySubject]
    .sort(
      ([a, claimsA], [b, claimsB]) => articlesOf(claimsB).size - articlesOf(claimsA).size || compare(a, b),
    )
    .map(([subject, claims]) => ({
      id: `of-${subject.replaceAll(' ', '-')}`,
      title: linkAll(digest, subject.split(' ')),
      agreement: findAgreement(digest, claims),
      claims: [...claims].sort((a, b) => compare(periodOrder(a), periodOrder(b))),
    }));
}

function findAgreement(digest: Digest, claims: readonly FigureClaim[]): Agreement {
  const { byClaim } = disagreementsOf(digest);
  const isDisputed = claims.some(({ id }) => byClaim.get(id)?.some(({ kind }) => kind === 'figure'));
  if (isDisputed) return { kind: 'disputed', label: 'disputed' };
  const { size } = articlesOf(claims);
  return size > 1
    ? { kind: 'repeated', label: `stated by ${size} articles` }
    : { kind: 'single', label: 'single source' };
}

const articlesOf = (claims: readonly FigureClaim[]): Set<string> =>
  new Set(claims.map(({ article }) => article));
const periodOrder = ({ fields }: FigureClaim): string => (fields.asOf ? dateOrder(fields.asOf) : '');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sections cut into pages of at most `size` claims each; a section that is cut goes on under its title. */
export function paginateSections(sections: readonly Section[], size: number): Section[][] {
  const pages: Section[][] = [[]];
  let room = size;
  for (const section of sections) {
    for (let start = 0; start < section.claims.length; ) {
      if (room === 0) {
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
