import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeSpan, renderLane, stackSpans } from '../../src/charts/render-lane.ts';
import { arrow } from '../../src/charts/render-promise.ts';
import { dayPosition } from '../../src/charts/scales.ts';
import type { LaneChart, SpanChart } from '../../src/core/view/course-chart.ts';
import { type TimeAxis, timeAxis } from '../../src/core/view/time-axis.ts';

/** 96 days: a day is one percent of the plot. */
const axis: TimeAxis = { first: '2026-01-01', last: '2026-04-07', today: '2026-03-02', ticks: [] };
const day = (date: string) => ({ first: date, last: date });
const span = (more: Partial<SpanChart>): SpanChart => ({
  labels: ['suspended', 's'],
  phase: 'stopped',
  told: [day('2026-01-11')],
  ...more,
});
const lane = (spans: SpanChart[], isPlanned = false): LaneChart => ({
  title: '',
  href: '#x',
  isPlanned,
  marks: [],
  spans,
});
const draw = (...spans: SpanChart[]): string => renderLane({ axis }, lane(spans));

describe('a status on a time axis', () => {
  it('has one pointer for all sources of about one day, whichever status they tell of', () => {
    const told = [day('2026-01-11'), day('2026-01-11'), day('2026-02-11')];
    const pointers = draw(span({ told }), span({ told: [day('2026-02-11'), day('2026-03-11')] })).match(
      /told/g,
    );
    expect(pointers).toHaveLength(3);
  });

  it('with both its days is a bar between them, hollow from today on', () => {
    const markup = draw(span({ begin: day('2026-01-11'), end: day('2026-03-22') }));
    expect(markup).toContain('<rect class="bar stopped" x="12%" width="50%"');
    expect(markup).toContain('<rect class="bar ahead" x="62%" width="20%"');
  });

  it('has pointed ends over the days on which it may have begun and may end', () => {
    const placed = placeSpan(
      span({
        begin: { first: '2026-01-01', last: '2026-01-31' },
        end: { first: '2026-03-01', last: '2026-03-31' },
      }),
      dayPosition(axis),
    );
    expect(placed).toMatchObject({ earliest: 2, from: 32, to: expect.closeTo(61), latest: 91 });
  });

  it('without an end is sure as far as sources say so, and dotted from there', () => {
    const markup = draw(
      span({
        begin: day('2026-01-01'),
        told: [day('2026-01-11'), day('2026-01-21')],
        unknownUntil: axis.today,
      }),
    );
    expect(markup).toContain('<rect class="bar stopped" x="2%" width="20%"');
    expect(markup).toContain('<line class="unknown" x1="22%" x2="62%"');
  });

  it('without any day is a mark at its source, with the shape of its phase', () => {
    const mark = /<svg x="12%"[^>]*><path class="(\w+)" d="(M[^"]*)"/;
    expect(mark.exec(draw(span({ phase: 'stopped' })))?.slice(1)).toEqual(['dot', 'M-5-5H5V5H-5z']);
    expect(mark.exec(draw(span({ phase: 'over' })))?.[1]).toBe('ring');
    expect(draw(span({ phase: 'active' }))).toContain('<circle class="dot" cx="12%"');
    expect(renderLane({ axis }, lane([span({ phase: 'active' })], true))).toContain(
      '<circle class="ring" cx="12%"',
    );
  });

  it('says so in the longest words that the plot has room for', () => {
    expect(draw(span({ labels: ['suspended '.repeat(9), 'suspended', 's'] }))).toContain('>suspended</text>');
  });
});

it('statuses of the same days are drawn below each other, those that follow each other on one line', () => {
  const place = (one: SpanChart) => placeSpan(one, dayPosition(axis));
  const first = span({ begin: day('2026-01-11'), end: day('2026-02-10') });
  const next = span({ begin: day('2026-02-10'), end: day('2026-03-10') });
  const rival = span({ begin: day('2026-02-01'), end: day('2026-02-20') });
  const levels = (...spans: SpanChart[]) => stackSpans(spans.map(place)).map(({ level }) => level);
  expect(levels(first, next)).toEqual([0, 0]);
  expect(levels(first, rival, next)).toEqual([0, 1, 0]);
  expect(levels(span({}), span({}))).toEqual([0, 1]);
});

it('a date that moved has an arrow that points the way, and none between marks that touch', () => {
  expect(arrow(20, 60, 1)).toContain('x1="22%" x2="58%"');
  expect(arrow(20, 60, 1)).toContain('M-7-5 0 0-7 5');
  expect(arrow(60, 20, 1)).toContain('M7-5 0 0 7 5');
  expect(arrow(20, 23, 1)).toBe('');
});

it('whatever the days, all that is written is a number, and every label is there', () => {
  const days = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const periods = fc
    .tuple(days, days)
    .map(([a, b]) => (a < b ? { first: a, last: b } : { first: b, last: a }));
  const spans = fc.record({
    labels: fc.tuple(fc.constantFrom('in force', '<b>', '暫停實施')),
    phase: fc.constantFrom<SpanChart['phase']>('coming', 'active', 'partial', 'stopped', 'over'),
    begin: fc.option(periods, { nil: undefined }),
    end: fc.option(periods, { nil: undefined }),
    told: fc.array(periods, { minLength: 1, maxLength: 3 }),
    unknownUntil: fc.option(days, { nil: undefined }),
  });
  fc.assert(
    fc.property(
      fc.array(spans, { minLength: 1, maxLength: 6 }),
      days,
      fc.boolean(),
      (given, today, isPlanned) => {
        const all = given.flatMap(({ begin, end, told }) =>
          [begin, end, ...told].flatMap((one) => (one ? [one.first, one.last] : [])),
        );
        const markup = renderLane(
          { axis: timeAxis(all, today, 'en') },
          lane(given as SpanChart[], isPlanned),
        );
        expect(markup).not.toMatch(/NaN|undefined|Infinity|<b>/);
        expect(markup.match(/<text/g)?.length).toBe(given.length);
        for (const [, width] of markup.matchAll(/width="(-?[\d.]+)%"/g))
          expect(Number(width)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
