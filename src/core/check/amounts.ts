/** Numbers: units that are known and fit their metric, ranges the right way up, values within what is plausible. */
import { type Amount, readAmount } from '../link/amount.ts';
import type { Claim, FigureClaim } from '../link/claim.ts';
import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { ProblemCode } from '../problem/codes.ts';
import { didYouMean, findClosest, type Problem } from '../problem/problem.ts';
import { parseQuantity, scaleWords } from '../schema/quantity.ts';
import { findOnlyReading, findSynonym, shortScale } from '../schema/suggest.ts';
import { type ExtraUnits, findUnit, listUnitIds, type Unit } from '../schema/units.ts';
import { checkClaimsOf, onceForEach, problemAt } from './rule.ts';

export const checkAmounts = (record: ContentRecord, library: Library): Problem[] =>
  record.kind === 'figure'
    ? checkMetric(record, library)
    : checkClaimsOf(record, library, (claim, article) => checkClaim(claim, article, library));

function checkMetric(figure: ContentRecord<'figure'>, { site, isSiteKnown }: Library): Problem[] {
  const { unit: unitId, plausible, tolerance } = figure.fields ?? {};
  if (unitId === undefined) return [];
  const unit = findUnit(unitId, site.units);
  if (!unit) return isSiteKnown ? [problemAt(figure, ['unit'], ...unknownUnit(unitId, site.units))] : [];
  const inUnit = (value: string | undefined) => readAmount({ value }, unitId, site.units);
  const misfits = [
    { path: ['plausible', 'min'], value: plausible?.min },
    { path: ['plausible', 'max'], value: plausible?.max },
    { path: ['tolerance'], value: tolerance?.endsWith('%') ? undefined : tolerance },
  ].filter(({ value }) => value !== undefined && inUnit(value)?.unit.dimension !== unit.dimension);
  if (misfits.length > 0) {
    return misfits.map(({ path, value }) =>
      problemAt(figure, path, 'wrong-unit', `“${value}” does not fit a metric in “${unitId}”`),
    );
  }
  const [min, max] = [inUnit(plausible?.min)?.value, inUnit(plausible?.max)?.value];
  if (min === undefined || max === undefined || min < max) return [];
  const message = `${plausible?.max} is not above ${plausible?.min}`;
  return [problemAt(figure, ['plausible', 'max'], 'reversed-range', message)];
}

function unknownUnit(
  id: string,
  extra: ExtraUnits,
): ['wrong-unit', message: string, hint: string, instead?: string] {
  const known = listUnitIds(extra);
  const meant = findSynonym(id, known);
  const hint = meant
    ? `write “${meant}”`
    : (didYouMean(id, known) ?? 'one of the beat’s own goes to `units` in site.yaml');
  return ['wrong-unit', `“${id}” is not a unit`, hint, findOnlyReading(id, known)];
}

function checkClaim(claim: Claim, article: ContentRecord<'article'>, library: Library): Problem[] {
  const { fields, path, amount } = claim;
  const report = (field: string, ...fault: Fault): Problem => problemAt(article, [...path, field], ...fault);
  const share = 'share' in fields && fields.share !== undefined ? shareFault(fields.share) : undefined;
  const problems = share ? [report('share', ...share)] : [];
  if (!('value' in fields) || fields.value === undefined) {
    const words =
      'unit' in fields && fields.unit !== undefined ? unitOfWords(fields.unit, library) : undefined;
    return words ? [...problems, report('unit', ...words)] : problems;
  }
  const fault = unitFault(claim, library);
  if (fault) return [...problems, report(...fault)];
  if (amount?.upper !== undefined && amount.upper <= amount.value) {
    problems.push(report('upper', 'reversed-range', `${fields.upper} is not above ${fields.value}`));
  }
  return [...problems, ...checkAgainstMetric(claim, article, library)];
}

type Fault = [code: ProblemCode, message: string, hint?: string, instead?: string];

