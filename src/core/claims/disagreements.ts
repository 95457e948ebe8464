/**
 * Where sources contradict each other: one metric of one subject with values that cannot both be right,
 * one event on different days, one question with different answers; and where the editor doubts a claim.
 */

import { readAmount } from '../link/amount.ts';
import type { Claim, EventClaim, FigureClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { parseQuantity } from '../schema/quantity.ts';
import type { ExtraUnits } from '../schema/units.ts';
import { overlaps, spread } from './period.ts';

export type DisagreementKind = 'figure' | 'date' | 'question' | 'doubt';

export interface Disagreement {
  /** Stable: made from what it is about. */
  id: string;
  kind: DisagreementKind;
  /** The metric and subject, event, question or claim. */
  about: string[];
  /** The claims that stand against each other, in the order of the digest; one where it is a doubt. */
  claims: Claim[];
  /** Why a difference is only apparent, where the editor says so. */
  compatible?: string;
}

export interface Disagreements {
  /** Those between sources first, then the editor’s doubts. */
  all: readonly Disagreement[];
  byClaim: ReadonlyMap<string, readonly Disagreement[]>;
  /** Where each stands in `all`, by its id. */
  positions: ReadonlyMap<string, number>;
}

const known = new WeakMap<Digest, Disagreements>();

/** The disagreements of a digest; worked out once for each. */
export function disagreementsOf(digest: Digest): Disagreements {
  const found = known.get(digest) ?? indexDisagreements(findDisagreements(digest));
  known.set(digest, found);
  return found;
}

function indexDisagreements(all: readonly Disagreement[]): Disagreements {
  const byClaim = new Map<string, Disagreement[]>();
  for (const one of all) {
    // A difference that the editor explains marks no claim.
    if (!one.compatible) for (const claim of one.claims) append(byClaim, claim.id, one);
  }
  return { all, byClaim, positions: new Map(all.map(({ id }, position) => [id, position])) };
}

function findDisagreements(digest: Digest): Disagreement[] {
  return [...betweenFigures(digest), ...betweenDates(digest), ...betweenAnswers(digest), ...doubts(digest)];
}

/** Actuals are weighed against actuals and estimates; what is planned against what is planned. */
const modality = (status: string | undefined): 'is' | 'planned' | undefined =>
  status === undefined || status === 'actual' || status === 'estimate'
    ? 'is'
    : status === 'possible' || status === 'scenario'
      ? undefined
      : 'planned';

function betweenFigures({ claims, findEntity, site }: Digest): Disagreement[] {
  const groups = new Map<string, FigureClaim[]>();
  for (const claim of claims) {
    if (claim.type !== 'figure' || !claim.fields.figure || !claim.amount || claim.fields.stance) continue;
    const weighed = modality(claim.fields.status);
    if (!weighed) continue;
    const subjects = [...claim.fields.about].sort().join('+');
    const scope = [claim.fields.figure, subjects, claim.fields.in, weighed, claim.amount.unit.dimension];
    append(groups, scope.join('|'), claim);
  }
  return [...groups].flatMap(([, group]) => {
    const [first] = group;
    const metric = findEntity(first?.fields.figure ?? '');
    const allow = metric?.kind === 'figure' ? toleranceOf(metric.fields, site.units) : () => 0;
    const rivals = group.filter((a) => group.some((b) => a !== b && contradict(a, b, allow)));
    if (!first || rivals.length < 2) return [];
    const about = [first.fields.figure ?? '', ...first.fields.about];
    const scope = [first.fields.figure, ...[...first.fields.about].sort(), first.fields.in ?? []].flat();
    return [
      {
        id: `figure-${scope.join('-')}-${modality(first.fields.status)}`,
        kind: 'figure',
        about,
        claims: rivals,
      },
    ];
  });
}

/**
 * Two figures of one metric and subject contradict each other if they hold for one time, no number rounds to both
 * (2 and 3 share only the point between them), and they are further apart than the metric tolerates.
 */
function contradict(a: FigureClaim, b: FigureClaim, allow: Allowance): boolean {
  if (!a.amount || !b.amount || !overlaps(periodOf(a), periodOf(b))) return false;
  const largest = Math.max(Math.abs(a.amount.value), Math.abs(b.amount.value));
  const noise = largest * 1e-9;
  const share = gapBetween(rangeOf(a, roundingOf(a)), rangeOf(b, roundingOf(b))) < -noise;
  return !share && gapBetween(rangeOf(a, 0), rangeOf(b, 0)) > allow(largest) + noise;
}

const periodOf = (claim: FigureClaim) => (claim.fields.asOf ? spread(claim.fields.asOf) : {});

interface Range {
  low: number;
  high: number;
}

/** Below zero where they overlap. */
const gapBetween = (a: Range, b: Range): number => Math.max(a.low, b.low) - Math.min(a.high, b.high);

/** “About” is read as within a twentieth. */
const roundingOf = ({ amount, fields }: FigureClaim): number =>
  Math.max(amount?.rounding ?? 0, fields.qualifier === 'about' ? Math.abs(amount?.value ?? 0) * 0.05 : 0);

/** The numbers a claim allows: its value give or take `slack`, or all above or below where its qualifier says so. */
function rangeOf({ amount, fields }: FigureClaim, slack: number): Range {
  const { value = 0, upper = value } = amount ?? {};
  switch (fields.qualifier) {
    case 'over':
    case 'at-least':
      return { low: value, high: Infinity };
    case 'under':
    case 'up-to':
      return { low: -Infinity, high: value };
    default:
      return { low: value - slack, high: upper + slack };
  }
}

/** How far apart two values, the larger of which is given, may be and still agree; in base units. */
type Allowance = (value: number) => number;

/** A tolerance is a share of the value (`5%`) or stands in the metric’s unit. */
function toleranceOf(metric: { tolerance?: string | undefined; unit: string }, extra: ExtraUnits): Allowance {
  const quantity = parseQuantity(metric.tolerance ?? '');
  if (quantity?.unit === '%') return (value) => (Math.abs(value) * quantity.value) / 100;
  const fixed = readAmount({ value: metric.tolerance }, metric.unit, extra)?.value ?? 0;
  return () => fixed;
}

function betweenDates({ claims }: Digest): Disagreement[] {
  const groups = new Map<string, EventClaim[]>();
  for (const claim of claims) {
    if (claim.type === 'event' && claim.fields.event && claim.fields.date && !claim.fields.stance)
      append(groups, claim.fields.event, claim);
  }
  return [...groups].flatMap(([event, group]) => {
    const when = (claim: EventClaim) => spread(claim.fields.date ?? '');
    const rivals = group.filter((a) => group.some((b) => a !== b && !overlaps(when(a), when(b))));
    return rivals.length < 2 ? [] : [{ id: `date-${event}`, kind: 'date', about: [event], claims: rivals }];
  });
}

function betweenAnswers({ claims, findEntity }: Digest): Disagreement[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.fields.question && claim.fields.answer) append(groups, claim.fields.question, claim);
  }
  return [...groups].flatMap(([question, group]) => {
    const rivals = group.filter((a) => group.some((b) => answersOtherwise(a, b)));
    if (rivals.length < 2) return [];
    const entity = findEntity(question);
    const compatible = entity?.kind === 'question' ? entity.fields.compatible : undefined;
    return [
      {
        id: `question-${question}`,
        kind: 'question',
        about: [question],
        claims: rivals,
        ...(compatible && { compatible }),
      },
    ];
  });
}

/** Two answers contradict each other, and an answer and its denial; two denials, or a denial and another answer, do not. */
function answersOtherwise({ fields: a }: Claim, { fields: b }: Claim): boolean {
  return a.stance === b.stance ? !a.stance && a.answer !== b.answer : a.answer === b.answer;
}

function doubts({ claims }: Digest): Disagreement[] {
  return claims
    .filter(({ fields }) => fields.doubt)
    .map((claim) => ({
      id: `doubt-${claim.id.replace('#', '-')}`,
      kind: 'doubt',
      about: claim.subjects,
      claims: [claim],
    }));
}
