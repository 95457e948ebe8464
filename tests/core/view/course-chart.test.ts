import { describe, expect, it } from 'vitest';
import { viewCourseChart } from '../../../src/core/view/course-chart.ts';
import { findingOfCourse } from '../../../src/core/view/course-finding.ts';
import { viewCourse } from '../../../src/core/view/course-view.ts';
import { each, type Told, world } from '../claims/world.ts';

const today = '2026-11-22';
const statuses = (...claims: string[]): Told[] =>
  each('statuses', ...claims.map((one) => `about: quota, ${one}`));
const chart = (...claims: string[]) => viewCourseChart(world(statuses(...claims), today), 'quota');
const finding = (...claims: string[]) =>
  findingOfCourse(viewCourse(world(statuses(...claims), today), 'quota'));
/** The spans of the first lane. */
const spans = (...claims: string[]) => chart(...claims)?.lanes[0]?.spans ?? [];

describe('the finding', () => {
  it.each([
    ['nothing', [], 'No source says where it stands'],
    [
      'a suspension that ends',
      ['status: suspended, date: 2024-03, until: 2026-11-27'],
      'Suspended since Mar 2024, until 27 Nov 2026 (in 5 days)',
    ],
    [
      'one that has ended',
      ['status: suspended, date: 2024-03, until: 2025-03-10'],
      'Suspended until 10 Mar 2025; no source says what came after',
    ],
    [
      'what has no end',
      ['status: in-force, date: 2024-03'],
      'In force since Mar 2024; last confirmed 20 May 2024',
    ],
    ['what has no day', ['status: in-force'], 'In force when last confirmed 20 May 2024'],
    [
      'a part',
      ['part: Article 4, status: in-force, date: 2024-03'],
      'Article 4: in force since Mar 2024; last confirmed 20 May 2024',
    ],
    ['what is only promised', ['is: planned, status: in-force'], 'In force is only promised or forecast'],
    [
      'what sources dispute',
      ['status: in-force, date: 2024-03', 'status: suspended, date: 2024-03'],
      'Sources disagree on where it stands: in force or suspended',
    ],
  ])('of %s', (_, claims, expected) => {
    expect(finding(...claims)).toBe(expected);
  });
});

describe('the chart', () => {
  it.each([
    ['nothing', []],
    ['one status', ['status: in-force']],
    ['one status since a day', ['status: in-force, date: 2024-03']],
  ])('is not drawn for %s: a sentence says it', (_, claims) => {
    expect(chart(...claims)).toBeUndefined();
  });

  it('lets a status last until the day of the next, and the last one as far as a source says so', () => {
    const [first, last] = spans('status: in-force, date: 2024-03-01', 'status: suspended, date: 2024-05-10');
    expect(first).toMatchObject({
      labels: ['in force since 1 Mar 2024', 'in force'],
      begin: { first: '2024-03-01', last: '2024-03-01' },
      end: { first: '2024-05-10', last: '2024-05-10' },
      told: [{ first: '2024-05-20', last: '2024-05-20' }],
    });
    expect(first).not.toHaveProperty('unknownUntil');
    expect(last).toMatchObject({ phase: 'stopped', unknownUntil: today });
    expect(last).not.toHaveProperty('end');
  });

  it('does not let a status last until the next where no source says when that began', () => {
    const [first] = spans('status: partly-in-force, date: 2024-03', 'status: in-force');
    expect(first?.end).toBeUndefined();
    expect(first?.unknownUntil).toBe('2024-05-21');
  });

  it('keeps dates as imprecise as they are', () => {
    const [span] = spans('status: suspended, date: ../2024-03, until: 2026-10~');
    expect(span).toMatchObject({
      labels: ['suspended by Mar 2024, until about Oct 2026', 'suspended until about Oct 2026', 'suspended'],
      begin: { last: '2024-03-31' },
      end: { first: '2026-08-31', last: '2026-12-01' },
    });
    expect(span?.begin).not.toHaveProperty('first');
  });

  it('has a lane for the whole, for each part, for practice and for what is promised', () => {
    const view = chart(
      'status: in-force, date: 2024-03',
      'part: Article 4, status: suspended, date: 2024-04, until: 2027',
      'side: practice, status: partly-in-force',
      'is: planned, status: removed',
    );
    expect(view?.lanes.map(({ title, isPlanned }) => [title, isPlanned])).toEqual([
      ['In law', false],
      ['Article 4', false],
      ['In practice', false],
      ['Promised or forecast', true],
    ]);
    expect(view?.description).toMatch(
      /^In law: in force since Mar 2024\. Article 4: .* Today is 22 Nov 2026\.$/,
    );
    expect(view?.axis.last.slice(0, 4)).toBe('2028');
  });

  it('marks the lane that sources dispute, and leads to it in the list', () => {
    const [lane] = chart('status: in-force, date: 2024-03', 'status: suspended, date: 2024-03')?.lanes ?? [];
    expect(lane?.verdict?.kind).toBe('disputed');
    expect(lane?.href).toMatch(/^#status--/);
  });
});
