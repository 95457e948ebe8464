/** What the numbers of a metric add up to, as the title of their chart. The first rule that has something to say says it. */
import { groupsAbout } from '../claims/groups.ts';
import { intersect } from '../claims/interval.ts';
import { modalityOf } from '../claims/promise.ts';
import { overdueOfClaim } from '../claims/upcoming.ts';
import type { Group } from '../claims/weigh.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { writeQuantity } from '../schema/quantity.ts';
import type { Unit } from '../schema/units.ts';
import { countWord } from './count-word.ts';
import { type Drawn, middleOf } from './figure-readings.ts';
import { labelOf } from './figure-row.ts';
import { formatValue } from './format-amount.ts';
import { formatDate } from './format-date.ts';
import { plainLine } from './rich-text.ts';

interface Numbers {
  digest: Digest;
  /** Refuted numbers left out. */
  stated: readonly Drawn[];
  /** Those of them that are said to be so. */
  actual: readonly Drawn[];
  subjects: number;
  groups: readonly Group[];
}

/** Without a full stop; undefined where no number is stated. */
export function findingOfFigure(
  digest: Digest,
  figure: Entity<'figure'>,
  drawn: readonly Drawn[],
): string | undefined {
  const stated = drawn.filter(({ claim }) => claim.fields.stance !== 'rejects');
  if (stated.length === 0) return undefined;
  const numbers: Numbers = {
    digest,
    stated,
    actual: stated.filter(({ claim }) => modalityOf(claim.fields.status) === 'is'),
    subjects: new Set(stated.map(({ key }) => key)).size,
    groups: groupsAbout(digest, figure.id).filter(({ kind }) => kind === 'figure'),
  };
  const rules = [sayDisputed, sayMissed, sayOne, sayPromisesOnly, sayOneSubject, sayLargest];
  for (const rule of rules) {
    const finding = rule(numbers);
    if (finding) return finding;
  }
  return `${countWord(stated.length)} numbers, ${rangeOf(digest, stated)}`;
}

/** Numbers of which each is set beside all others. */
const mostAsked = 500;

/** “Sources put China at 85–92%; one says 60%.” */
function sayDisputed({ digest, stated, groups }: Numbers): string | undefined {
  const disputed = groups.filter(({ verdict }) => verdict === 'disputed');
  const [group] = disputed;
  const members = new Set<Claim>(group?.claims);
  const own = stated.filter(({ claim }) => members.has(claim));
  const [first, second] = own;
  if (!group || !first || !second) return undefined;
  const others = disputed.length > 1 ? `, and disagree on ${disputed.length - 1} more` : '';
  if (own.length === 2)
    return `Sources disagree on ${nameOf(first)}: ${said(digest, first)} or ${said(digest, second)}${others}`;
  // Who stands alone in a crowd is not looked for.
  const few = own.length <= mostAsked ? own : [];
  const [alone, ...further] = few.filter(({ claim }) =>
    own.every((other) => other.claim === claim || group.contradict(claim, other.claim)),
  );
  const rest = own.filter((one) => one !== alone);
  return alone && further.length === 0
    ? `Sources put ${nameOf(first)} at ${rangeOf(digest, rest)}; one says ${said(digest, alone)}${others}`
    : `Sources put ${nameOf(first)} anywhere from ${rangeOf(digest, own, ' to ')}${others}`;
}

const promised: ReadonlySet<string> = new Set(['planned', 'target', 'committed']);

/** A date has passed, and no source says that the number was reached. */
function sayMissed({ digest, stated }: Numbers): string | undefined {
  const [first, ...others] = stated.filter(
    ({ claim }) => promised.has(claim.fields.status ?? '') && overdueOfClaim(digest, claim.id).length > 0,
  );
  if (!first) return undefined;
  const date = formatDate(first.claim.fields.asOf ?? '', digest.site.language);
  const joint = /^(by|from) /.test(date) ? '' : 'for ';
  const more =
    others.length > 0 ? `, nor ${others.length} more ${others.length === 1 ? 'promise' : 'promises'}` : '';
  return `No source confirms the ${said(digest, first)} that ${nameOf(first)} promised ${joint}${date}${more}`;
}

