import { expect, it } from 'vitest';
import { viewDisagreements } from '../../../src/core/view/disagreements-view.ts';
import { each, world } from '../claims/world.ts';

it('lists at the top what stands below, with its sides and how far it is settled', () => {
  const digest = world(
    each(
      'figures',
      'figure: capacity, about: hill-mine, value: 2',
      'figure: capacity, about: hill-mine, value: 3',
      'figure: capacity, about: foo-hill, value: 3, doubt: { why: Misread }',
    ),
    '2026-11-22',
    {
      'projects/hill-mine.md':
        '---\nname: Hill Mine\nrulings:\n  - { prefer: 2024-a#k, reason: It is in the report, date: 2024-06-01 }\n---\n',
    },
  );
  const [page] = viewDisagreements(digest);
  expect(page?.sections.map(({ contents }) => contents)).toEqual([
    [
      {
        id: page?.sections[0]?.disagreements[0]?.id,
        title: 'Capacity: Hill Mine',
        counts: '2 sides, ruled on',
      },
    ],
    [
      {
        id: page?.sections[1]?.disagreements[0]?.id,
        title: expect.stringContaining('Foo Hill'),
        counts: 'doubted',
      },
    ],
  ]);
});