/** Relations whose amount is money: nobody lends tonnes. */
const ofMoney: ReadonlySet<string> = new Set(['lends-to', 'invests-in', 'grants-to', 'funds']);
const physical = /^(?:mass|length|area|volume|power|energy)\b/;

/** What is only said, “hardly any”, may still name its unit. */
const unitOfWords = (id: string, { site, isSiteKnown }: Library): Fault | undefined =>
  isSiteKnown && !findUnit(id, site.units) ? unknownUnit(id, site.units) : undefined;

function shareFault(text: string): Fault | undefined {
  const { unit = '%', value = 0 } = parseQuantity(text) ?? {};
  if (unit !== '%') return ['wrong-unit', `a share is in %, not in “${unit}”`];
  return value < 0 || value > 100
    ? ['invalid-value', `a share of ${text} is not between 0 and 100%`]
    : undefined;
}

/** What is wrong with the unit of a claim’s value, if anything, and in which field. */
function unitFault({ type, fields, amount }: Claim, library: Library): [field: string, ...Fault] | undefined {
  const { value = '', upper = '', unit } = fields as { value?: string; upper?: string; unit?: string };
  const { units } = library.site;
  const [written, upperUnit] = [parseQuantity(value)?.unit, parseQuantity(upper)?.unit];
  const short = written ? shortScale(written, unit) : undefined;
  if (written && short) {
    const meant = `${value.slice(0, -written.length).trim()} ${short}`;
    return ['value', 'invalid-value', `“${written}” is no word of a number`, `write “${meant}”`, meant];
  }
  const scale = written && !findUnit(written, units) ? findClosest(written, scaleWords) : undefined;
  if (scale)
    return ['value', 'invalid-value', `“${written}” is no word of a number`, `did you mean “${scale}”?`];
  if (written && unit && written !== unit) {
    return ['unit', 'wrong-unit', `the value is in “${written}”, \`unit\` says “${unit}”`];
  }
  const named = unit ?? written;
  if (upperUnit && upperUnit !== named) {
    const lower = named ? `in “${named}”` : 'has no unit';
    return ['upper', 'wrong-unit', `the upper value is in “${upperUnit}”, the lower ${lower}`];
  }
  if (type === 'relation' && named === undefined) {
    return [
      'value',
      'missing-field',
      '`value` needs a `unit`',
      'a currency as in NOK, a unit as in t/yr, or `count`',
    ];
  }
  if (type === 'relation' && amount && ofMoney.has(fields.type) && physical.test(amount.unit.dimension)) {
    const message = `“${amount.unit.id}” does not fit \`${fields.type}\`, which is of money`;
    return [unit ? 'unit' : 'value', 'wrong-unit', message, 'a currency, as in NOK'];
  }
  // A metric's own unknown unit is told where the metric stands.
  if (amount || !library.isSiteKnown || named === undefined) return undefined;
  const [code, message, hint, meant] = unknownUnit(named, units);
  if (unit) return ['unit', code, message, hint, meant];
  const number = value.slice(0, -named.length).trim();
  return ['value', code, message, hint, meant && `${number}${meant === '%' ? '' : ' '}${meant}`];
}

/** The metric that the number of a claim is measured by, unless it multiplies another number. */
function findMetric({ type, fields, amount }: Claim, library: Library) {
  if (type !== 'figure' || !amount || !fields.figure) return undefined;
  const metric = library.records.get(fields.figure);
  if (metric?.kind !== 'figure' || !metric.fields) return undefined;
  const unit = findUnit(metric.fields.unit, library.site.units);
  const isMultiple = amount.unit.id === 'times' && (fields.base ?? fields.baseWords);
  return unit && !isMultiple ? { unit } : undefined;
}