function sayOne({ digest, stated }: Numbers): string | undefined {
  const [one] = stated;
  if (!one || stated.length > 1) return undefined;
  const { status } = one.claim.fields;
  return `One source gives one number: ${said(digest, one)} for ${nameOf(one)}${status && status !== 'actual' ? `, ${status}` : ''}`;
}

function sayPromisesOnly({ stated, actual }: Numbers): string | undefined {
  if (actual.length > 0) return undefined;
  const all = stated.length === 2 ? 'Both' : `All ${countWord(stated.length).toLowerCase()}`;
  const isForecast = stated.every(({ claim }) => claim.fields.status === 'forecast');
  return isForecast
    ? `${all} numbers are forecasts; no source reports one that has come true`
    : `${all} numbers are plans or forecasts; no source reports one that is reached`;
}

function sayOneSubject({ digest, stated, subjects, groups }: Numbers): string | undefined {
  const [first] = stated;
  if (!first || subjects > 1) return undefined;
  const count = new Set(stated.map(({ claim }) => claim.article)).size;
  const who = `${countWord(count)} ${count === 1 ? 'article' : 'articles'}`;
  const group = groups.find(({ claims }) => {
    const members = new Set<Claim>(claims);
    return stated.every(({ claim }) => members.has(claim));
  });
  if (group?.verdict === 'repeated' || group?.verdict === 'corroborated')
    return `${who} put ${nameOf(first)} at ${said(digest, first)}`;
  const fit = group && intersect(stated.map(({ reckoned }) => reckoned.wide));
  return fit && Number.isFinite(fit.low) && Number.isFinite(fit.high)
    ? `${who} on ${nameOf(first)} fit together, at ${showRange(digest, first.unit, fit.low, fit.high)}`
    : `${who} ${count === 1 ? 'puts' : 'put'} ${nameOf(first)} at ${rangeOf(digest, stated)}`;
}

/** “China comes first with 270,000 t a year, 6 times the next, United States.” What has no end has no place in an order. */
function sayLargest({ digest, actual }: Numbers): string | undefined {
  if (actual.some(({ reckoned: { narrow } }) => !Number.isFinite(narrow.high - narrow.low))) return undefined;
  const largest = new Map<string, Drawn>();
  for (const one of actual) {
    const known = largest.get(one.key);
    if (!known || middleOf(one.reckoned) > middleOf(known.reckoned)) largest.set(one.key, one);
  }
  const [first, second] = [...largest.values()].sort((a, b) => middleOf(b.reckoned) - middleOf(a.reckoned));
  if (!first || !second) return undefined;
  const ratio = middleOf(second.reckoned) > 0 ? middleOf(first.reckoned) / middleOf(second.reckoned) : 0;
  const rest =
    ratio >= 1.5 && ratio < 1000
      ? `${formatTimes(ratio, digest)} times the next, ${nameOf(second)}`
      : `the next is ${nameOf(second)} with ${said(digest, second)}`;
  return `${nameOf(first)} comes first with ${said(digest, first)}, ${rest}`;
}

const formatTimes = (ratio: number, { site }: Digest): string =>
  new Intl.NumberFormat(site.language, { maximumFractionDigits: ratio < 3 ? 1 : 0 }).format(ratio);

const nameOf = ({ subject }: Drawn): string => plainLine(subject);
const said = labelOf;

/** From the least to the largest number written, with the unit once. */
function rangeOf(digest: Digest, drawn: readonly Drawn[], joint = '–'): string {
  const ends = drawn.flatMap(({ reckoned: { narrow } }) => [narrow.low, narrow.high]).filter(Number.isFinite);
  const [first] = drawn;
  if (!first || ends.length === 0) return '';
  return showRange(digest, first.unit, Math.min(...ends), Math.max(...ends), joint);
}

/** To three digits: a title is no table. */
function showRange({ site }: Digest, unit: Unit, low: number, high: number, joint = '–'): string {
  const show = (value: number): string => {
    const own = Number((value / unit.factor).toPrecision(3));
    return formatValue(writeQuantity(own), unit, site.language);
  };
  const [from, to] = [show(low), show(high)];
  if (from === to) return from;
  return joint === '–' && from.endsWith('%') && to.endsWith('%')
    ? `${from.slice(0, -1)}–${to}`
    : `${from} to ${to}`;
}
