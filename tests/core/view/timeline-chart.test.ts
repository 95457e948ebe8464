import { describe, expect, it } from 'vitest';
import { viewMonths } from '../../../src/core/view/month-view.ts';
import { viewTimeline, viewTimelineEvents, viewTimelineYears } from '../../../src/core/view/timeline-view.ts';
import { type Told, world } from '../claims/world.ts';

const events = (published: string, ...dates: string[]): Told => ({
  list: 'events',
  claims: dates.map((date) => `title: T, about: birka, date: ${date}`),
  published,
});
const told = [
  events('2024-05-20', '2024-05-01', '2024-05-02', '2024-03', '2024'),
  events('2023-02', '2023-01-30', '2023-01-31/2023-02-02'),
];
const words = (view: ReturnType<typeof viewTimeline>) =>
  view.chart?.months.filter(({ href }) => href).map(({ words: said, href }) => `${said} ${href}`);

describe('the months of the timeline', () => {
  it('are the twelve up to the newest entry, with what no month is given for left out', () => {
    const view = viewTimeline(world(told));
    expect(view.chart?.months).toHaveLength(12);
    expect(view.chart?.months.at(-1)?.label).toBe('May 2024');
    expect(words(view)).toEqual([
      'Mar 2024: 1 event /digests/2024-03/',
      'May 2024: 2 events, 1 article /digests/2024-05/',
    ]);
    expect(view.chart?.finding).toBe('No month saw more than May 2024: 2 events and 1 article');
  });

  it('count what the list files under them, down to what happened by a day of theirs', () => {
    const view = viewTimeline(
      world([events('2024-05-20', '../2024-05-10', '../2024-05', '../2024', '2024-03')]),
    );
    expect(words(view)).toEqual([
      'Mar 2024: 1 event /digests/2024-03/',
      'May 2024: 2 events, 1 article /digests/2024-05/',
    ]);
    expect(view.months.map(({ label, rows }) => [label, rows.length])).toEqual([
      ['May 2024', 3],
      ['Mar 2024', 1],
      ['2024, month not given', 1],
    ]);
  });

  it('of a year are January to December', () => {
    const year = viewTimelineYears(world(told)).find((view) => view.year === '2023');
    expect(year?.chart?.months[0]?.label).toBe('Jan 2023');
    expect(year && words(year)).toEqual([
      'Jan 2023: 1 event /digests/2023-01/',
      'Feb 2023: 1 article /digests/2023-02/',
    ]);
  });

  it('count events alone where only events are shown', () => {
    const [view] = viewTimelineEvents(world(told));
    expect(view && words(view)).toEqual([
      'Mar 2024: 1 event /digests/2024-03/',
      'May 2024: 2 events /digests/2024-05/',
    ]);
    expect(view?.chart?.subtitle).toBe('Events by month, Jun 2023 to May 2024');
  });

  it('lead to what there is of each in one page, and the chart to the list', () => {
    const view = viewTimeline(world(told));
    const pages = viewMonths(world(told)).map(({ frame }) => new URL(frame.canonical).pathname);
    expect(pages).toEqual(expect.arrayContaining(view.chart?.months.flatMap(({ href }) => href ?? []) ?? []));
    expect(view.chart?.table.href).toBe('#m2024-05');
    expect(view.months.map(({ label, page }) => [label, page])).toEqual([
      ['May 2024', '/digests/2024-05/'],
      ['Mar 2024', '/digests/2024-03/'],
      ['2024, month not given', undefined],
      ['Feb 2023', '/digests/2023-02/'],
      ['Jan 2023', '/digests/2023-01/'],
      ['2023, month not given', undefined],
    ]);
  });

  it('are not drawn for one month', () => {
    expect(viewTimeline(world([events('2024-05-20', '2024-05-01')])).chart).toBeUndefined();
  });
});
