/** Joins that an editor forgets: what looks like one number, one event or one promise, and is not said to be one. */
import { findGroupsOf } from '../claims/groups.ts';
import { overlaps, spread } from '../claims/period.ts';
import { modalityOf, publicationOf } from '../claims/promise.ts';
import type { Claim, EventClaim, FigureClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import type { Library } from '../link/library.ts';
import { append } from '../link/name-index.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { ProblemCode } from '../problem/codes.ts';
import type { Problem } from '../problem/problem.ts';
import { edtf } from '../schema/edtf.ts';
import { findRelationHints } from './relation-joins.ts';
import { problemAt, wholeDigest } from './rule.ts';

export function checkJoins(library: Library): Problem[] {
  const digest = wholeDigest(library);
  const told = [
    ...findSameNumbers(digest),
    ...findRepeatedNames(digest),
    ...findSameEvents(digest),
    ...findSamePromises(digest),
    ...findLateEvents(digest),
    ...findPlantsOfCompanies(digest),
    ...findRelationHints(digest),
  ];
  return told.flatMap(({ claim, field, code, message, hint }) => {
    const article = library.records.get(claim.article);
    const path = field ? [...claim.path, field] : claim.path;
    return article ? [problemAt(article as ContentRecord, path, code, message, hint)] : [];
  });
}

/** A claim that is told of another. */
export interface Hint {
  claim: Claim;
  field?: string;
  code: ProblemCode;
  message: string;
  hint?: string;
}

/** Of many that are alike each is told of one other, so that a crowd makes no flood. */
function* neighbours<T extends Claim>(alike: readonly T[]): Generator<[later: T, earlier: T]> {
  for (const [index, claim] of alike.entries()) {
    const other = alike.slice(index + 1).find(({ article }) => article !== claim.article);
    if (other) yield [claim, other];
  }
}

/** Shares, multiples and spans of time that are alike say little: half of one thing is not half of another. */
const untelling: ReadonlySet<string> = new Set(['times', 'share', 'years', 'months', 'weeks', 'days']);
/** Numbers below this are too common to mean anything. */
const tellingNumber = 13;

function findSameNumbers(digest: Digest): Hint[] {
  const alike = new Map<string, Claim[]>();
  for (const claim of digest.claims) {
    if (!claim.amount || claim.amount.value < tellingNumber) continue;
    if (untelling.has(claim.amount.unit.dimension) || claim.fields.doubt) continue;
    for (const id of claim.subjects)
      append(alike, `${id} ${claim.amount.unit.base} ${claim.amount.value}`, claim);
  }
  // Two metrics, or two deals, with files of their own are two on purpose.
  const isNamed = ({ fields }: Claim): boolean =>
    ('figure' in fields && fields.figure !== undefined) || fields.deal !== undefined;
  const isPlainlyJoined = (a: Claim, b: Claim): boolean =>
    nameOfMetric(a) === nameOfMetric(b) || (isNamed(a) && isNamed(b)) || areOfOtherTimes(a, b);
  const pairs = [...alike.values()]
    .flatMap((claims) => [...neighbours(claims)])
    .filter(([a, b]) => !isPlainlyJoined(a, b));
  const groups = findGroupsOf(
    digest,
    pairs.map(([claim]) => claim),
  );
  const isWeighed = (a: Claim, b: Claim): boolean =>
    Boolean(groups.get(a.id)?.some((group) => group.claims.includes(b)));
  // Of two subjects that both claims share the pair is told once.
  const told = new Set<Claim>();
  return pairs
    .filter(([a, b]) => !isWeighed(a, b) && !told.has(a) && told.add(a))
    .map(([claim, other]) => ({
      claim,
      field: 'value',
      code: 'same-number' as const,
      message: `the same number of the same subject stands in ${other.id}`,
      hint: 'if it is one fact, give both one metric or one deal',
    }));
}

function areOfOtherTimes(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map(({ fields }) =>
    'asOf' in fields && fields.asOf ? spread(fields.asOf) : undefined,
  );
  return x !== undefined && y !== undefined && !overlaps(x, y);
}

/** What the number is a number of: the metric, or the deal and relation. */
function nameOfMetric({ type, fields }: Claim): string | undefined {
  if (type === 'figure') return fields.figure ?? fields.name;
  return type === 'relation' ? `${fields.deal ?? ''} ${fields.type}` : undefined;
}

function findRepeatedNames(digest: Digest): Hint[] {
  const alike = new Map<string, FigureClaim[]>();
  for (const claim of digest.claims) {
    if (claim.type === 'figure' && claim.fields.name) append(alike, claim.fields.name.toLowerCase(), claim);
  }
  return [...alike.values()].flatMap((claims) =>
    [...neighbours(claims)].map(([claim, other]) => ({
      claim,
      field: 'name',
      code: 'repeated-name' as const,
      message: `“${claim.fields.name}” is counted in ${other.id} too`,
      hint: 'make a file of it in figures/, and both can be weighed',
    })),
  );
}

/** Days within which two reports with the same participants look like one event. */
const daysOfOneEvent = 60;
const dayLength = 86_400_000;

function findSameEvents(digest: Digest): Hint[] {
  const alike = new Map<string, EventClaim[]>();
  for (const claim of digest.claims) {
    if (claim.type !== 'event' || !claim.fields.date || claim.fields.stance || claim.fields.doubt) continue;
    const who = listParticipants(digest, claim);
    if (who.length > 1) append(alike, who.join(' '), claim);
  }
  return [...alike.values()].flatMap((claims) =>
    [...neighbours(claims)]
      .filter(([a, b]) => !(a.fields.event && b.fields.event) && daysBetween(a, b) <= daysOfOneEvent)
      .map(([claim, other]) => ({
        claim,
        field: 'about',
        code: 'same-event' as const,
        message: `the same participants stand in ${other.id}, within ${daysOfOneEvent} days`,
        hint: claim.fields.event
          ? `if it is one event, give that one \`event: ${claim.fields.event}\``
          : other.fields.event
            ? `if it is one event, give this one \`event: ${other.fields.event}\``
            : 'if it is one event, make a file of it in events/ and give both its id; if they are two, give each its own',
      })),
  );
}

/** Who takes part, in order: not where, nor what the event itself is called. */
const listParticipants = ({ findEntity }: Digest, { fields }: EventClaim): string[] =>
  [...new Set(fields.about)].filter((id) => id !== fields.event && findEntity(id)?.kind !== 'topic').sort();

function daysBetween(a: EventClaim, b: EventClaim): number {
  const [x, y] = [edtf(a.fields.date ?? ''), edtf(b.fields.date ?? '')];
  const day = (text: string | undefined): number => Date.parse(text ?? '9999-12-31') / dayLength;
  return Math.max(0, day(x.first) - day(y.last), day(y.first) - day(x.last));
}

function findSamePromises(digest: Digest): Hint[] {
  const alike = new Map<string, EventClaim[]>();
  for (const claim of digest.claims) {
    if (claim.type !== 'event' || !claim.fields.due || claim.fields.stance) continue;
    for (const id of claim.fields.about) {
      if (digest.findEntity(id)?.kind === 'project') append(alike, id, claim);
    }
  }
  const isOne = ({ fields: a }: EventClaim, { fields: b }: EventClaim): boolean =>
    Boolean((a.event && b.event) || (a.milestone && b.milestone));
  return [...alike].flatMap(([project, claims]) =>
    [...neighbours(claims)]
      .filter(([a, b]) => !isOne(a, b))
      .map(([claim, other]) => ({
        claim,
        field: 'due',
        code: 'same-event' as const,
        message: `${other.id} has something due of “${project}” too`,
        hint: 'if it is one promise, give both one `event` or `milestone`, and a moved date is seen',
      })),
  );
}

function findLateEvents(digest: Digest): Hint[] {
  return digest.claims.flatMap((claim) => {
    const { doubt, stance } = claim.fields;
    const modality =
      claim.type === 'event' || claim.type === 'status' ? claim.fields.is : claim.fields.status;
    if (claim.type === 'statement' || doubt || stance || modalityOf(modality) !== 'is') return [];
    const field = claim.type === 'figure' ? 'asOf' : 'date';
    const date = claim.type === 'figure' ? claim.fields.asOf : claim.fields.date;
    const { first } = date ? spread(date) : {};
    const { last } = publicationOf(digest, claim);
    if (!first || !last || first <= last) return [];
    const message = `it is said to be so (${date}), and its source appeared before (${last} at the latest)`;
    const hint = lateHints[claim.type];
    return [{ claim, field, code: 'event-after-report' as const, message, hint }];
  });
}

const lateHints = {
  event: 'what is still to come has a `due`; where the article errs, say so in a `doubt`',
  status: 'what is only meant has `is: planned`; where the article errs, say so in a `doubt`',
  relation: 'what is only meant has `status: planned`; where the article errs, say so in a `doubt`',
  figure: 'what is only foreseen has `status: forecast`; where the article errs, say so in a `doubt`',
};

const running: ReadonlySet<string> = new Set(['owns', 'operates', 'develops', 'builds', 'plans']);

function findPlantsOfCompanies(digest: Digest): Hint[] {
  const readings = new Map<string, Map<string, FigureClaim[]>>();
  for (const claim of digest.claims) {
    if (claim.type !== 'figure' || !claim.fields.figure || !claim.amount || claim.fields.doubt) continue;
    // A plan of the one says nothing against what is so of the other.
    const key = `${claim.fields.figure} ${modalityOf(claim.fields.status)}`;
    for (const id of claim.fields.about) {
      const own = readings.get(id) ?? new Map<string, FigureClaim[]>();
      readings.set(id, own);
      append(own, key, claim);
    }
  }
  const told = new Set<string>();
  return digest.claims.flatMap((relation) => {
    if (relation.type !== 'relation' || !running.has(relation.fields.type)) return [];
    const { doubt, stance, status } = relation.fields;
    if (doubt || stance || modalityOf(status) === undefined) return [];
    // Only who has numbers is worth pairing.
    const withReadings = (ids: readonly string[] = []): string[] =>
      [...new Set(ids)].filter((id) => readings.has(id));
    return withReadings(relation.fields.from).flatMap((company) =>
      withReadings(relation.fields.to).flatMap((plant) => {
        if (told.has(`${company} ${plant}`)) return [];
        told.add(`${company} ${plant}`);
        return pairReadings(readings.get(company), readings.get(plant)).map(([claim, other]) => {
          const message = `${claim.fields.figure} is claimed of “${company}” here and of its “${plant}” in ${other.id}`;
          const hint = 'if both mean the same, name the same subject, and they are weighed';
          return { claim, field: 'about', code: 'company-and-plant' as const, message, hint };
        });
      }),
    );
  });
}

/** The readings of one subject, by what can be set against each other. */
type Readings = ReadonlyMap<string, FigureClaim[]>;

/** A reading of each metric that both have, from different articles. */
function pairReadings(
  ours: Readings = new Map(),
  theirs: Readings = new Map(),
): [FigureClaim, FigureClaim][] {
  return [...ours].flatMap(([key, claims]): [FigureClaim, FigureClaim][] => {
    const other = theirs.get(key)?.at(-1);
    const claim =
      other && claims.findLast((one) => one.article !== other.article && !areOfOtherTimes(one, other));
    return other && claim ? [[claim, other]] : [];
  });
}
