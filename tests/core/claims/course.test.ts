import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/core/claims/course.ts';
import { type Told, world } from './world.ts';

const at = (published: string, ...claims: string[]): Told => ({
  list: 'statuses',
  claims: claims.map((fields) => `about: quota, ${fields}`),
  published,
});
const lanes = (told: Told[], today?: string) =>
  courseOf(world(told, today), 'quota').lanes.map(({ part, side, modality, steps, standing }) => ({
    lane: [modality, side, part].filter(Boolean).join(' '),
    steps: steps.map(({ status, since, end, claims }) =>
      [since, status, end?.date, claims.length].filter(Boolean).join(' '),
    ),
    ...(standing && { now: `${standing.claim.fields.status}${standing.lapsed ? ', lapsed' : ''}` }),
  }));

describe('the course of a policy', () => {
  const told = [
    at('2024-01', 'status: announced, date: 2024-01-05'),
    at('2024-03', 'status: in-force, date: 2024-02', 'status: in-force, part: Article 4, date: 2024-02'),
    at('2024-04', 'status: in-force, date: 2024-02-10'),
    at('2024-06', 'status: suspended, date: 2024-05-30, until: 2025-05-29', 'status: removed, is: committed'),
    at('2024-07', 'status: in-force, side: practice'),
  ];
  it('has a line for law and practice, for each part and for promises; reports of one change are one step', () => {
    expect(lanes(told, '2025-01-01')).toEqual([
      {
        lane: 'is law',
        steps: ['2024-01-05 announced 1', '2024-02-10 in-force 2', '2024-05-30 suspended 2025-05-29 1'],
        now: 'suspended',
      },
      { lane: 'is law Article 4', steps: ['2024-02 in-force 1'], now: 'in-force' },
      { lane: 'is practice', steps: ['in-force 1'], now: 'in-force' },
      { lane: 'planned law', steps: ['removed 1'] },
    ]);
  });

  it('ends in what nobody confirms once the end has passed', () => {
    expect(lanes(told, '2025-05-30')[0]?.now).toBe('suspended, lapsed');
  });

  it('holds what could be known', () => {
    expect(lanes(told, '2024-03-15').map(({ steps }) => steps.length)).toEqual([2, 1]);
  });

  it('of very many has the latest, and says so', () => {
    const many = Array.from({ length: 8 }, (_, article) =>
      at(
        `202${article}-01`,
        ...Array.from(
          { length: 10 },
          (_, month) => `status: ${month % 2 ? 'suspended' : 'in-force'}, date: 20${article}${month}`,
        ),
      ),
    );
    const {
      lanes: [lane],
      isWhole,
    } = courseOf(world(many, '2030-01-01'), 'quota');
    expect(isWhole).toBe(false);
    expect(lane?.steps).toHaveLength(40);
    expect(lane?.steps.at(-1)?.since).toBe('2079');
    expect(courseOf(world(many.slice(0, 2)), 'quota').isWhole).toBe(true);
  });
});
