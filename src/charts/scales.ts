/** From numbers and days to shares of the plot, in percent; what lies beyond an end stands at that end. */
import { scaleLinear, scaleLog } from 'd3-scale';
import type { TimeAxis } from '../core/view/time-axis.ts';
import type { ValueAxis } from '../core/view/value-axis.ts';

/** Left and right of the plot a mark on the very end has room. */
export const leftEdge = 2;
export const rightEdge = 98;
const range: [number, number] = [leftEdge, rightEdge];

export type Position<T> = (value: T) => number;

export function valuePosition({ scale, low, high }: ValueAxis): Position<number> {
  const scaled = (scale === 'log' ? scaleLog() : scaleLinear()).domain([low, high]).range(range).clamp(true);
  return (value) => scaled(value);
}

/** For days as `YYYY-MM-DD`. */
export function dayPosition({ first, last }: TimeAxis): Position<string> {
  const scaled = scaleLinear()
    .domain([Date.parse(first), Date.parse(last)])
    .range(range)
    .clamp(true);
  return (day) => scaled(Date.parse(day));
}
