/** Relations of two articles that tell one thing the other way round, or look like one deal and are not joined. */
import { overlaps, spread } from '../claims/period.ts';
import type { RelationClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import type { Hint } from './joins.ts';

/** Relations in which either may be the other’s: each supplies the other, each is the other’s rival. */
const mutual: ReadonlySet<string> = new Set([
  'partners-with',
  'competes-with',
  'supplies',
  'buys-from',
  'retaliates-for',
  'supports',
  'caused',
]);

/** Sums that differ by less may be one sum, told with and without something. */
const nearSum = 1.15;

export function findRelationHints({ claims }: Digest): Hint[] {
  const byParties = new Map<string, RelationClaim[]>();
  for (const claim of claims) {
    if (claim.type !== 'relation' || claim.fields.doubt || claim.fields.stance) continue;
    const { from, type, to } = claim.fields;
    if (from && to) append(byParties, keyOf(from, type, to), claim);
  }
  return [...byParties.values()].flatMap((alike) => [
    ...findReversed(alike, byParties),
    ...findForgottenDeals(alike),
  ]);
}

const keyOf = (from: readonly string[], type: string, to: readonly string[]): string =>
  `${from.length > 1 ? from.toSorted() : from} ${type} ${to.length > 1 ? to.toSorted() : to}`;

/** Years by which two tellings of one relation may be apart; later it may well have turned. */
const yearsOfOneTelling = 1;

function findReversed(
  alike: readonly RelationClaim[],
  byParties: ReadonlyMap<string, readonly RelationClaim[]>,
): Hint[] {
  const [claim] = alike;
  if (!claim || mutual.has(claim.fields.type)) return [];
  const { from = [], type, to = [] } = claim.fields;
  const turned = byParties.get(keyOf(to, type, from));
  const other = turned?.find((one) => isOneTelling(claim, one));
  // A pair is told once, at the one that comes first by its address; what one party does to itself is told elsewhere.
  if (!other || turned === alike || claim.id > other.id) return [];
  return [
    {
      claim,
      field: 'from',
      code: 'reversed-relation',
      message: `${other.id} has the same relation the other way round`,
      hint: 'look who does it to whom; `from` does it, `to` has it done',
    },
  ];
}

/** At one time, and not of two deals that have files of their own: those are two on purpose. */
const isOneTelling = (a: RelationClaim, b: RelationClaim): boolean =>
  (a.fields.deal ?? b.fields.deal) === (b.fields.deal ?? a.fields.deal) &&
  Math.abs(yearOf(a) - yearOf(b)) <= yearsOfOneTelling;

/** Of its date, else of its source, by which its article is named. */
const yearOf = ({ fields: { date }, article }: RelationClaim): number =>
  Number(/\d{4}/.exec(date ?? article)?.[0] ?? 0);

/** One kind of relation between the same two, at one time, with sums that are near and no deal that both share. */
function findForgottenDeals(alike: readonly RelationClaim[]): Hint[] {
  if (alike.length < 2) return [];
  // Of sums in their order only neighbours are near.
  const bySum = alike
    .filter(({ amount }) => amount !== undefined)
    .sort((a, b) => (a.amount?.value ?? 0) - (b.amount?.value ?? 0));
  return bySum.flatMap((claim, index): Hint[] => {
    const other = bySum[index + 1];
    if (!other || !areOneDeal(claim, other)) return [];
    const deal = claim.fields.deal ?? other.fields.deal;
    return [
      {
        claim,
        field: 'value',
        code: 'same-deal',
        message: `${other.id} has nearly the same sum between the same two`,
        hint: `if it is one deal, give both \`deal${deal ? `: ${deal}` : ''}\`, and the sums are weighed`,
      },
    ];
  });
}

function areOneDeal(a: RelationClaim, b: RelationClaim): boolean {
  if (a.article === b.article || (a.fields.deal && b.fields.deal) || !a.amount || !b.amount) return false;
  if (a.amount.unit.base !== b.amount.unit.base || a.amount.value === b.amount.value) return false;
  const [low, high] = [a.amount.value, b.amount.value].sort((x, y) => x - y);
  if (!low || !high || high / low > nearSum) return false;
  const [x, y] = [a.fields.date, b.fields.date];
  return x === undefined || y === undefined || overlaps(spread(x), spread(y));
}
