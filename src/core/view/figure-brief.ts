/** What a metric comes to, in a line for each thing that it measures. */
import type { Group } from '../claims/weigh.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { viewAmount, viewDate } from './claim-values.ts';
import { groupReadings, type Section } from './entity-sections.ts';
import { plainLine } from './rich-text.ts';
import { fittingRange, viewVerdict } from './verdict-view.ts';

export interface FigureBrief {
  /** The interval that fits all, the numbers that exclude each other, or else the newest number. */
  value: string;
  /** Of what and when, and what its sources add up to. */
  detail: string;
}

/** How many of them a list shows. */
const mostLines = 2;

/** How many numbers that exclude each other stand in one line. */
const mostRivals = 3;

/** What most articles speak of first. */
export const viewFigureBriefs = (digest: Digest, figure: string): FigureBrief[] =>
  groupReadings(digest, figure)
    .flatMap((section) => viewBrief(digest, section))
    .slice(0, mostLines);

function viewBrief(digest: Digest, { title, group, claims }: Section): FigureBrief[] {
  // The claims of a group stand newest source first.
  const said = (group?.claims ?? claims).filter(({ fields }) => !fields.stance);
  const newest = said.find(({ fields }) => !fields.doubt) ?? said[0];
  if (!newest) return [];
  const value = group ? weighedValue(digest, group, newest) : amountOf(digest, newest);
  const date = value === amountOf(digest, newest) ? viewDate(digest, newest)?.label : undefined;
  const verdict = group && viewVerdict(digest, group).label;
  const doubt = newest.fields.doubt && 'doubted';
  return [{ value, detail: [plainLine(title), date, verdict, doubt].filter(Boolean).join(', ') }];
}

function weighedValue(digest: Digest, group: Group, newest: Claim): string {
  const amounts = group.rivals.map((claim) => amountOf(digest, claim));
  if (group.verdict === 'disputed') return [...new Set(amounts)].slice(0, mostRivals).join(' or ');
  return (group.verdict === 'compatible' && fittingRange(digest, group)) || amountOf(digest, newest);
}

const amountOf = (digest: Digest, claim: Claim): string =>
  viewAmount(digest, claim) ?? claim.fields.said ?? 'no number';
