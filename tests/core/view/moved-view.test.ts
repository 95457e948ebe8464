import { expect, it } from 'vitest';
import { viewEntity } from '../../../src/core/view/entity-view.ts';
import { viewMoved } from '../../../src/core/view/moved-view.ts';
import { plainText } from '../../../src/core/view/rich-text.ts';
import { viewUpcoming } from '../../../src/core/view/upcoming-view.ts';
import { world } from '../claims/world.ts';

const steps = (year: number, count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `title: Step ${index}, about: hill-mine, milestone: step-${index}, due: ${year}, is: planned`,
  );

/** That many targets that a second article moved. */
const moved = (count: number) =>
  world([
    { list: 'events', claims: steps(2030, count), published: '2024-05' },
    { list: 'events', claims: steps(2032, count), published: '2025-05' },
  ]);

it('every target that moved stands somewhere, the newest with what is due', () => {
  const digest = moved(41);
  const [first] = viewUpcoming(digest);
  const pages = viewMoved(digest);
  expect([first?.moved.length, ...pages.map((page) => page.moved.length)]).toEqual([6, 30, 5]);
  const titles = [...(first?.moved ?? []), ...pages.flatMap((page) => page.moved)].map(({ title }) =>
    plainText(title),
  );
  expect(new Set(titles).size).toBe(41);
  const addresses = ['/upcoming/#moved', '/upcoming/moved/2/', '/upcoming/moved/3/'];
  expect(first?.movedPager?.pages.map(({ href }) => href)).toEqual(addresses);
  expect(pages.map(({ frame }) => new URL(frame.canonical).pathname)).toEqual(addresses.slice(1));
});

it('few are on one page, and need no links to others', () => {
  const digest = moved(6);
  expect(viewMoved(digest)).toEqual([]);
  expect(viewUpcoming(digest)[0]?.movedPager).toBeUndefined();
});

it('the page of a thing leads to all that moved', () => {
  const digest = moved(7);
  const mine = digest.findEntity('hill-mine');
  if (!mine) throw new Error('no project');
  const { slips, more } = viewEntity(digest, mine);
  expect([slips.length, more.slips, more.allMoved]).toEqual([5, 2, '/upcoming/#moved']);
});
