import { expect, it } from 'vitest';
import { viewHome } from '../../../src/core/view/home-view.ts';
import { plainText } from '../../../src/core/view/rich-text.ts';
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

it('a term that is over is not overdue, on its list and on home', () => {
  const term = { list: 'statuses', claims: ['about: quota, status: suspended, until: 2020'] };
  const digest = world([targets(1, '2020'), term]);
  const [page] = viewUpcoming(digest);
  expect(page?.lapsed.map(({ distance, isOverdue }) => [distance, isOverdue])).toEqual([
    ['term over, nothing newer', false],
  ]);
  expect(page?.overdue.map(({ distance, isOverdue }) => [distance, isOverdue])).toEqual([['overdue', true]]);
  const due = viewHome(digest).glance.find(({ id }) => id === 'due');
  expect(due?.also).toEqual({ href: overdueAddress(digest), label: '1 overdue' });
});

it.each([0, 99, 100])('terms that are over are found behind %s dates ahead', (count) => {
  const term = { list: 'statuses', claims: ['about: quota, status: suspended, until: 2020'] };
  const pages = viewUpcoming(world([targets(count, '2090'), term]));
  const page = pages.find(({ lapsed }) => lapsed.length > 0);
  expect(page?.frame.canonical.endsWith(page.lapsedHref.replace('#lapsed', ''))).toBe(true);
});

it.each([
  ['it does not name', 'Salt flows', 'Salt flows (Birka and Hill Mine)'],
  ['one of which it names', 'Hill Mine opens', 'Hill Mine opens'],
])('a target that moved is titled with those %s', (_, title, expected) => {
  const claims = [`title: ${title}, about: [birka, hill-mine], due: 2028, is: planned, moved: earlier`];
  const [page] = viewUpcoming(world([{ list: 'events', claims }]));
  expect(page?.moved.map((slip) => plainText(slip.title))).toEqual([expected]);
});
