import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/core/claims/groups.ts';
import { slipsOf } from '../../../src/core/claims/slippage.ts';
import { briefReason, viewVerdict } from '../../../src/core/view/verdict-view.ts';
import { each, type Told, world } from '../claims/world.ts';
import { entity } from '../sample.ts';

/** Label and reason of the first group. */
function verdict(...told: Told[]): [string?, string?] {
  const digest = world(told);
  const [group] = groupsOf(digest).all;
  const view = group && viewVerdict(digest, group);
  return [view?.label, view?.reason];
}
const capacity = (...claims: string[]) =>
  each('figures', ...claims.map((one) => `figure: capacity, about: hill-mine, ${one}`));
const loan = 'from: state, type: lends-to, to: birka, deal: package, value: 1, unit: NOK';

describe('in words', () => {
  it.each([
    [capacity('value: 2'), 'single source', 'One article says so.'],
    [capacity('value: 2, by: survey'), 'single source', 'One article says so; it credits Geological Survey.'],
    [capacity('value: 2, stance: rejects'), 'single source', 'One article relays it, and refutes it.'],
    [
      capacity('value: 2', 'value: 2'),
      'stated by 2 articles, origin not given',
      '2 articles say the same, and no origin is named.',
    ],
    [
      capacity('value: 2, by: survey', 'value: 2'),
      'stated by 2 articles, one origin: Geological Survey',
      '2 articles say the same, and the only origin that they name is Geological Survey.',
    ],
    [
      capacity('value: 2, by: survey', 'value: 2, by: anna'),
      'corroborated by 2 origins',
      'The same is said by Anna Berg and Geological Survey.',
    ],
    [
      capacity('value: 3', 'value: 2, qualifier: over'),
      'compatible, 2 articles',
      'What is said differs, and one number can fit it all: 2,500\u00a0t a year to 3,500\u00a0t a year.',
    ],
    [
      capacity('value: 2', 'value: 3'),
      'disputed',
      'No number fits both 2\u00a0kt a year and 3\u00a0kt a year.',
    ],
    [
      [
        {
          list: 'figures',
          claims: ['figure: capacity, about: hill-mine, value: 2, status: planned, asOf: 2027'],
          published: '2024-01',
        },
        {
          list: 'figures',
          claims: ['figure: capacity, about: hill-mine, value: 3, status: planned, asOf: 2027'],
          published: '2024-09',
        },
      ],
      'compatible, 2 articles',
      'A later source moved the target; each was so in its time.',
    ],
    [
      each('statuses', 'about: quota, status: in-force', 'about: quota, status: suspended').map(
        (one) => ({ ...(one as object), published: '2024-05' }) as Told,
      ),
      'disputed',
      'It cannot be “suspended” and “in force” at one time.',
    ],
    [
      [
        { list: 'statuses', claims: ['about: hill-mine, status: in-production'], published: '2024-01' },
        { list: 'statuses', claims: ['about: hill-mine, status: planned'], published: '2024-06' },
      ],
      'disputed',
      'It cannot be “in production” first and “planned” after that.',
    ],
    [
      [
        { list: 'relations', claims: [`${loan}, status: committed`], published: '2025-10-30' },
        { list: 'relations', claims: [`${loan}, date: 2025-07`], published: '2025-11' },
      ],
      'disputed',
      'One article has it done, Jul 2025; another, published 30 Oct 2025, has it still to come.',
    ],
    [
      [
        {
          list: 'events',
          claims: ['title: T, about: birka, event: summit, date: 2024-03-01'],
          published: '2024-04-01',
        },
        {
          list: 'events',
          claims: ['title: T, about: birka, event: summit, due: 2024-06'],
          published: '2024-05-01',
        },
      ],
      'disputed',
      'One article, published 1 Apr 2024, has it done; another, published 1 May 2024, has it still to come.',
    ],
    [
      capacity('value: 2', 'value: 3, doubt: { why: Misread, instead: birka }'),
      'disputed',
      'No number fits both 2\u00a0kt a year and 3\u00a0kt a year. The editor finds otherwise of one of them.',
    ],
  ] as [Told[], string, string][])('%j: %s, %s', (told, label, reason) => {
    expect(verdict(...told)).toEqual([label, reason]);
  });

  it.each([
    [capacity('value: 2, by: survey'), 'credits Geological Survey'],
    [capacity('value: 2', 'value: 2'), ''],
    [capacity('value: 2, by: survey', 'value: 2, by: anna'), 'Anna Berg and Geological Survey'],
    [
      capacity('value: 3', 'value: 2, qualifier: over'),
      '2,500\u00a0t a year to 3,500\u00a0t a year fits all',
    ],
    [capacity('value: 2', 'value: 3'), 'No number fits both 2\u00a0kt a year and 3\u00a0kt a year.'],
  ] as [Told[], string][])('%j, in brief: %s', (told, brief) => {
    const digest = world(told);
    expect(groupsOf(digest).all.map((group) => briefReason(digest, group))).toEqual([brief]);
  });

  it('those who refute are no origins of what is said', () => {
    const digest = world(capacity('value: 2, by: survey', 'value: 3, stance: rejects, by: anna'));
    expect(groupsOf(digest).all[0]?.origins).toEqual(['survey']);
  });
});

it('whether a target moved is asked of the slips of the group’s own claims, however many there are', () => {
  const size = 40;
  const mines = Array.from({ length: size }, (_, index) => `mine-${index}`);
  const plans = (value: number): Told => ({
    list: 'figures',
    claims: mines.map((id) => `figure: capacity, about: ${id}, status: planned, asOf: 2030, value: ${value}`),
    published: `2024-0${value}`,
  });
  const files = Object.fromEntries(mines.map((id) => [`projects/${id}.md`, entity(id)]));
  const digest = world([plans(2), plans(6)], '2026-11-22', files);
  const slips = slipsOf(digest).all;
  expect(slips).toHaveLength(size);
  let asked = 0;
  for (const slip of slips) {
    const { before } = slip;
    Object.defineProperty(slip, 'before', {
      get: () => {
        asked += 1;
        return before;
      },
    });
  }
  const groups = groupsOf(digest).all;
  for (const group of groups)
    expect(viewVerdict(digest, group).reason).toBe(
      'A later source moved the target; each was so in its time.',
    );
  expect(groups).toHaveLength(size);
  expect(asked).toBeLessThan(3 * size);
});
