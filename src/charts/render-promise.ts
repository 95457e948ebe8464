/** One promise: hollow where it was promised for, an arrow where it moved, filled where it came about. */
import type { DatedMark, PromiseChart, PromiseRow } from '../core/view/promise-chart.ts';
import { type Placed, placeAbove, stackLabels } from './fit-label.ts';
import { arrowhead, level, mark, taper, upright } from './marks.ts';
import { dayPosition, type Position } from './scales.ts';
import { strip } from './svg.ts';
import { label } from './text.ts';

const line = 1.3;
const bar = 0.9;

/** From the mark to the point of the arrow that leads to it, as a share of the plot. */
const clear = 2;

export function renderPromise({ axis }: Pick<PromiseChart, 'axis'>, row: PromiseRow): string {
  const position = dayPosition(axis);
  const marks = [...row.promised, ...(row.actual ? [row.actual] : [])];
  const places = marks.map((one) => middleOf(one, position));
  const labels = stackLabels(
    marks.map((one, index) => placeAbove(one.label, places[index] ?? 0)).reverse(),
  ).reverse();
  const top = Math.max(1, ...labels.map((one) => one.line + 1)) * line;
  const middle = top + bar / 2;
  const baseline = (one: Placed): number => top - one.line * line - 0.4;
  return strip(
    top + bar + 0.3,
    ...labels.map((one) => (one.line > 0 ? upright('lead', one.x, baseline(one) + 0.2, top) : '')),
    ...row.promised.slice(1).map((_, index) => arrow(places[index] ?? 0, places[index + 1] ?? 0, middle)),
    ...marks.map((one, index) => {
      const isActual = one === row.actual;
      const [from, to] = [position(one.first), position(one.last)];
      return (
        taper('both', isActual ? 'soft active' : 'soft', from, to, top, bar) +
        mark(isActual ? 'dot' : 'ring', places[index] ?? 0, middle)
      );
    }),
    ...labels.map((one) => label(one, baseline(one))),
  );
}

const middleOf = ({ first, last }: DatedMark, position: Position<string>): number =>
  (position(first) + position(last)) / 2;

/** Nothing between two marks that touch. */
export function arrow(from: number, to: number, y: number): string {
  const isRight = to > from;
  const [start, end] = isRight ? [from + clear, to - clear] : [from - clear, to + clear];
  if (isRight ? end <= start : start <= end) return '';
  return (
    level('open', Math.min(start, end), Math.max(start, end), y) +
    arrowhead(isRight ? 'right' : 'left', end, y)
  );
}
