/** A metric’s numbers side by side: one row for each claim, by subject, as the interval that the claim allows. */
import type { Digest, Entity } from '../link/digest.ts';
import { type ChartFrame, listChartSources } from './chart-frame.ts';
import { groupReadings } from './entity-sections.ts';
import { findingOfFigure } from './figure-finding.ts';
import { type Drawn, groupBySubject, inOwnUnit, listDrawn, listReadings } from './figure-readings.ts';
import { type FigureRow, viewFigureRow } from './figure-row.ts';
import { cutTo } from './fit-page.ts';
import { formatValue } from './format-amount.ts';
import type { RichText } from './rich-text.ts';
import { type ValueAxis, valueAxis } from './value-axis.ts';

export interface FigureChart extends ChartFrame {
  axis: ValueAxis;
  groups: { subject: RichText; rows: FigureRow[] }[];
  /** Claims that only the table has: those beyond the longest chart, and those that the axis cannot show. */
  left: { beyond: number; incomparable: number };
}

/** How many rows a chart has at most; the table has them all. */
const mostRows = 24;

/** Undefined where there are not two numbers that differ: the finding says it all. `share` of the rows, from 0 to 1. */
export function viewFigureChart(
  digest: Digest,
  figure: Entity<'figure'>,
  share = 1,
): FigureChart | undefined {
  const sections = groupReadings(digest, figure.id);
  const claims = listReadings(sections);
  const all = listDrawn(digest, figure, claims);
  const drawn = cutGroups(groupBySubject(all), cutTo(mostRows, share));
  if (!isWorthDrawing(drawn.flat())) return undefined;
  const groups = drawn.map((group) => ({
    subject: group[0]?.subject ?? [],
    rows: group.map((one) => viewFigureRow(digest, one)),
  }));
  const rows = groups.flatMap((group) => group.rows);
  const axis = axisOf(digest, drawn.flat());
  return {
    id: 'chart',
    finding: findingOfFigure(digest, figure, all) ?? figure.fields.name,
    subtitle: subtitleOf(digest, figure, drawn.flat(), axis),
    description: `${rows.length} numbers for ${groups.length} ${groups.length === 1 ? 'subject' : 'subjects'}, each at its place on one scale; the same words and numbers stand beside the marks.`,
    key: keyOf(rows, axis),
    sources: listChartSources(
      digest,
      drawn.flat().map(({ claim }) => claim),
    ),
    table: { href: `#${sections[0]?.id}`, label: 'The same numbers in a table' },
    axis,
    groups,
    left: { beyond: all.length - rows.length, incomparable: claims.length - all.length },
  };
}

/** What the claims of a metric add up to, in a sentence; undefined where no number can be compared. */
export const viewFigureFinding = (digest: Digest, figure: Entity<'figure'>): string | undefined =>
  findingOfFigure(digest, figure, listDrawn(digest, figure, listReadings(groupReadings(digest, figure.id))));

const isWorthDrawing = (drawn: readonly Drawn[]): boolean =>
  new Set(drawn.map(({ key, reckoned: { narrow, wide } }) => JSON.stringify([key, narrow, wide]))).size > 1;

function cutGroups(groups: readonly Drawn[][], most: number): Drawn[][] {
  let room = most;
  return groups.flatMap((group) => {
    const kept = group.slice(0, room);
    room -= kept.length;
    return kept.length > 0 ? [kept] : [];
  });
}

function axisOf({ site }: Digest, drawn: readonly Drawn[]): ValueAxis {
  const intervals = drawn.flatMap(({ reckoned: { narrow, wide }, unit }) => [
    inOwnUnit(narrow, unit),
    inOwnUnit(wide, unit),
  ]);
  return valueAxis(intervals.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite), {
    isShare: drawn.every(({ unit }) => unit.id === '%'),
    goesOn: intervals.some(({ high }) => high === Infinity),
    language: site.language,
  });
}

function subtitleOf(
  { site }: Digest,
  { fields }: Entity<'figure'>,
  [first]: readonly Drawn[],
  { scale }: ValueAxis,
): string {
  const unit = first ? formatValue('2', first.unit, site.language).replace('2', '').trim() : '';
  const parts = [unit && `in ${unit}`, scale === 'log' && 'each step of the scale multiplies'];
  return [fields.name, ...parts].filter(Boolean).join(', ');
}

/** A share of the axis under which an interval is no wider than its mark. */
export const leastVisible = 0.03;

/** How to read the marks, as far as they occur. */
function keyOf(rows: readonly FigureRow[], { scale, low, high }: ValueAxis): string {
  const has = (test: (row: FigureRow) => boolean): boolean => rows.some(test);
  const isVisible = (width: number): boolean => width / (high - low) > leastVisible;
  const parts = [
    has(({ isHollow }) => isHollow) && 'Hollow: planned or forecast.',
    has(({ isDisputed }) => isDisputed) && 'Diamond: disputed.',
    has(({ isRejected }) => isRejected) && 'Cross: the article rejects it.',
    has(({ low, high }) => low === undefined || high === undefined) && 'Arrow: no end given.',
    has(({ around }) => around !== undefined && (scale === 'log' || isVisible(around.high - around.low))) &&
      'Line or spindle: what rounding or “about” allows.',
  ];
  return parts.filter(Boolean).join(' ');
}
