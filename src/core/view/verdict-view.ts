/** What a group of claims adds up to, in a word, a shape and a sentence. */

import { findFitting } from '../claims/fitting.ts';
import { modalityOf } from '../claims/promise.ts';
import { rulingsOf } from '../claims/rulings.ts';
import { slipsOfClaim } from '../claims/slippage.ts';
import type { Contradiction, Group, Verdict } from '../claims/weigh.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { writeQuantity } from '../schema/quantity.ts';
import { findUnit } from '../schema/units.ts';
import { isolate } from './direction.ts';
import { formatValue } from './format-amount.ts';
import { formatDate } from './format-date.ts';
import { groupHref } from './group-href.ts';
import { joinRich, linkEntity, plainLine, type RichText } from './rich-text.ts';
import { wordsOf } from './saying.ts';

export interface VerdictView {
  kind: Verdict;
  /** `single source`, `stated by 2 articles, origin not given`, `disputed`. */
  label: string;
  /** Why, in a sentence. */
  reason: string;
  /** The same place for everybody who wants to see all that is said of it. */
  href: string;
}

export function viewVerdict(digest: Digest, group: Group): VerdictView {
  return {
    kind: group.verdict,
    label: labelOf(digest, group),
    reason: reasonOf(digest, group),
    href: groupHref(digest, group),
  };
}

function labelOf(digest: Digest, group: Group): string {
  const { verdict, articles, origins } = group;
  switch (verdict) {
    case 'single':
      return 'single source';
    case 'repeated': {
      const [origin] = origins;
      const from = origin ? `one origin: ${nameOf(digest, origin)}` : 'origin not given';
      return `stated by ${articles} articles, ${from}`;
    }
    case 'corroborated':
      return `corroborated by ${origins.length} origins`;
    case 'compatible':
      return articles > 1 ? `compatible, ${articles} articles` : 'compatible';
    case 'disputed':
      return rulingsOf(digest, group).length > 0 ? 'disputed, with a ruling' : 'disputed';
  }
}

/** Two or three words for the margin of a single claim. */
export function shortLabel({ verdict, articles, origins, claims }: Group): string {
  switch (verdict) {
    case 'repeated':
      return `${articles} articles agree`;
    case 'corroborated':
      return `${origins.length} origins agree`;
    case 'compatible':
      return `compatible with ${count(claims.length - 1, 'other')}`;
    case 'disputed':
      return 'disputed';
    case 'single':
      return `compare ${count(claims.length - 1, 'other')}`;
  }
}

function reasonOf(digest: Digest, group: Group): string {
  const { verdict, articles, origins, explained, contradictions } = group;
  const named = plainLine(joinRich(origins.map((id) => [linkEntity(digest, id)])));
  switch (verdict) {
    case 'single':
      if (group.counted.every(({ fields }) => fields.stance === 'rejects'))
        return 'One article relays it, and refutes it.';
      return origins.length > 0 ? `One article says so; it credits ${named}.` : 'One article says so.';
    case 'repeated':
      return `${articles} articles say the same, and ${named ? `the only origin that they name is ${named}` : 'no origin is named'}.`;
    case 'corroborated':
      return `The same is said by ${named}.`;
    case 'compatible':
      return explained ?? movedReason(digest, group) ?? fittingReason(digest, group) ?? fits;
    case 'disputed': {
      const [first] = contradictions;
      return first ? `${contradictionReason(digest, first)}${settledWords(digest, group)}` : '';
    }
  }
}

/** Of a target that moved both numbers were true, each in its time. */
function movedReason(digest: Digest, { claims }: Group): string | undefined {
  const own = new Set(claims);
  const isMoved = claims.some((now) =>
    slipsOfClaim(digest, now.id).some(({ before }) => before.some((claim) => own.has(claim))),
  );
  return isMoved ? 'A later source moved the target; each was so in its time.' : undefined;
}

const fits = 'What is said differs, and all of it can be true.';

function fittingReason(digest: Digest, group: Group): string | undefined {
  const range = fittingRange(digest, group);
  return range && `What is said differs, and one number can fit it all: ${range}.`;
}

