import { expect, it } from 'vitest';
import { viewMonthIndex, viewMonths } from '../../../src/core/view/month-view.ts';
import { plainText } from '../../../src/core/view/rich-text.ts';
import { world } from '../claims/world.ts';

it('a month tells what happened by a day of it, below what is dated to that day', () => {
  const claims = ['title: Imposed, date: ../2024-05-10', 'title: Suspended, date: 2024-05-10~'];
  const digest = world([{ list: 'events', claims: claims.map((one) => `about: quota, ${one}`) }]);
  const [may] = viewMonths(digest);
  expect(may?.happened.map(({ title }) => plainText(title))).toEqual(['Suspended', 'Imposed']);
  expect(viewMonthIndex(digest).months).toMatchObject([{ label: 'May 2024', events: 2, articles: 1 }]);
});
