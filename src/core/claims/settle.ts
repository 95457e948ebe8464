/** Whether what was due has come about: a newer source says so, or says what came after. */
import { indexArticles, makesSameClaims } from '../link/article-index.ts';
import type { Claim, EventClaim, FigureClaim, RelationClaim, StatusClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { edtf } from '../schema/edtf.ts';
import { type StatusWord, stages } from '../schema/vocabulary.ts';
import { endOfClaim } from './end-of-claim.ts';
import { excludeEachOther, noAllowance, reckon } from './interval.ts';
import { modalityOf, publicationOf } from './promise.ts';
import type { DueDate } from './upcoming.ts';

/** What can confirm a due date: reports of its event or milestone, readings of its metric, statuses of its subject. */
const confirmingOf = indexArticles<Claim, readonly Claim[]>({
  name: 'confirming claims',
  *gather(_, { claims }) {
    for (const claim of claims)
      if (!claim.fields.stance) for (const key of listConfirmed(claim)) yield [key, claim];
  },
  articleOf: ({ article }) => article,
  sum: (_, __, claims) => claims,
  isSame: makesSameClaims,
});

/** The keys of what a claim says to be so. */
function listConfirmed(claim: Claim): string[] {
  switch (claim.type) {
    case 'event':
      return !claim.fields.due && modalityOf(claim.fields.is) === 'is' ? eventKeys(claim) : [];
    case 'figure':
      return modalityOf(claim.fields.status) === 'is' && claim.fields.figure ? [keyOfReading(claim)] : [];
    case 'relation':
      return modalityOf(claim.fields.status) === 'is' ? [deedKey(claim)] : [];
    case 'status':
      return modalityOf(claim.fields.is) === 'is' ? claim.fields.about.map((id) => laneKey(claim, id)) : [];
    default:
      return [];
  }
}

const eventKeys = ({ fields: { event, milestone, about } }: EventClaim): string[] => [
  ...(event ? [`event ${event}`] : []),
  ...(milestone ? about.map((id) => `event ${milestone} ${id}`) : []),
];

/** Finds the claim that settles a due date. */
export function settler(digest: Digest): (due: DueDate) => Claim | undefined {
  const confirming = confirmingOf(digest);
  const find = <T extends Claim>(key: string): readonly T[] | undefined =>
    confirming.get(key) as readonly T[] | undefined;
  /**
   * The first of the others whose source is later, and that says enough. They stand newest source first: behind one that is
   * not later none is.
   */
  const findNewer = <T extends Claim>(
    claim: Claim,
    others: readonly T[] = [],
    isEnough: (other: T) => boolean,
  ): T | undefined => {
    for (const other of others) {
      if (!isLater(digest, claim, other)) return undefined;
      if (other.article !== claim.article && isEnough(other)) return other;
    }
    return undefined;
  };
  return ({ claim, what, date }) => {
    switch (claim.type) {
      case 'event': {
        const reports = eventKeys(claim).flatMap((key) => find<EventClaim>(key) ?? []);
        // An article may tell what was due and that it happened.
        return reports.find(
          (other) =>
            isSince(digest, claim, other) &&
            (isLater(digest, claim, other) || (other.article === claim.article && other.fields.date)),
        );
      }
      case 'figure':
        return findNewer(
          claim,
          find<FigureClaim>(keyOfReading(claim)),
          (other) => isSince(digest, claim, other) && reaches(digest, other, claim),
        );
      case 'status': {
        const isEnough = (other: StatusClaim): boolean =>
          what === 'begin'
            ? isSince(digest, claim, other) && isAsFar(other, claim)
            : beginsAfter(digest, other, date) || replaces(digest, other, claim);
        return claim.fields.about
          .map((id) => findNewer(claim, find<StatusClaim>(laneKey(claim, id)), isEnough))
          .find((other) => other !== undefined);
      }
      case 'relation':
        return what === 'begin'
          ? findNewer(claim, find<RelationClaim>(deedKey(claim)), (other) => isSince(digest, claim, other))
          : undefined;
      default:
        return undefined;
    }
  };
}

const deedKey = ({ fields: { type, from = [], to = [] } }: RelationClaim): string =>
  ['relation', type, ...[...from].sort(), '→', ...[...to].sort()].join(' ');

const keyOfReading = ({ fields: { figure, about, in: place } }: FigureClaim): string =>
  ['figure', figure, ...[...about].sort(), place].join(' ');

const laneKey = ({ fields: { side = 'law', part = '' } }: StatusClaim, entity: string): string =>
  `status ${entity} ${side} ${part.toLowerCase()}`;

const ahead: readonly StatusWord['phase'][] = ['coming', 'partial', 'active'];

/** Whether a thing has come as far as was promised, or farther. */
function isAsFar(is: StatusClaim, promised: StatusClaim): boolean {
  if (is.fields.status === promised.fields.status) return true;
  const [reached, wanted] = [stages[is.fields.status].phase, stages[promised.fields.status].phase];
  const [from, to] = [ahead.indexOf(wanted), ahead.indexOf(reached)];
  return from >= 0 && to >= 0 ? to > from || reached === 'active' : reached === wanted;
}

/** A reading reaches a target that it is as large as. Of “up to” it is said that it is not larger. */
function reaches(digest: Digest, reading: FigureClaim, target: FigureClaim): boolean {
  const [is, wanted] = [reckon(digest, reading), reckon(digest, target)];
  if (!is || !wanted || is.unit.dimension !== wanted.unit.dimension) return false;
  if (wanted.narrow.low === -Infinity) return is.narrow.high <= wanted.narrow.high;
  if (is.narrow.low === -Infinity) return false;
  return is.narrow.low >= wanted.narrow.low || !excludeEachOther(is, wanted, noAllowance);
}

/** What happened before it was promised does not fulfil the promise. */
function isSince(digest: Digest, promise: Claim, other: Claim): boolean {
  const { fields } = other;
  const date = 'asOf' in fields ? fields.asOf : 'date' in fields ? fields.date : undefined;
  if (!date) return true;
  const { first = '' } = publicationOf(digest, promise);
  return (edtf(date).last ?? '9999') >= first || other.article === promise.article;
}

function isLater(digest: Digest, claim: Claim, other: Claim): boolean {
  const [a, b] = [publicationOf(digest, claim), publicationOf(digest, other)];
  return a.last !== undefined && b.first !== undefined && a.last < b.first;
}

/** What a source newer than the end says of the same, or what began after the end. */
function beginsAfter(digest: Digest, other: Claim, end: string): boolean {
  const { last = '' } = edtf(end);
  const begin = 'date' in other.fields && other.fields.date ? edtf(other.fields.date).first : undefined;
  return (begin ?? publicationOf(digest, other).first ?? '') >= last;
}

/** A newer source gives another end, or another status that began since: the old end is no longer waited for. */
function replaces(digest: Digest, other: StatusClaim, claim: StatusClaim): boolean {
  if (other.fields.status === claim.fields.status) return endOfClaim(digest, other) !== undefined;
  const begin = other.fields.date ? edtf(other.fields.date).first : publicationOf(digest, other).first;
  const since = claim.fields.date ? edtf(claim.fields.date).last : publicationOf(digest, claim).last;
  return stages[other.fields.status].phase !== 'coming' && (begin ?? '') > (since ?? '');
}
