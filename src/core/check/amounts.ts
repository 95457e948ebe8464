/** Numbers: units that are known and fit their metric, ranges the right way up, values within what is plausible. */
import { readAmount } from '../claims/amount.ts';
import type { Claim } from '../claims/claim.ts';
import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import { didYouMean, type Problem } from '../problem/problem.ts';
import { parseQuantity } from '../schema/quantity.ts';
import { findUnit, listUnitIds } from '../schema/units.ts';
import { eachClaim, problemAt } from './rule.ts';

export function checkAmounts(library: Library): Problem[] {
  return [
    ...library.entities.flatMap((entity) => (entity.kind === 'figure' ? checkMetric(entity, library) : [])),
    ...[...eachClaim(library)].flatMap(({ claim, article }) => checkClaim(claim, article, library)),
  ];
}

function checkMetric(figure: ContentRecord<'figure'>, { site }: Library): Problem[] {
  const { unit } = figure.fields ?? {};
  if (unit === undefined || findUnit(unit, site.units)) return [];
  const hint = didYouMean(unit, listUnitIds(site.units));
  return [problemAt(figure, ['unit'], 'wrong-unit', `“${unit}” is not a unit`, hint)];
}

function checkClaim(claim: Claim, article: ContentRecord<'article'>, library: Library): Problem[] {
  const { fields, path } = claim;
  const problems: Problem[] = [];
  if ('share' in fields && fields.share !== undefined) {
    const unit = parseQuantity(fields.share)?.unit ?? '%';
    if (unit !== '%') {
      problems.push(
        problemAt(article, [...path, 'share'], 'wrong-unit', `a share is in %, not in “${unit}”`),
      );
    }
  }
  if (!('value' in fields) || fields.value === undefined) return problems;
  const written = parseQuantity(fields.value)?.unit;
  if (written && fields.unit && written !== fields.unit) {
    const message = `the value is in “${written}”, \`unit\` says “${fields.unit}”`;
    return [...problems, problemAt(article, [...path, 'unit'], 'wrong-unit', message)];
  }
  const named = fields.unit ?? written;
  const { amount } = claim;
  if (!amount) {
    const hint = didYouMean(named ?? '', listUnitIds(library.site.units)) ?? 'add it to `units` in site.yaml';
    const at = fields.unit ? 'unit' : 'value';
    return [...problems, problemAt(article, [...path, at], 'wrong-unit', `“${named}” is not a unit`, hint)];
  }
  if (amount.upper !== undefined && amount.upper <= amount.value) {
    const message = `${fields.upper} is not above ${fields.value}`;
    problems.push(problemAt(article, [...path, 'upper'], 'reversed-range', message));
  }
  return [...problems, ...checkAgainstMetric(claim, article, library)];
}

function checkAgainstMetric(claim: Claim, article: ContentRecord<'article'>, library: Library): Problem[] {
  const { amount, path } = claim;
  if (claim.type !== 'figure' || !amount || !claim.fields.figure) return [];
  const metric = library.records.get(claim.fields.figure);
  if (metric?.kind !== 'figure' || !metric.fields) return [];
  const { unit: unitId, plausible } = metric.fields;
  const unit = findUnit(unitId, library.site.units);
  const isMultiple = amount.unit.id === 'times' && (claim.fields.base ?? claim.fields.baseWords);
  if (!unit || isMultiple) return [];
  if (unit.dimension !== amount.unit.dimension) {
    const message = `“${amount.unit.id}” does not fit ${claim.fields.figure}, which is in “${unit.id}”`;
    const hint = amount.unit.id === 'times' ? 'a multiple needs `base` or `baseWords`' : undefined;
    return [problemAt(article, [...path, claim.fields.unit ? 'unit' : 'value'], 'wrong-unit', message, hint)];
  }
  const inBase = (text: string | undefined) =>
    readAmount({ value: text }, unit.id, library.site.units)?.value;
  const [min = -Infinity, max = Infinity] = [inBase(plausible?.min), inBase(plausible?.max)];
  if (amount.value >= min && (amount.upper ?? amount.value) <= max) return [];
  const range = `${plausible?.min ?? '…'} to ${plausible?.max ?? '…'} ${unit.id}`;
  return [
    problemAt(
      article,
      [...path, 'value'],
      'implausible-value',
      `${amount.said} ${amount.unit.id} is outside ${range}`,
    ),
  ];
}
