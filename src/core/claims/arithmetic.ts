/** Arithmetic that an article does: a total and its parts, a number and what it is derived from, reckoned again with units. */
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { type Expression, listClaimRefs, parseExpression } from '../schema/expression.ts';
import {
  excludeEachOther,
  type Interval,
  noAllowance,
  type Reckoned,
  readTolerance,
  reckon,
} from './interval.ts';

export interface Sum {
  /** The field that gives it. */
  field: 'sum' | 'derived';
  parts: readonly string[];
  /** The number as it comes out, in the base unit of the claim. */
  result: Interval;
  /** Whether it is the stated number, rounds to it, or is another. */
  outcome: 'exact' | 'rounded' | 'differs';
}

export type Reckoning = Sum | { field: 'sum' | 'derived'; fault: string };

type Fields = Claim['fields'] & { sum?: string[] | undefined; derived?: string | undefined };

/** `article#key` of a reference made within an article. */
export const claimIdOf = (article: string, ref: string): string =>
  ref.includes('#') ? ref : `${article}#${ref}`;

/** The claims that a number is reckoned from, by `sum`, `derived` or `base`. */
export function listParts({ article, fields }: Claim): string[] {
  const { sum = [], derived, base } = fields as Fields & { base?: string | undefined };
  const parsed = derived === undefined ? undefined : parseExpression(derived);
  const refs = [...sum, ...(parsed?.ok ? listClaimRefs(parsed.expression) : []), ...(base ? [base] : [])];
  return refs.map((ref) => claimIdOf(article, ref));
}

/** Reckons a claim’s number again; undefined where it gives neither sum nor derivation, or names a claim that is not there. */
export function reckonAgain(digest: Digest, claim: Claim): Reckoning | undefined {
  const { sum, derived } = claim.fields as Fields;
  const field = sum ? 'sum' : 'derived';
  const parsed = sum
    ? { ok: true as const, expression: toExpression(sum) }
    : derived === undefined
      ? undefined
      : parseExpression(derived);
  if (!parsed?.ok || !parsed.expression) return undefined;
  const parts = listClaimRefs(parsed.expression).map((ref) => claimIdOf(claim.article, ref));
  if (parts.some((id) => !digest.findClaim(id))) return undefined;
  const stated = reckon(digest, claim);
  if (!stated) return { field, fault: 'needs a number of its own to be compared with' };
  const result = evaluate(digest, claim.article, parsed.expression);
  if (typeof result === 'string') return { field, fault: result };
  const fitted = fitTo(result, stated);
  if (!fitted) {
    const fault = `comes out as ${result.name}, and the claim is in ${stated.unit.id}`;
    return { field, fault };
  }
  return { field, parts, result: fitted.narrow, outcome: compareWith(digest, claim, stated, fitted) };
}

const toExpression = (refs: readonly string[]): Expression | undefined =>
  refs
    .map((ref): Expression => ({ kind: 'claim', ref }))
    .reduceRight<Expression | undefined>(
      (right, left) => (right ? { kind: '+', left, right } : left),
      undefined,
    );

function compareWith(digest: Digest, claim: Claim, stated: Reckoned, result: Ranges): Sum['outcome'] {
  const metric = claim.type === 'figure' ? digest.findEntity(claim.fields.figure ?? '') : undefined;
  const allow = metric?.kind === 'figure' ? readTolerance(metric.fields, digest.site.units) : noAllowance;
  if (excludeEachOther(stated, { ...result, unit: stated.unit }, allow)) return 'differs';
  const near = (a: number, b: number): boolean =>
    a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
  const { narrow } = stated;
  return near(narrow.low, result.narrow.low) && near(narrow.high, result.narrow.high) ? 'exact' : 'rounded';
}

interface Ranges {
  narrow: Interval;
  wide: Interval;
}

/** A value on the way, in base units. `dimension` is `1` for plain numbers, counts and multiples. */
interface Term extends Ranges {
  dimension: string;
  /** How it is called in a message. */
  name: string;
}

const plain = '1';
const share = 'share';
/** Plain numbers by other names. */
const sameAs: Record<string, string> = { count: plain, times: plain, 'percentage-points': share };

const dimensionOf = ({ unit }: Reckoned): string =>
  Object.hasOwn(sameAs, unit.dimension) ? (sameAs[unit.dimension] ?? plain) : unit.dimension;

