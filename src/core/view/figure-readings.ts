/** The numbers of a metric that one axis can show, and whom they are about. */
import { type Interval, type Reckoned, reckon } from '../claims/interval.ts';
import { dateOrder } from '../claims/period.ts';
import { modalityOf } from '../claims/promise.ts';
import type { FigureClaim } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { compare } from '../problem/compare.ts';
import { findUnit, type Unit } from '../schema/units.ts';
import type { Section } from './entity-sections.ts';
import { linkAll, linkEntity, type RichText } from './rich-text.ts';

/** A claim that the axis can show. */
export interface Drawn {
  claim: FigureClaim;
  /** In base units. */
  reckoned: Reckoned;
  /** The metric’s own unit, in which the axis counts. */
  unit: Unit;
  /** Whom and what it is about, and where. */
  subject: RichText;
  key: string;
}

/** The figure claims of a metric’s sections, weighed or not. */
export const listReadings = (sections: readonly Section[]): FigureClaim[] =>
  sections.flatMap(({ claims }) => claims.filter((claim): claim is FigureClaim => claim.type === 'figure'));

/** Those whose number comes to the metric’s own unit; a multiple without a known base does not. */
export function listDrawn(digest: Digest, figure: Entity<'figure'>, claims: readonly FigureClaim[]): Drawn[] {
  const own = findUnit(figure.fields.unit, digest.site.units);
  return claims.flatMap((claim) => {
    const reckoned = reckon(digest, claim);
    const isComparable = reckoned !== undefined && reckoned.unit.dimension === own?.dimension;
    const isBased =
      reckoned?.unit.id === 'times' && claim.fields.baseWords !== undefined && own?.id !== 'times';
    const { about, in: place } = claim.fields;
    const subject = [...linkAll(digest, about), ...(place ? [' in ', linkEntity(digest, place)] : [])];
    const key = [...about]
      .sort()
      .concat(place ?? '')
      .join(' ');
    return own && isComparable && !isBased ? [{ claim, reckoned, unit: own, subject, key }] : [];
  });
}

/** By subject, that with the largest number first; within one by time, what is undated last. */
export function groupBySubject(drawn: readonly Drawn[]): Drawn[][] {
  const bySubject = new Map<string, Drawn[]>();
  for (const one of drawn) append(bySubject, one.key, one);
  const largest = (group: readonly Drawn[]): number =>
    Math.max(...group.map(({ reckoned }) => middleOf(reckoned)));
  return [...bySubject.values()]
    .map((group) => [...group].sort((a, b) => compare(orderOf(a), orderOf(b))))
    .sort((a, b) => largest(b) - largest(a));
}

const orderOf = ({ claim: { fields, id } }: Drawn): string =>
  `${fields.asOf ? dateOrder(fields.asOf) : '9999'} ${modalityOf(fields.status) === 'is' ? 'a' : 'b'} ${id}`;

/** A number that stands for an interval: its middle, or its one end. */
export function middleOf({ narrow: { low, high } }: Reckoned): number {
  if (!Number.isFinite(low)) return Number.isFinite(high) ? high : 0;
  return Number.isFinite(high) ? (low + high) / 2 : low;
}

/** The same in the metric’s own unit. */
export const inOwnUnit = ({ low, high }: Interval, { factor }: Unit): Interval => ({
  low: Number((low / factor).toPrecision(15)),
  high: Number((high / factor).toPrecision(15)),
});
