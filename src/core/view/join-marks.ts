/** The marks of several reports of one thing, as those of one. */
import { isAgreement, type Mark } from './claim-view.ts';

const isOutcome = ({ kind }: Mark): boolean => kind === 'preferred' || kind === 'overruled';

/**
 * The marks of a row that tells several reports as one. `all` are those of each report, `shown` those of the reports
 * whose words stand in it. What holds of a report (inferred, doubted, planned) holds of the row where it holds of all
 * that are shown. Of how they stand to others one mark is left: that they are disputed, and whether that is settled,
 * else what they are compared with.
 */
export function joinMarks(all: readonly Mark[][], shown: readonly Mark[][]): Mark[] {
  if (all.length === 1) return all.flat();
  const isStanding = (mark: Mark): boolean =>
    mark.kind === 'disputed' || isOutcome(mark) || isAgreement(mark.kind);
  const own = (shown[0] ?? []).filter(
    (mark) => !isStanding(mark) && shown.every((marks) => marks.some(({ label }) => label === mark.label)),
  );
  const standing = joinStandings(all.flat());
  return [...own, ...(standing ? [standing] : [])];
}

function joinStandings(marks: readonly Mark[]): Mark | undefined {
  const disputes = marks.filter(({ kind }) => kind === 'disputed');
  const settled = new Set(marks.filter(isOutcome).map(({ href }) => href));
  const ruled = disputes.find(({ href }) => settled.has(href));
  if (ruled) return { ...ruled, label: `${ruled.label}, with a ruling` };
  const agreements = marks.filter(({ kind }) => isAgreement(kind));
  return disputes[0] ?? agreements.find(({ kind }) => kind !== 'single') ?? agreements[0];
}
