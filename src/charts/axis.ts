/** The axis of a chart, which carries its name and description, and the upright lines behind its rows. */
import type { ChartFrame } from '../core/view/chart-frame.ts';
import type { TimeAxis } from '../core/view/time-axis.ts';
import type { ValueAxis } from '../core/view/value-axis.ts';
import { placeTick, thinLabels } from './fit-label.ts';
import { dayPosition, valuePosition } from './scales.ts';
import { element, percent, picture } from './svg.ts';
import { label } from './text.ts';

interface Tick {
  x: number;
  label: string;
}

const listValueTicks = (axis: ValueAxis): Tick[] => {
  const position = valuePosition(axis);
  return axis.ticks.map(({ at, label: text }) => ({ x: position(at), label: text }));
};

const listTimeTicks = (axis: TimeAxis): Tick[] => {
  const position = dayPosition(axis);
  return axis.ticks.map(({ at, label: text }) => ({ x: position(at), label: text }));
};

const isTime = (axis: ValueAxis | TimeAxis): axis is TimeAxis => 'today' in axis;
const listTicks = (axis: ValueAxis | TimeAxis): Tick[] =>
  isTime(axis) ? listTimeTicks(axis) : listValueTicks(axis);

/** The labels of the ticks; where time is shown, today comes before the ticks that it would touch. */
export function renderAxis(chart: ChartFrame & { axis: ValueAxis | TimeAxis }): string {
  const { axis, id, finding, description } = chart;
  const today = isTime(axis) ? [placeTick('today', dayPosition(axis)(axis.today))] : [];
  const ticks = listTicks(axis).map(({ x, label: text }) => placeTick(text, x));
  const kept = thinLabels([...today, ...ticks]);
  return picture(
    { id, title: finding, description, height: 1.5 },
    ...kept.map((one) => label(one, 1, today.includes(one) ? 'today' : undefined)),
  );
}

/** Upright lines at the ticks, and at today; drawn once behind all rows. */
export function renderGrid({ axis }: { axis: ValueAxis | TimeAxis }): string {
  const line = (x: number, name?: string): string =>
    element('line', { class: name, x1: percent(x), x2: percent(x), y2: '100%' });
  return element(
    'svg',
    { class: 'grid', 'aria-hidden': 'true', width: '100%', height: '100%' },
    ...listTicks(axis).map(({ x }) => line(x)),
    ...(isTime(axis) ? [line(dayPosition(axis)(axis.today), 'today')] : []),
  );
}