/** The numbers that fit all that is said: `2 kt to 3 kt`; undefined where none does, or none is told. */
export function fittingRange(digest: Digest, group: Group): string | undefined {
  const fitting = findFitting(digest, group);
  if (!fitting) return undefined;
  const show = (value: number): string => formatBase(value, fitting.unit, digest);
  const { low, high } = fitting;
  return low === high
    ? show(low)
    : high === Infinity
      ? `${show(low)} or more`
      : low === -Infinity
        ? `${show(high)} or less`
        : `${show(low)} to ${show(high)}`;
}

/** Why, in a few words, where the label does not tell. */
export function briefReason(digest: Digest, group: Group): string {
  const { verdict, origins, explained } = group;
  const named = plainLine(joinRich(origins.map((id) => [linkEntity(digest, id)])));
  switch (verdict) {
    case 'single':
      return named && `credits ${named}`;
    case 'corroborated':
      return named;
    case 'repeated':
      return '';
    case 'compatible': {
      if (explained) return explained;
      const range = fittingRange(digest, group);
      return movedReason(digest, group)
        ? 'the target moved'
        : range
          ? `${range} fits all`
          : 'all can be true';
    }
    case 'disputed':
      return reasonOf(digest, group);
  }
}

function contradictionReason(digest: Digest, { a, b, ground }: Contradiction): string {
  // The claims of a group stand newest source first.
  const [one, other] = [wordsOf(digest, b), wordsOf(digest, a)];
  switch (ground) {
    case 'value':
      return `No number fits both ${one} and ${other}.`;
    case 'date':
      return `No day fits both ${one} and ${other}.`;
    case 'party':
      return `The same sum is put down to ${partiesOf(digest, b)} and to ${partiesOf(digest, a)}.`;
    case 'stage':
      return stageReason(digest, a, b);
    case 'status':
      return isPromise(a)
        ? `It is promised to be ${one}, and to be ${other}.`
        : `It cannot be ${one} and ${other} at one time.`;
    case 'order':
      return `It cannot be ${one} first and ${other} after that.`;
    case 'rank':
      return 'There can be only one.';
    case 'milestone':
      return 'Another had come that far before the one who is called the first.';
    case 'answer':
      return 'The answers exclude each other.';
    case 'denial':
      return 'One states what the other refutes.';
  }
}

/** With the days that were compared: of a part of a deal its own, where the article gives that. */
function stageReason(digest: Digest, a: Claim, b: Claim): string {
  const [done, meant] = isDone(a) ? [a, b] : [b, a];
  return `${tellStage(digest, 'One article', done, 'done')}; ${tellStage(digest, 'another', meant, 'still to come')}.`;
}

function tellStage(digest: Digest, who: string, claim: Claim, stage: string): string {
  const { language } = digest.site;
  if (claim.type === 'relation' && claim.fields.date)
    return `${who} has it ${stage}, ${formatDate(claim.fields.date, language)}`;
  const { published = '' } = digest.findArticle(claim.article)?.fields.source ?? {};
  return `${who}, published ${formatDate(published, language)}, has it ${stage}`;
}

const isDone = ({ type, fields }: Claim): boolean =>
  type === 'event'
    ? fields.due === undefined && modalityOf(fields.is) === 'is'
    : type === 'relation' && modalityOf(fields.status) === 'is';

/** That the editor has said what holds, and where it stands. */
function settledWords(digest: Digest, group: Group): string {
  if (rulingsOf(digest, group).length > 0) return ' The editor has ruled on it.';
  return group.rivals.some(({ fields }) => fields.doubt?.instead)
    ? ' The editor finds otherwise of one of them.'
    : '';
}

const isPromise = ({ fields }: Claim): boolean => 'is' in fields && modalityOf(fields.is) === 'planned';

function partiesOf(digest: Digest, { fields }: Claim): string {
  const from = 'from' in fields ? (fields.from ?? []) : [];
  return plainLine(joinRich(from.map((id): RichText => [linkEntity(digest, id)]))) || 'nobody named';
}

const nameOf = ({ findEntity }: Digest, id: string): string => isolate(findEntity(id)?.fields.name ?? id);

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** A number in base units, to six digits, with its unit. */
export function formatBase(value: number, unitId: string, { site }: Digest): string {
  const unit = findUnit(unitId, site.units);
  const said = writeQuantity(value);
  return unit ? formatValue(said, unit, site.language) : said;
}
