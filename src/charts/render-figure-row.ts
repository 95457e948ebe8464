/** A claim’s number as a mark: a point, a range, or a line that goes on, with its words beside it. */
import { type FigureChart, leastVisible } from '../core/view/figure-chart.ts';
import type { FigureRow } from '../core/view/figure-row.ts';
import { placeAbove, placeBeside } from './fit-label.ts';
import { arrowhead, box, level, mark, type Shape, taper, upright } from './marks.ts';
import { leftEdge, type Position, rightEdge, valuePosition } from './scales.ts';
import { strip } from './svg.ts';
import { label } from './text.ts';

/** Heights in `em`: half of a row with its label beside the mark, and the line that a label above it takes. */
const half = 0.9;
const line = 1.2;

export function renderFigureRow({ axis }: Pick<FigureChart, 'axis'>, row: FigureRow): string {
  const position = valuePosition(axis);
  const [from, to] = spanOf(row, position);
  const beside = placeBeside(row.label, from, to);
  const y = beside ? half : half + line;
  const placed = beside ?? placeAbove(row.label, (from + to) / 2);
  return strip(y + half, ...drawNumber(row, position, y), label(placed, beside ? y + 0.34 : line - 0.2));
}

/** What the mark covers of the plot, its arrow or its fuzzy ends included, in percent. */
export function spanOf({ low, high, around }: FigureRow, position: Position<number>): [number, number] {
  const [least, most] = [around?.low ?? low, around?.high ?? high];
  return [least === undefined ? leftEdge : position(least), most === undefined ? rightEdge : position(most)];
}

function drawNumber(row: FigureRow, position: Position<number>, y: number): string[] {
  const { low, high } = row;
  if (low !== undefined && high !== undefined)
    return low === high
      ? drawPoint(row, position(low), position, y)
      : drawRange(row, position(low), position(high), y);
  if (low !== undefined) return drawOpen(row, position(low), 'right', y);
  return high === undefined ? [] : drawOpen(row, position(high), 'left', y);
}

function drawPoint(row: FigureRow, at: number, position: Position<number>, y: number): string[] {
  const { around, isHedged } = row;
  const [from, to] = around ? [position(around.low), position(around.high)] : [at, at];
  const margin =
    to - from < leastVisible * (rightEdge - leftEdge)
      ? ''
      : isHedged
        ? taper('both', 'about', from, to, y - 0.32, 0.64)
        : level('whisker', from, to, y);
  return [margin, mark(shapeOf(row), at, y)];
}

function drawRange(row: FigureRow, from: number, to: number, y: number): string[] {
  const special = row.isDisputed || row.isRejected ? [mark(shapeOf(row), (from + to) / 2, y)] : [];
  return [
    box(row.isHollow ? 'ring' : row.isHedged ? 'range loose' : 'range', from, to, y - 0.22, 0.44),
    ...special,
  ];
}

/** It stops at its number and goes on to the edge of the plot. */
function drawOpen(row: FigureRow, at: number, to: 'left' | 'right', y: number): string[] {
  const edge = to === 'right' ? rightEdge : leftEdge;
  const stop =
    row.isDisputed || row.isRejected ? mark(shapeOf(row), at, y) : upright('stop', at, y - 0.42, y + 0.42);
  return [
    level(row.isHollow ? 'open hollow' : 'open', Math.min(at, edge), Math.max(at, edge), y),
    arrowhead(to, edge, y),
    stop,
  ];
}

export function shapeOf({ isRejected, isDisputed, isHollow }: FigureRow): Shape {
  if (isRejected) return 'cross';
  if (isDisputed) return isHollow ? 'hollow-diamond' : 'diamond';
  return isHollow ? 'ring' : 'dot';
}
