import { describe, expect, it } from 'vitest';
import { labelColumns, placeColumns, renderColumns } from '../../src/charts/render-columns.ts';
import type { MonthColumn, TimelineChart } from '../../src/core/view/timeline-chart.ts';

const months = (...counts: [events: number, articles: number][]): MonthColumn[] =>
  counts.map(([events, articles], index) => ({
    month: `2025-${String(index + 1).padStart(2, '0')}`,
    name: 'M',
    label: 'M',
    words: '',
    events,
    articles,
  }));

describe('columns', () => {
  it('are as high as there is much, with what was published on top of what happened', () => {
    const [first, second] = placeColumns(months([3, 1], [2, 0]));
    expect(first).toMatchObject({ events: 4.5, articles: 1.5 });
    expect(second).toMatchObject({ events: 3, articles: 0 });
    expect(first?.x).toBe(7.5);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(50);
  });

  it('each say their number, and of numbers too wide for their column the largest does', () => {
    const few = months(...Array<[number, number]>(12).fill([7, 0]));
    expect(labelColumns(few)).toHaveLength(12);
    const many = months(...Array.from({ length: 12 }, (_, index): [number, number] => [12_000 + index, 0]));
    const told = labelColumns(many).map(({ index }) => index);
    expect(told.length).toBeLessThan(12);
    expect(told).toContain(11);
  });

  it('are a picture with a name and a description', () => {
    const chart = { id: 'd', finding: 'More & more', description: 'In <May>.', months: months([1, 0]) };
    const markup = renderColumns(chart as TimelineChart);
    expect(markup).toMatch(/^<svg class="plot" role="img" aria-labelledby="d-title d-desc"/);
    expect(markup).toContain('<title id="d-title">More &amp; more</title>');
    expect(markup).toContain('<desc id="d-desc">In &lt;May&gt;.</desc>');
    expect(markup).not.toContain('style=');
  });
});
