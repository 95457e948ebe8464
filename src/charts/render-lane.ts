/** One lane of a course: its statuses as spans, told apart by fill, each with its words above it. */
import type { CourseChart, LaneChart, SpanChart } from '../core/view/course-chart.ts';
import { narrowestPlot, type Placed, placeAbove, stackLabels, textWidth } from './fit-label.ts';
import { box, level, mark, pointer, type Shape, taper, upright } from './marks.ts';
import { dayPosition, leftEdge, type Position } from './scales.ts';
import { strip } from './svg.ts';
import { label } from './text.ts';

/** Heights in `em`: a line of labels, the bar, and what is below it. */
const line = 1.3;
const bar = 0.9;
const below = 1;

/** How far before the first source a status without a date is drawn, and what is too short for a bar, in percent. */
const before = 4;
const shortest = 1.5;

/** What a mark covers in the narrowest plot, in percent. */
const markWidth = 4;

/** How far from each other pointers to sources are, in percent. */
const apart = 1;

export interface PlacedSpan {
  span: SpanChart;
  /** In percent: sure from `from` to `to`; it may begin as early as `earliest` and end as late as `latest`. */
  earliest: number;
  from: number;
  to: number;
  latest: number;
  /** Up to where nothing is known after it, where that is so. */
  unknown?: number;
}

export function renderLane({ axis }: Pick<CourseChart, 'axis'>, lane: LaneChart): string {
  const position = dayPosition(axis);
  const spans = stackSpans(lane.spans.map((span) => placeSpan(span, position)));
  const labels = labelSpans(spans);
  const top = Math.max(1, ...labels.map((one) => one.line + 1)) * line;
  const bottom = top + Math.max(...spans.map(({ level: deep }) => deep + 1)) * (bar + 0.15);
  const today = position(axis.today);
  const baseline = (one: Placed): number => top - one.line * line - 0.4;
  const topOf = (span: StackedSpan | undefined): number => top + (span?.level ?? 0) * (bar + 0.15);
  return strip(
    bottom + below,
    ...labels.map((one, index) =>
      one.line > 0 || spans[index]?.level
        ? upright('lead', one.x, baseline(one) + 0.2, topOf(spans[index]))
        : '',
    ),
    ...spans.map((span) => drawSpan(span, topOf(span), { isPlanned: lane.isPlanned, today })),
    ...labels.map((one) => label(one, baseline(one))),
    ...drawAllTold(spans, position, bottom + 0.4),
  );
}

export interface StackedSpan extends PlacedSpan {
  /** From 0: what stands on one level neither covers nor touches the mark of another. */
  level: number;
}

/** Sources that differ may speak of the same days: what would cover another is drawn below it. */
export function stackSpans(spans: readonly PlacedSpan[]): StackedSpan[] {
  const levels: PlacedSpan[][] = [];
  return spans.map((span) => {
    const free = levels.findIndex((others) => others.every((other) => isClear(span, other)));
    const deep = free < 0 ? levels.length : free;
    levels[deep] = [...(levels[deep] ?? []), span];
    return { ...span, level: deep };
  });
}

/** One may begin where another ends, but two points need room for their marks. */
function isClear(a: PlacedSpan, b: PlacedSpan): boolean {
  const isMark = a.latest - a.from < shortest && b.latest - b.from < shortest;
  if (isMark) return Math.abs(a.from - b.from) >= markWidth;
  return a.from >= b.to - 0.01 || b.from >= a.to - 0.01;
}

export function placeSpan(span: SpanChart, position: Position<string>): PlacedSpan {
  const { begin, end, told, unknownUntil } = span;
  const middles = told.map(({ first, last }) => (position(first) + position(last)) / 2);
  const from = begin ? position(begin.last) : (middles[0] ?? leftEdge);
  const earliest = begin?.first ? position(begin.first) : Math.max(leftEdge, from - before);
  // Without an end it is sure as far as a source says so.
  const to = Math.max(from, end ? position(end.first) : (middles.at(-1) ?? from));
  const latest = Math.max(to, end ? position(end.last) : to);
  const unknown = unknownUntil === undefined ? latest : position(unknownUntil);
  return {
    span,
    earliest: Math.min(earliest, from),
    from,
    to,
    latest,
    ...(unknown > latest && { unknown }),
  };
}

/** The later a span, the nearer its words are to it: so no line that leads to a label crosses another label’s beginning. */
function labelSpans(spans: readonly PlacedSpan[]): Placed[] {
  const placed = spans.map(({ span, earliest, from, to }) => {
    const text = span.labels.find((one) => textWidth(one) <= narrowestPlot) ?? span.labels[0];
    return placeAbove(text, span.begin || to - from >= shortest ? earliest : from);
  });
  return stackLabels(placed.reverse()).reverse();
}

/** One for each place: what lies on top of another cannot be told from it, and the list has them all. */
function drawAllTold(spans: readonly PlacedSpan[], position: Position<string>, y: number): string[] {
  const told = new Map(
    spans
      .flatMap(({ span }) => span.told)
      .map((one) => {
        const places = [position(one.first), position(one.last)].map((place) => Math.round(place / apart));
        return [places.join(' '), one] as const;
      }),
  );
  return [...told.values()].map((one) => drawTold(one, position, y));
}

function drawTold(told: SpanChart['told'][number], position: Position<string>, y: number): string {
  const [from, to] = [position(told.first), position(told.last)];
  const span = to - from > 1 ? level('told-span', from, to, y + 0.16) : '';
  return span + pointer((from + to) / 2, y);
}

interface Around {
  isPlanned: boolean;
  /** In percent. */
  today: number;
}

const shapes: Record<SpanChart['phase'], Shape> = {
  coming: 'ring',
  active: 'dot',
  partial: 'half-dot',
  stopped: 'square',
  over: 'tilted',
};

function drawSpan(placed: PlacedSpan, top: number, { isPlanned, today }: Around): string {
  const { span, earliest, from, to, latest, unknown } = placed;
  const name = isPlanned ? 'coming' : span.phase;
  const middle = top + bar / 2;
  const dots = unknown === undefined ? '' : level('unknown', latest, unknown, middle);
  if (isPoint(placed, isPlanned)) {
    const at = span.begin ? (earliest + from) / 2 : from;
    const spindle = span.begin ? taper('both', `soft ${name}`, earliest, from, top, bar) : '';
    return dots + spindle + mark(shapes[name], at, middle);
  }
  // What is still ahead is expected, not so.
  const until = isPlanned ? from : Math.max(from, Math.min(to, today));
  return [
    dots,
    taper('in', `soft ${name}`, earliest, from, top, bar),
    taper('out', `soft ${name}`, to, latest, top, bar),
    until > from ? fill(name, from, until, top) : '',
    to > until ? box('bar ahead', until, to, top, bar) : '',
    span.end ? upright('stop', to, top - 0.15, top + bar + 0.15) : '',
  ].join('');
}

/** It has no length to show: what is promised begins, and one day is a point. */
const isPoint = ({ span, from, latest }: PlacedSpan, isPlanned: boolean): boolean =>
  (isPlanned && !span.end) || latest - from < shortest;

/** A bar with the fill of its phase. */
function fill(phase: SpanChart['phase'], from: number, to: number, top: number): string {
  const whole = box(`bar ${phase}`, from, to, top, bar);
  switch (phase) {
    case 'partial':
      return whole + box('half', from, to, top + bar / 2, bar / 2);
    case 'stopped':
      return whole + level('stripes', from, to, top + bar / 2);
    default:
      return whole;
  }
}
