/**
 * A number hundreds of times as large or as small as its metric’s others is likely a thousand taken for a million.
 * Logarithms are compared, since a slip of that kind multiplies.
 */
import type { FigureClaim } from '../link/claim.ts';
import type { Library } from '../link/library.ts';
import { append } from '../link/name-index.ts';
import type { Problem } from '../problem/problem.ts';
import { writeQuantity } from '../schema/quantity.ts';
import { findBreach, nameAmount } from './amounts.ts';
import { eachClaim, problemAt } from './rule.ts';

/** Powers of ten between a value and the middle of the others: some three hundred times. */
const farPowers = 2.5;
/** How many usual distances from the middle a value lies at least, where values differ by nature. */
const farSpreads = 6;
/** Values of other subjects say something only if there are as many. */
const enoughValues = 6;

interface Reading {
  claim: FigureClaim;
  log: number;
}

export function checkOutlyingValues(library: Library): Problem[] {
  const bySubject = new Map<string, Reading[]>();
  const byMetric = new Map<string, Reading[]>();
  for (const { claim } of eachClaim(library)) {
    const reading = claim.type === 'figure' ? read(claim, library) : undefined;
    if (!reading) continue;
    const { figure = '', about } = reading.claim.fields;
    append(
      bySubject,
      `${figure} ${reading.claim.amount?.unit.dimension} ${[...about].sort().join(' ')}`,
      reading,
    );
    append(byMetric, `${figure} ${reading.claim.amount?.unit.dimension}`, reading);
  }
  const told = new Set<FigureClaim>();
  const groups = [
    ...bySubject.values(),
    ...[...byMetric.values()].filter(
      (readings) => readings.length >= enoughValues && !isBounded(readings, library),
    ),
  ];
  return groups.flatMap((readings) =>
    findOutliers(readings).flatMap(({ claim, other }) => {
      if (told.has(claim)) return [];
      told.add(claim);
      return tell(claim, other, library);
    }),
  );
}

/** Shares have bounds of their own, multiples no size; a note or a doubt says why a number is unlike the others. */
function read(claim: FigureClaim, library: Library): Reading | undefined {
  const { amount, fields } = claim;
  if (!amount || !fields.figure || amount.value <= 0) return undefined;
  // What is beyond the metric’s own range is told as that.
  if (findBreach(claim, library)) return undefined;
  if (fields.note || fields.doubt || fields.stance) return undefined;
  if (['times', 'share', 'percentage-points'].includes(amount.unit.dimension)) return undefined;
  return { claim, log: Math.log10(amount.value) };
}

/** The metric’s own range has judged it already. */
function isBounded([first]: readonly Reading[], { records }: Library): boolean {
  const metric = records.get(first?.claim.fields.figure ?? '');
  const plausible = metric?.kind === 'figure' ? metric.fields?.plausible : undefined;
  return plausible?.min !== undefined && plausible.max !== undefined;
}

/** Each value that is far from the middle, beside the one nearest to the middle; of two the later. */
function findOutliers(readings: readonly Reading[]): { claim: FigureClaim; other: FigureClaim }[] {
  if (readings.length < 2) return [];
  const sorted = [...readings].sort((a, b) => a.log - b.log);
  // Of two nobody knows which is wrong: the first stands for both.
  const middle = readings.length === 2 ? readings[0] : sorted[Math.floor((sorted.length - 1) / 2)];
  if (!middle) return [];
  const distances = sorted.map(({ log }) => Math.abs(log - middle.log)).sort((a, b) => a - b);
  const usual = readings.length === 2 ? 0 : (distances[Math.floor((distances.length - 1) / 2)] ?? 0);
  const far = Math.max(farPowers, usual * farSpreads);
  return readings
    .filter(({ log }) => Math.abs(log - middle.log) >= far)
    .map(({ claim }) => ({ claim, other: middle.claim }));
}

function tell(claim: FigureClaim, other: FigureClaim, { records }: Library): Problem[] {
  const article = records.get(claim.article);
  const [found, usual] = [claim.amount, other.amount];
  if (!article || !found || !usual) return [];
  const ratio = found.value / usual.value;
  const times = writeQuantity(Number((ratio > 1 ? ratio : 1 / ratio).toPrecision(1)));
  const compared = ratio > 1 ? `some ${times} times` : `a ${times}th of`;
  const message = `${nameAmount(found)} is ${compared} the ${nameAmount(usual)} of ${other.id}`;
  const hint = 'look at the number and its unit; if it is right, a `note` says why it differs';
  return [problemAt(article, [...claim.path, 'value'], 'outlying-value', message, hint)];
}
