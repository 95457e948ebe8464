/** The numbers that fit everything that a group of claims says. */
import type { Digest } from '../link/digest.ts';
import { type Interval, intersect, reckon } from './interval.ts';
import type { Group } from './weigh.ts';

export interface Fitting extends Interval {
  /** Base unit of the numbers. */
  unit: string;
}

/** Undefined where no number fits all, or the claims are not numbers. */
export function findFitting(digest: Digest, { kind, claims, verdict }: Group): Fitting | undefined {
  if (kind !== 'figure' || verdict === 'disputed') return undefined;
  const reckoned = claims.flatMap((claim) => (claim.fields.stance ? [] : (reckon(digest, claim) ?? [])));
  const common = intersect(reckoned.map(({ wide }) => wide));
  const [first] = reckoned;
  return common && first && { ...common, unit: first.unit.base };
}