/** Whether the number of a claim is in a unit that does not fit: what is reckoned from it is wrong as well, and not told. */
export function isMisstated(claim: Claim, library: Library): boolean {
  if (!('value' in claim.fields) || claim.fields.value === undefined) return false;
  if (claim.type === 'figure' && claim.fields.figure && claim.fields.unit === undefined) {
    // Without its metric nobody knows what the number is in.
    if (!library.records.get(claim.fields.figure)?.fields) return true;
  }
  const metric = findMetric(claim, library);
  const fits = metric === undefined || metric.unit.dimension === claim.amount?.unit.dimension;
  if (!claim.amount || !fits) return true;
  const { value, upper } = claim.fields as { value: string; upper?: string };
  // Of a bare number, as most are, no words can contradict its unit.
  const isBare = claim.type === 'figure' && upper === undefined && /\d$/.test(value);
  return !isBare && unitFault(claim, library) !== undefined;
}

function checkAgainstMetric(claim: Claim, article: ContentRecord<'article'>, library: Library): Problem[] {
  const { amount, path } = claim;
  const metric = findMetric(claim, library);
  if (claim.type !== 'figure' || !amount || !metric) return [];
  const { unit } = metric;
  if (unit.dimension !== amount.unit.dimension) {
    const message = `“${amount.unit.id}” does not fit ${claim.fields.figure}, which is in “${unit.id}”`;
    const hint = hintOfUnit(amount.unit, unit);
    return [problemAt(article, [...path, claim.fields.unit ? 'unit' : 'value'], 'wrong-unit', message, hint)];
  }
  const breach = findBreach(claim, library);
  if (!breach) return [];
  const message = `${nameAmount(amount)} is ${breach.side} ${nameAmount(breach.bound)}`;
  const hint = 'the metric’s `plausible` range; widen it if the number is right';
  return [problemAt(article, [...path, 'value'], 'implausible-value', message, hint)];
}

/** What to write for a unit that does not fit: mostly the rate is missing, or one too many. */
function hintOfUnit(found: Unit, wanted: Unit): string {
  if (found.id === 'times') return 'a multiple needs `base` or `baseWords`';
  const [plain, rate] = wanted.dimension.split('/');
  const [amount, per] = found.dimension.split('/');
  const units = `write one that converts into “${wanted.id}”, or name another metric`;
  if (plain !== amount || rate === per) return units;
  const isRateMissing = per === undefined && rate !== undefined;
  return isRateMissing
    ? `if it is of each ${spans[rate] ?? rate}, write “${found.id}/${rate}”; if it is of one time, it needs another metric`
    : per !== undefined && rate === undefined
      ? `if it is of one time, write “${found.id.split('/')[0]}”; a number of each ${spans[per] ?? per} needs another metric`
      : units;
}

const spans: Readonly<Record<string, string>> = { yr: 'year' };

/** The end of the metric’s `plausible` range that the value of a claim is beyond. */
export function findBreach(
  { amount, fields }: FigureClaim,
  library: Library,
): { side: 'below' | 'above'; bound: Amount } | undefined {
  const { min, max } = boundsOf(library).get(fields.figure ?? '') ?? {};
  if (!amount || (min && max && max.value <= min.value)) return undefined;
  if (min && amount.value < min.value) return { side: 'below', bound: min };
  return max && (amount.upper ?? amount.value) > max.value ? { side: 'above', bound: max } : undefined;
}

/** The `plausible` range of each metric that has one; one that is upside down is told where the metric stands. */
const boundsOf = onceForEach(({ entities, site }) => {
  const bounds = new Map<string, { min?: Amount | undefined; max?: Amount | undefined }>();
  for (const { kind, id, fields } of entities) {
    if (kind !== 'figure' || !fields?.plausible) continue;
    const read = (value: string | undefined) => readAmount({ value }, fields.unit, site.units);
    bounds.set(id, { min: read(fields.plausible.min), max: read(fields.plausible.max) });
  }
  return bounds;
});

/** The number as written, with its unit behind it where the editor did not write it there. */
export const nameAmount = ({ said, unit }: Amount): string =>
  said.endsWith(unit.id) ? said : `${said} ${unit.id}`;
