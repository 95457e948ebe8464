import { expect, it } from 'vitest';
import { viewHome } from '../../../src/core/view/home-view.ts';
import { overdueAddress, viewUpcoming } from '../../../src/core/view/upcoming-view.ts';
import { type Told, world } from '../claims/world.ts';

const targets = (count: number, due: string): Told => ({
  list: 'events',
  claims: Array.from(
    { length: count },
    (_, index) => `title: T${index}, about: birka, is: planned, due: ${due}`,
  ),
  published: '2019-05-20',
});

it.each([0, 1, 99, 100, 250])('what is overdue is found behind %s dates ahead', (count) => {
  const digest = world([targets(count, '2090'), targets(2, '2020')]);
  const pages = viewUpcoming(digest);
  const page = pages.find(({ overdue }) => overdue.length > 0);
  expect(`${page?.frame.canonical}#overdue`).toBe(digest.urls.absolute(overdueAddress(digest)));
  expect(viewHome(digest).links.overdue).toBe(overdueAddress(digest));
});
