/** Statuses: where a policy, project or deal stands at a moment, law and practice apart, each part on its own. */

import type { Claim, StatusClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { compare } from '../problem/compare.ts';
import { edtf } from '../schema/edtf.ts';
import { mayFollow, type StatusWord, stages } from '../schema/vocabulary.ts';
import { endOfClaim } from './end-of-claim.ts';
import { overlaps, type Period, spread } from './period.ts';
import { type Modality, modalityOf, movesTarget, publicationOf, type Report, toReport } from './promise.ts';
import type { Weigher } from './weigh.ts';

export interface StatusReading {
  claim: StatusClaim;
  word: StatusWord;
  modality: Modality;
  /** Since when it is so, where the claim says. */
  begin?: Period;
  /** When its source was published: a claim without a date is so on that day. */
  published: Period;
  /** Until when, where the claim says. */
  until?: Period;
  report: Report;
  /** The days on which the source surely has it so; none where its beginning lies after its end. */
  attested: { first: string; last: string };
  rejected: boolean;
}

export const statusWeigher: Weigher<StatusReading> = {
  kind: 'status',
  rule: 'Statuses disagree if they exclude each other on a day on which both sources surely have them so, if they are the same and end on different days, or if a later source has a thing at a stage that cannot follow: planned after it was built, in force after it was removed, with nothing told in between. Law and practice, each part, and what is so and what is promised are weighed apart. A change between two sources is a change, and no disagreement. The verdict is about the latest status: what was before is its history.',
  read: (digest, claim) => {
    if (claim.type !== 'status') return [];
    const modality = modalityOf(claim.fields.is);
    if (!modality) return [];
    const { about } = claim.fields;
    return about.map((id) => ({
      key: laneOf(claim, id, modality),
      about: [id],
      reading: toReading(digest, claim, id, modality),
    }));
  },
  isDenial: ({ rejected }) => rejected,
  relate: (a, b) => {
    const isSame = a.claim.fields.status === b.claim.fields.status;
    const isPlanned = a.modality === 'planned';
    const meet = isPlanned ? isOneTime(a, b) && !movesPlan(a, b) : overlap(a, b);
    if (a.rejected !== b.rejected) return isSame && meet ? 'denial' : 'fit';
    if (a.rejected) return isSame ? 'agree' : 'fit';
    if (isSame) return endsDiffer(a, b) ? 'date' : 'agree';
    if (meet && excludeEachOther(a.word, b.word) && !isHistory(a, b)) return 'status';
    return !isPlanned && a.claim.article !== b.claim.article && (stepsBack(a, b) || stepsBack(b, a))
      ? 'order'
      : 'fit';
  },
  bridges: (a, b, between) => {
    const [earlier, later] = startOf(a) < startOf(b) ? [a, b] : [b, a];
    const [x, y, z] = [earlier, between, later].map(startOf);
    if (between.rejected || x === undefined || y === undefined || z === undefined || !(x < y && y < z))
      return false;
    const { status } = between.claim.fields;
    return (
      between.word.phase === 'over' &&
      mayFollow(earlier.claim.fields.status, status) &&
      (mayFollow(status, later.claim.fields.status) || status === 'closed' || status === 'removed')
    );
  },
  // What a line of statuses adds up to is how well the latest is borne out: the earlier ones are its history.
  decisive: (readings) => {
    const ordered = readings
      .filter(({ rejected }) => !rejected)
      .sort((a, b) => compare(orderOf(b), orderOf(a)));
    const latest = ordered[0]?.claim.fields.status;
    const before = ordered.findIndex(({ claim }) => claim.fields.status !== latest);
    return ordered.length === 0 ? readings : ordered.slice(0, before < 0 ? undefined : before);
  },
};

/** The words of a group's key: what stands, on which side, in which part, as fact or as plan. */
export function laneOf({ fields }: StatusClaim, entity: string, modality: Modality): string {
  const { side = 'law', part } = fields;
  return [entity, side, ...(part ? [part.trim().toLowerCase().replaceAll(/\s+/g, '_')] : []), modality].join(
    ' ',
  );
}

function toReading(digest: Digest, claim: StatusClaim, entity: string, modality: Modality): StatusReading {
  const { status, date, until, stance } = claim.fields;
  const published = publicationOf(digest, claim);
  const begin = date ? spread(date) : undefined;
  const word: StatusWord = stages[status];
  return {
    claim,
    word,
    modality,
    ...(begin && { begin }),
    published,
    ...(until && { until: spread(until) }),
    attested: attest(
      word,
      begin,
      published,
      findNext(digest, claim, entity, modality),
      endOfClaim(digest, claim)?.date,
    ),
    report: toReport(digest, claim, published),
    rejected: stance === 'rejects',
  };
}

/** What is only announced or agreed is an event of its date; what is in force goes on until its source appears. */
function attest(
  { phase }: StatusWord,
  begin: Period | undefined,
  published: Period,
  next: string | undefined,
  end: string | undefined,
): StatusReading['attested'] {
  const { first: appears = '', last: seen = appears } = published;
  // On which day of its month a source appeared, nobody knows: surely it is so only where all of them are.
  if (!begin) return { first: seen, last: appears };
  const first = begin.last ?? begin.first ?? appears;
  if (phase === 'coming') return { first: begin.first ?? first, last: first };
  const stops = [appears, next, end === undefined ? undefined : edtf(end).last].filter(
    (day) => day !== undefined,
  );
  const until = stops.sort()[0] ?? appears;
  return { first, last: until > first ? until : first };
}

/** When the same article has the next status of the same line begin. */
function findNext(
  digest: Digest,
  claim: StatusClaim,
  entity: string,
  modality: Modality,
): string | undefined {
  const lane = laneOf(claim, entity, modality);
  const own = claim.fields.date ? spread(claim.fields.date).first : undefined;
  const begins = (digest.findArticle(claim.article)?.claims ?? []).flatMap((other: Claim) => {
    if (other === claim || other.type !== 'status' || !other.fields.date || other.fields.stance) return [];
    if (!other.fields.about.includes(entity) || laneOf(other, entity, modality) !== lane) return [];
    const { first } = spread(other.fields.date);
    return first !== undefined && own !== undefined && first > own ? [first] : [];
  });
  return begins.sort()[0];
}

/** In one article what has a date and what has none, or another date, follow upon each other. */
const isHistory = (a: StatusReading, b: StatusReading): boolean =>
  a.claim.article === b.claim.article && a.claim.fields.date !== b.claim.fields.date;

/** Whether both are surely so on one day; two sources of one month, or one that contradicts itself, are of one day. */
const overlap = (a: StatusReading, b: StatusReading): boolean =>
  (a.attested.first <= b.attested.last && b.attested.first <= a.attested.last) ||
  (!a.begin && !b.begin && a.published.first === b.published.first && a.published.last === b.published.last);

/** Two promises are for one time unless both name another. */
const isOneTime = (a: StatusReading, b: StatusReading): boolean =>
  !a.begin || !b.begin || overlaps(a.begin, b.begin);

/** Two ends that are stated and share no day, unless the later source moved the end. */
const endsDiffer = (a: StatusReading, b: StatusReading): boolean =>
  a.until !== undefined && b.until !== undefined && !overlaps(a.until, b.until) && !movesPlan(a, b);

/** What was promised at one time may be promised otherwise a month later. */
const movesPlan = (a: StatusReading, b: StatusReading): boolean =>
  movesTarget(a.report, b.report) || movesTarget(b.report, a.report);

/** Whether nothing can be both at once. What is coming excludes nothing; what is eased is in force. */
function excludeEachOther(a: StatusWord, b: StatusWord): boolean {
  if (a.phase === 'coming' || b.phase === 'coming' || a.phase === b.phase) return false;
  return !(a.besides?.includes(b.phase) || b.besides?.includes(a.phase));
}

/** Whether the later status is one that cannot follow the earlier. */
function stepsBack(earlier: StatusReading, later: StatusReading): boolean {
  const last = (earlier.begin ?? earlier.published).last;
  const first = (later.begin ?? later.published).first;
  return (
    last !== undefined &&
    first !== undefined &&
    last < first &&
    !mayFollow(earlier.claim.fields.status, later.claim.fields.status)
  );
}

/** The first day on which it can have begun. */
const startOf = ({ begin, published }: StatusReading): string =>
  (begin ?? published).first ?? begin?.last ?? '';

const orderOf = ({ attested, published }: StatusReading): string =>
  `${attested.first} ${published.last ?? ''}`;
