import { expect, it } from 'vitest';
import { listChanges } from '../../../src/core/claims/changes.ts';
import { type Told, world } from './world.ts';

const at = (published: string, fields: string): Told => ({
  list: 'figures',
  claims: [`figure: capacity, about: hill-mine, ${fields}`],
  published,
});

it('says what each month changed: new, newly corroborated, newly disputed', () => {
  const changes = listChanges(
    world([
      at('2024-01-10', 'value: 2, by: survey'),
      at('2024-02-10', 'value: 2'),
      at('2024-03-10', 'value: 2, by: anna'),
      at('2024-04-10/2024-05', 'value: 9'),
      at('2024-06', 'value: 2'),
    ]),
  );
  const rows = [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { appeared, corroborated, disputed }]) => [
      month,
      appeared.length,
      corroborated.length,
      disputed.length,
    ]);
  expect(rows).toEqual([
    ['2024-01', 1, 0, 0],
    ['2024-02', 0, 0, 0],
    ['2024-03', 0, 1, 0],
    ['2024-04', 0, 0, 1],
    ['2024-06', 0, 0, 0],
  ]);
});
