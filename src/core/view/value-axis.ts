/** The axis of a chart of numbers: where it begins and ends, what stands at its ticks. */
import { scaleLinear, scaleLog } from 'd3-scale';

export interface ValueAxis {
  scale: 'linear' | 'log';
  low: number;
  high: number;
  ticks: { at: number; label: string }[];
}

/** Beyond this ratio of the largest to the smallest, equal steps would crowd all but the largest at zero. */
const mostRatio = 100;

/** Numbers this close together are the same on an axis: a double cannot hold the steps between them. */
const leastStep = 1e-300;

export interface AxisNeeds {
  /** Numbers in percent: shown against the whole where one is at least half of it. */
  isShare: boolean;
  /** Something goes on beyond the largest number. */
  goesOn: boolean;
  language: string;
}

/** An axis on which all `values` have their place; at least one of them is needed. */
export function valueAxis(values: readonly number[], { isShare, goesOn, language }: AxisNeeds): ValueAxis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const label = (value: number): string => `${formatTick(value, language)}${isShare ? '%' : ''}`;
  const withLabels = (ticks: readonly number[]): ValueAxis['ticks'] =>
    ticks.map((at) => ({ at, label: label(at) }));
  if (least > leastStep && most / least > mostRatio) {
    const low = 10 ** Math.floor(Math.log10(least));
    const high = 10 ** Math.ceil(Math.log10(goesOn ? most * 1.5 : most));
    const scale = scaleLog().domain([low, high]);
    const powers = scale.ticks().filter((tick) => Math.abs(Math.log10(tick) % 1) < 1e-9);
    const every = Math.ceil(powers.length / 5);
    return {
      scale: 'log',
      low,
      high,
      ticks: withLabels(powers.filter((_, index) => index % every === 0)),
    };
  }
  if (isShare && least >= 0 && most >= 50 && most <= 100)
    return { scale: 'linear', low: 0, high: 100, ticks: withLabels([0, 25, 50, 75, 100]) };
  const reach = goesOn ? most + Math.abs(most) * 0.15 : most;
  const [low, high] = [Math.min(0, least), Math.max(0, reach)];
  const scale = scaleLinear()
    .domain(high - low < leastStep ? [low, low + 1] : [low, high])
    .nice(4);
  const [from = low, to = high] = scale.domain();
  return { scale: 'linear', low: from, high: to, ticks: withLabels(scale.ticks(4)) };
}

/** A tick is short: what is large is written as 15M, in the site’s language. */
function formatTick(value: number, language: string): string {
  const isLarge = Math.abs(value) >= 1e6;
  return new Intl.NumberFormat(language, {
    maximumSignificantDigits: 4,
    ...(isLarge && { notation: 'compact' as const }),
  }).format(value);
}
