/** Twelve months as columns: what happened, and on top of it what was published. */
import type { MonthColumn, TimelineChart } from '../core/view/timeline-chart.ts';
import { narrowestPlot, type Placed, textWidth, thinLabels } from './fit-label.ts';
import { element, percent, picture, round } from './svg.ts';
import { label } from './text.ts';

/** Heights in `em`: of the largest column, and of the number above it. */
const tallest = 6;
const above = 1.4;

export interface Column {
  /** Left edge and width, in percent of the plot. */
  x: number;
  width: number;
  /** Heights in `em`. */
  events: number;
  articles: number;
}

/** Where the columns stand: each in the middle of a twelfth of the plot. */
export function placeColumns(months: readonly MonthColumn[]): Column[] {
  const most = Math.max(1, ...months.map(({ events, articles }) => events + articles));
  const step = 100 / months.length;
  return months.map(({ events, articles }, index) => ({
    x: (index + 0.15) * step,
    width: 0.7 * step,
    events: (events / most) * tallest,
    articles: (articles / most) * tallest,
  }));
}

export function renderColumns(chart: TimelineChart): string {
  const columns = placeColumns(chart.months);
  const bottom = above + tallest;
  const bars = columns.flatMap(({ x, width, events, articles }) => {
    const top = bottom - events;
    return [
      events > 0 ? bar('bar-events', x, width, top, events) : '',
      articles > 0 ? bar('bar-articles', x, width, top - articles, articles) : '',
    ];
  });
  const base = element('line', {
    class: 'base',
    x1: '0%',
    x2: '100%',
    y1: `${round(bottom)}em`,
    y2: `${round(bottom)}em`,
  });
  return picture(
    { id: chart.id, title: chart.finding, description: chart.description, height: bottom + 0.1 },
    ...bars,
    base,
    ...labelColumns(chart.months).map(({ placed, index }) => {
      const { events = 0, articles = 0 } = columns[index] ?? {};
      return label(placed, bottom - events - articles - 0.4);
    }),
  );
}

/** The number of each column, the largest first where there is no room for all. */
export function labelColumns(months: readonly MonthColumn[]): { placed: Placed; index: number }[] {
  const step = 100 / months.length;
  const labels = months
    .map(({ events, articles }, index) => ({ sum: events + articles, index }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum)
    .map(({ sum, index }) => {
      const text = String(sum);
      const placed: Placed = { text, x: (index + 0.5) * step, dx: 0, anchor: 'middle', line: 0 };
      return { placed, index };
    })
    .filter(({ placed }) => textWidth(placed.text) <= (2 * narrowestPlot) / months.length);
  const kept = new Set(
    thinLabels(
      labels.map(({ placed }) => placed),
      0.1,
    ),
  );
  return labels.filter(({ placed }) => kept.has(placed));
}

const bar = (name: string, x: number, width: number, y: number, height: number): string =>
  element('rect', {
    class: name,
    x: percent(x),
    width: percent(width),
    y: `${round(y)}em`,
    height: `${round(height)}em`,
  });
