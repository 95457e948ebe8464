/** Promised and actual dates of a thing: a row for each promise, with the dates it had one after the other, and when it came about. */

import { type Period, spread } from '../claims/period.ts';
import { targetTime } from '../claims/promise.ts';
import { type Slip, slipsTouching } from '../claims/slippage.ts';
import { type DueDate, dueOf } from '../claims/upcoming.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { type ChartFrame, listChartSources } from './chart-frame.ts';
import { claimSentence } from './claim-sentence.ts';
import { cutTo } from './fit-page.ts';
import { formatDate } from './format-date.ts';
import { shorten } from './page-frame.ts';
import { plainLine, type RichText } from './rich-text.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

export interface PromiseChart extends ChartFrame {
  axis: TimeAxis;
  rows: PromiseRow[];
  beyond: number;
}

export interface PromiseRow {
  title: RichText;
  /** The earliest promise first; the last is what is promised now. Never empty. */
  promised: DatedMark[];
  /** When it came about, where a source says so. */
  actual?: DatedMark;
  /** Its date is past, and no source says that it came about. */
  isOverdue: boolean;
}

export interface DatedMark extends Required<Period> {
  /** `promised 2025`, `now 2026`, `came 3 May 2026`. */
  label: string;
}

/** How many rows a chart has at most, and a row dates: its first and its latest. The list has more. */
const mostRows = 10;
const mostDates = 5;

interface Promised {
  claims: Claim[];
  settledBy?: Claim | undefined;
  isOverdue: boolean;
}

/** Undefined where no promise has a second date or an end, and there are too few to compare. */
export function viewPromiseChart(digest: Digest, entity: string, share = 1): PromiseChart | undefined {
  const all = listPromised(digest, entity);
  const kept = all.slice(0, cutTo(mostRows, share));
  const rows = kept.map((one) => viewRow(digest, one));
  const isTold = rows.some(({ promised, actual }) => promised.length > 1 || actual);
  if (!isTold && rows.length < 3) return undefined;
  const days = rows.flatMap(({ promised, actual }) =>
    [...promised, ...(actual ? [actual] : [])].flatMap(({ first, last }) => [first, last]),
  );
  return {
    id: 'promises',
    finding: findingOf(rows),
    subtitle: 'Promised dates, and when it came about',
    description: `${rows.map(describeRow).join(' ')} Today is ${formatDate(digest.today, digest.site.language)}.`,
    key: [
      'Hollow: promised.',
      rows.some(({ actual }) => actual) && 'Filled: came about.',
      isMovedIn(rows) && 'Arrow: moved.',
    ]
      .filter(Boolean)
      .join(' '),
    sources: listChartSources(
      digest,
      kept.flatMap(({ claims, settledBy }) => [...claims, ...(settledBy ? [settledBy] : [])]),
    ),
    table: {
      href: slipsTouching(digest, entity).length > 0 ? '#moved' : '#deadlines',
      label: 'The same as a list',
    },
    axis: timeAxis(days, digest.today, digest.site.language),
    rows,
    beyond: all.length - kept.length,
  };
}

/** What moved, then what came about, is late or is ahead: each promise once. */
function listPromised(digest: Digest, entity: string): Promised[] {
  const { ahead, overdue, settled } = dueOf(digest, entity);
  const due = [...overdue, ...ahead, ...settled].filter(({ what }) => what !== 'expiry');
  const byClaim = new Map(due.map((one) => [one.claim, one]));
  const slips = slipsTouching(digest, entity).filter(isOfTime);
  const isLate = ({ claim }: DueDate): boolean => overdue.some((one) => one.claim === claim);
  const told = new Set<Claim>(slips.flatMap(({ before, now }) => [...before, now]));
  const moved = slips.map(({ before, now }): Promised => {
    const one = byClaim.get(now);
    return {
      claims: cutDates([...before, now]),
      settledBy: one?.settledBy,
      isOverdue: one ? isLate(one) : false,
    };
  });
  const rest = due.filter(({ claim }) => !told.has(claim));
  return [
    ...moved,
    ...rest.map(
      (one): Promised => ({ claims: [one.claim], settledBy: one.settledBy, isOverdue: isLate(one) }),
    ),
  ].filter(({ claims }) => claims.every((claim) => dateOf(claim) !== undefined));
}

const cutDates = (claims: Claim[]): Claim[] =>
  claims.length <= mostDates ? claims : [...claims.slice(0, 1), ...claims.slice(1 - mostDates)];

const isOfTime = ({ direction }: Slip): boolean => direction !== 'up' && direction !== 'down';

/** When it is promised for. */
function dateOf({ fields, type }: Claim): string | undefined {
  if (type === 'event') return fields.due;
  if (type === 'figure') return fields.asOf;
  return 'date' in fields ? fields.date : undefined;
}

function viewRow(digest: Digest, { claims, settledBy, isOverdue }: Promised): PromiseRow {
  const now = claims.at(-1);
  const came = settledBy && ('date' in settledBy.fields ? settledBy.fields.date : undefined);
  return {
    title: now ? claimSentence(digest, now) : [],
    promised: claims.map((claim, index) => {
      const isNow = index === claims.length - 1 && index > 0;
      return markAt(digest, dateOf(claim) ?? digest.today, isNow ? 'now' : 'promised');
    }),
    ...(came && { actual: markAt(digest, came, 'came') }),
    isOverdue,
  };
}

function markAt({ site }: Digest, date: string, word: string): DatedMark {
  const { first, last } = spread(targetTime(date));
  const day = last ?? first ?? date;
  return { first: first ?? day, last: day, label: `${word} ${formatDate(date, site.language)}` };
}

const isMovedIn = (rows: readonly PromiseRow[]): boolean => rows.some(({ promised }) => promised.length > 1);

const describeRow = ({ title, promised, actual }: PromiseRow): string =>
  `${plainLine(title)}: ${[...promised, ...(actual ? [actual] : [])].map(({ label }) => label).join(', ')}.`;

/** “Birka ships its first potash: promised 2025, now 2026.” */
function findingOf(rows: readonly PromiseRow[]): string {
  const moved = rows.filter(({ promised }) => promised.length > 1);
  const later = moved.filter(({ promised }) => (promised.at(-1)?.last ?? '') > (promised[0]?.last ?? ''));
  const overdue = rows.filter(({ isOverdue }) => isOverdue);
  const came = rows.filter(({ actual }) => actual);
  if (rows.length === 1 || moved.length === 1) {
    const [row] = moved.length === 1 ? moved : rows;
    if (row)
      return `${shorten(plainLine(row.title), 60)}: ${[row.promised[0], row.promised.length > 1 ? row.promised.at(-1) : undefined, row.actual].flatMap((one) => one?.label ?? []).join(', ')}`;
  }
  const of = (part: readonly PromiseRow[]): string => `${part.length} of ${rows.length} promised dates`;
  if (later.length > 0) return `${of(later)} moved later`;
  if (overdue.length > 0)
    return `${of(overdue)} ${overdue.length === 1 ? 'is' : 'are'} past, and no source says that it came about`;
  if (came.length > 0) return `${of(came)} came about`;
  return `${rows.length} dates are promised; none has come yet`;
}
