/** Statuses: where a policy, project or deal stands at a moment, law and practice apart, each part on its own. */
import type { Claim, StatusClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { toSlug } from '../schema/fields.ts';
import { mayFollow, type StatusWord, stages } from '../schema/vocabulary.ts';
import { type Period, spread } from './period.ts';
import { type Modality, modalityOf, movesTarget, publicationOf } from './promise.ts';
import type { Weigher } from './weigh.ts';

export interface StatusReading {
  claim: StatusClaim;
  word: StatusWord;
  modality: Modality;
  /** Since when it is so, where the claim says. */
  begin?: Period;
  /** When its source was published: a claim without a date is so on that day. */
  published: Period;
  /** The days on which the source surely has it so. */
  attested: { first: string; last: string };
  rejected: boolean;
}

export const statusWeigher: Weigher<StatusReading> = {
  kind: 'status',
  rule: 'Statuses disagree if they exclude each other at one moment, or if a later source has a thing at a stage that cannot follow: planned after it was built, in force after it was removed. Law and practice, each part, and what is so and what is promised are weighed apart. A change between two sources is a change, and no disagreement.',
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
  relate: (a, b) => {
    const isSame = a.claim.fields.status === b.claim.fields.status;
    const isPlanned = a.modality === 'planned';
    const meet = isPlanned ? !movesPlan(a, b) : overlap(a, b);
    if (a.rejected || b.rejected) return a.rejected !== b.rejected && isSame && meet ? 'denial' : 'fit';
    if (isSame) return 'agree';
    if (meet && excludeEachOther(a.word, b.word) && !isHistory(a, b)) return 'status';
    return !isPlanned && a.claim.article !== b.claim.article && (stepsBack(a, b) || stepsBack(b, a))
      ? 'order'
      : 'fit';
  },
  // What a line of statuses adds up to is how well the latest is borne out: the earlier ones are its history.
  decisive: (readings) => {
    const [latest] = [...readings].sort((a, b) => compare(orderOf(b), orderOf(a)));
    return readings.filter(({ claim }) => claim.fields.status === latest?.claim.fields.status);
  },
};

/** The words of a group's key: what stands, on which side, in which part, as fact or as plan. */
export function laneOf({ fields }: StatusClaim, entity: string, modality: Modality): string {
  const { side = 'law', part } = fields;
  return [entity, side, ...(part ? [toSlug(part)] : []), modality].join(' ');
}

function toReading(digest: Digest, claim: StatusClaim, entity: string, modality: Modality): StatusReading {
  const { status, date, stance } = claim.fields;
  const published = publicationOf(digest, claim);
  const begin = date ? spread(date) : undefined;
  const word: StatusWord = stages[status];
  return {
    claim,
    word,
    modality,
    ...(begin && { begin }),
    published,
    attested: attest(word, begin, published, findNext(digest, claim, entity, modality)),
    rejected: stance === 'rejects',
  };
}

/** What is only announced or agreed is an event of its date; what is in force goes on until its source appears. */
function attest(
  { phase }: StatusWord,
  begin: Period | undefined,
  published: Period,
  next: string | undefined,
): StatusReading['attested'] {
  const { first: appears = '', last: seen = appears } = published;
  if (!begin) return { first: appears, last: seen };
  const first = begin.last ?? begin.first ?? appears;
  if (phase === 'coming') return { first: begin.first ?? first, last: first };
  const until = next !== undefined && next < appears ? next : appears;
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

const overlap = (a: StatusReading, b: StatusReading): boolean =>
  a.attested.first <= b.attested.last && b.attested.first <= a.attested.last;

/** What was promised at one time may be promised otherwise a month later. */
const movesPlan = (a: StatusReading, b: StatusReading): boolean => {
  const [from, to] = [a, b].map(({ published }) => ({ published, moved: false }));
  return from !== undefined && to !== undefined && (movesTarget(from, to) || movesTarget(to, from));
};

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

const orderOf = ({ attested, published }: StatusReading): string =>
  `${attested.first} ${published.last ?? ''}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
