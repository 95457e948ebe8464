/** A status must be one that its subject can have, follow on the one before it, and not end before it begins. */
import { modalityOf } from '../claims/promise.ts';
import { laneOf } from '../claims/weigh-statuses.ts';
import type { Claim, StatusClaim } from '../link/claim.ts';
import type { Library } from '../link/library.ts';
import { append } from '../link/name-index.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { Problem } from '../problem/problem.ts';
import { edtf } from '../schema/edtf.ts';
import { mayFollow, type StatusWord, stages } from '../schema/vocabulary.ts';
import { checkClaimsOf, problemAt } from './rule.ts';

export function checkStages(record: ContentRecord, library: Library): Problem[] {
  if (record.kind !== 'article') return [];
  const ofEach = checkClaimsOf(record, library, (claim, article) => checkOne(claim, article, library));
  return [...ofEach, ...checkOrder(record, library)];
}

/** Within one article; where articles differ it is a disagreement. */
function checkOrder(article: ContentRecord<'article'>, { claims }: Library): Problem[] {
  const lanes = new Map<string, StatusClaim[]>();
  for (const claim of claims.get(article.id) ?? []) {
    const { stance, is, doubt, about } = claim.type === 'status' ? claim.fields : {};
    if (claim.type !== 'status' || stance || doubt || modalityOf(is) !== 'is') continue;
    for (const id of about ?? []) append(lanes, laneOf(claim, id, 'is'), claim);
  }
  // What has no date is so when the source appears.
  const whenOf = ({ fields }: StatusClaim) => edtf(fields.date ?? article.fields?.source.published ?? '9999');
  return [...lanes.values()].flatMap((lane) =>
    lane.flatMap((claim) => {
      const { first } = whenOf(claim);
      const before = lane.find((other) => {
        const { last } = whenOf(other);
        const isEarlier = first !== undefined && last !== undefined && last < first;
        return isEarlier && !mayFollow(other.fields.status, claim.fields.status);
      });
      if (!before) return [];
      const { label } = stages[claim.fields.status];
      const message = `“${label}” cannot come after “${stages[before.fields.status].label}”`;
      const hint = 'look at the dates; what is only meant has an `is`, a part that stands elsewhere a `part`';
      return [problemAt(article, [...claim.path, 'status'], 'status-order', message, hint)];
    }),
  );
}

function checkOne(claim: Claim, article: ContentRecord<'article'>, library: Library): Problem[] {
  const problems: Problem[] = [];
  const { fields, path } = claim;
  if (claim.type === 'status') {
    const word: StatusWord = stages[claim.fields.status];
    for (const id of claim.fields.about) {
      const kind = library.records.get(id)?.kind;
      const fitting = Object.entries(stages).filter(([, row]: [string, StatusWord]) =>
        row.for.some((fits) => fits === kind),
      );
      // What has no stages at all is a wrong reference, and told as one.
      if (fitting.length === 0 || word.for.some((fits) => fits === kind)) continue;
      const message = `a ${kind} cannot be “${claim.fields.status}”`;
      const hint = `it can be ${fitting.map(([name]) => name).join(', ')}`;
      problems.push(problemAt(article, [...path, 'status'], 'wrong-stage', message, hint));
    }
  }
  if ('until' in fields && fields.until && fields.date) {
    const [begins, ends] = [edtf(fields.date).first, edtf(fields.until).last];
    if (begins && ends && ends < begins) {
      const message = `it ends (${fields.until}) before it begins (${fields.date})`;
      problems.push(problemAt(article, [...path, 'until'], 'reversed-range', message));
    }
  }
  return problems;
}
