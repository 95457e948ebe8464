/** A claim’s number as a row of a chart: its words, its source, where it may lie and how sure that is. */
import { modalityOf } from '../claims/promise.ts';
import type { Digest } from '../link/digest.ts';
import { claimStatuses } from '../schema/vocabulary.ts';
import { viewAmount, viewDate } from './claim-values.ts';
import { type Mark, type SourceLabel, viewClaim } from './claim-view.ts';
import { type Drawn, inOwnUnit } from './figure-readings.ts';
import { formatBase } from './verdict-view.ts';

export interface FigureRow {
  /** The number as the source has it: `about 2,000 t a year`, `6 times = 12,000 t a year`. */
  label: string;
  /** `by Q1 2026, planned`; empty where the source gives neither. */
  when: string;
  source: SourceLabel;
  marks: Mark[];
  /** Where the number may lie, in the metric’s unit; a side without an end is absent. */
  low?: number;
  high?: number;
  /** Where rounding and “about” let it lie, if that is more. */
  around?: { low: number; high: number };
  isHedged: boolean;
  /** Planned, forecast or only possible. */
  isHollow: boolean;
  isDisputed: boolean;
  /** The article relays it to refute it. */
  isRejected: boolean;
}

export function viewFigureRow(digest: Digest, drawn: Drawn): FigureRow {
  const { claim, reckoned, unit } = drawn;
  const [narrow, wide] = [inOwnUnit(reckoned.narrow, unit), inOwnUnit(reckoned.wide, unit)];
  const { fields } = claim;
  const { marks, source } = viewClaim(digest, claim);
  const told = marks.filter(({ kind }) => shownMarks.has(kind));
  const isAround = Number.isFinite(wide.low) && Number.isFinite(wide.high) && wide.low < wide.high;
  const status = fields.status && fields.status !== 'actual' ? claimStatuses[fields.status] : '';
  return {
    label: labelOf(digest, drawn),
    when: [viewDate(digest, claim)?.label, status].filter(Boolean).join(', '),
    source,
    marks: told,
    ...(Number.isFinite(narrow.low) && { low: narrow.low }),
    ...(Number.isFinite(narrow.high) && { high: narrow.high }),
    ...(isAround && { around: { low: wide.low, high: wide.high } }),
    isHedged: fields.qualifier === 'about' || fields.said !== undefined,
    isHollow: modalityOf(fields.status) !== 'is',
    isDisputed: told.some(({ kind }) => kind === 'disputed'),
    isRejected: fields.stance === 'rejects',
  };
}

/** A multiple says what it comes to. */
export function labelOf(digest: Digest, { claim, reckoned: { narrow, unit } }: Drawn): string {
  const said = viewAmount(digest, claim) ?? '';
  const isMultiple = claim.amount?.unit.id === 'times' && unit.id !== 'times';
  return isMultiple && Number.isFinite(narrow.low)
    ? `${said} = ${formatBase(narrow.low, unit.base, digest)}`
    : said;
}

const shownMarks: ReadonlySet<Mark['kind']> = new Set([
  'disputed',
  'doubted',
  'rejected',
  'overruled',
  'preferred',
  'corrected',
]);