/** The value of an expression, or what speaks against reckoning it. */
function evaluate(digest: Digest, article: string, expression: Expression): Term | string {
  switch (expression.kind) {
    case 'number': {
      const point = { low: expression.value, high: expression.value };
      return { narrow: point, wide: point, dimension: plain, name: 'a plain number' };
    }
    case 'claim': {
      const claim = digest.findClaim(claimIdOf(article, expression.ref));
      const reckoned = claim && reckon(digest, claim);
      if (!reckoned) return `“${expression.ref}” has no number`;
      const dimension = dimensionOf(reckoned);
      const name = dimension === plain ? 'a plain number' : reckoned.unit.base;
      return { narrow: fromZero(reckoned.narrow), wide: fromZero(reckoned.wide), dimension, name };
    }
    default: {
      const left = evaluate(digest, article, expression.left);
      const right = evaluate(digest, article, expression.right);
      if (typeof left === 'string' || typeof right === 'string')
        return typeof left === 'string' ? left : (right as string);
      return operate(expression.kind, left, right);
    }
  }
}

/** “Up to 5” of a thing is not less than none of it. */
const fromZero = ({ low, high }: Interval): Interval => ({
  low: low === -Infinity && high >= 0 ? 0 : low,
  high,
});

function operate(kind: '+' | '-' | '*' | '/', left: Term, right: Term): Term | string {
  const on = (of: (a: Interval, b: Interval) => Interval, dimension: string): Term => ({
    narrow: of(left.narrow, right.narrow),
    wide: of(left.wide, right.wide),
    dimension,
    name: dimension === plain ? 'a plain number' : dimension === left.dimension ? left.name : right.name,
  });
  if (kind === '+' || kind === '-') {
    // The whole is 1, or 100%.
    if (left.dimension === plain && right.dimension === share) return operate(kind, toShare(left), right);
    if (left.dimension === share && right.dimension === plain) return operate(kind, left, toShare(right));
    if (left.dimension !== right.dimension)
      return `would ${kind === '+' ? 'add' : 'subtract'} ${left.name} and ${right.name}`;
    return on(kind === '+' ? add : subtract, left.dimension);
  }
  if (kind === '*') {
    const [a, b] = [left.dimension, right.dimension];
    if (a === plain || b === plain) return on(multiply, a === plain ? b : a);
    // A share of something is a hundredth for each percent.
    if (a === share || b === share) return on(scaled(multiply, 0.01), a === share ? b : a);
    return `would multiply ${left.name} by ${right.name}`;
  }
  if (right.wide.low < 0 && right.wide.high > 0) return 'divides by what may be zero';
  if (right.wide.high === 0) return 'divides by zero';
  if (right.dimension === left.dimension) return on(divide, plain);
  if (right.dimension === plain) return on(divide, left.dimension);
  if (right.dimension === share) return on(scaled(divide, 100), left.dimension);
  return `would divide ${left.name} by ${right.name}`;
}

const toShare = (term: Term): Term => {
  const scale = ({ low, high }: Interval): Interval => ({ low: low * 100, high: high * 100 });
  return { narrow: scale(term.narrow), wide: scale(term.wide), dimension: share, name: '%' };
};

/** In the claim’s own unit: a plain ratio is a share times a hundred. Undefined where units do not fit. */
function fitTo(result: Term, stated: Reckoned): Ranges | undefined {
  const wanted = dimensionOf(stated);
  if (wanted === result.dimension) return result;
  const factor = wanted === share && result.dimension === plain ? 100 : undefined;
  const back = wanted === plain && result.dimension === share ? 0.01 : factor;
  if (back === undefined) return undefined;
  const scale = ({ low, high }: Interval): Interval => ({ low: low * back, high: high * back });
  return { narrow: scale(result.narrow), wide: scale(result.wide) };
}

const add = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
const subtract = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });
const multiply = (a: Interval, b: Interval): Interval =>
  hull(a, b, (x, y) => (x === 0 || y === 0 ? 0 : x * y));
const divide = (a: Interval, b: Interval): Interval => hull(a, b, (x, y) => (x === 0 ? 0 : x / y));

const scaled =
  (of: (a: Interval, b: Interval) => Interval, factor: number) =>
  (a: Interval, b: Interval): Interval => {
    const { low, high } = of(a, b);
    return { low: low * factor, high: high * factor };
  };

function hull(a: Interval, b: Interval, of: (x: number, y: number) => number): Interval {
  const corners = [of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)];
  // Infinity by infinity may be anything.
  if (corners.some(Number.isNaN)) return { low: -Infinity, high: Infinity };
  return { low: Math.min(...corners), high: Math.max(...corners) };
}
