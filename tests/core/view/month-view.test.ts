import { expect, it } from 'vitest';
import { viewMonthIndex, viewMonths } from '../../../src/core/view/month-view.ts';
import { plainText } from '../../../src/core/view/rich-text.ts';
import { each, world } from '../claims/world.ts';

it('a month tells what happened by a day of it, below what is dated to that day', () => {
  const claims = ['title: Imposed, date: ../2024-05-10', 'title: Suspended, date: 2024-05-10~'];
  const digest = world([{ list: 'events', claims: claims.map((one) => `about: quota, ${one}`) }]);
  const [may] = viewMonths(digest);
  expect(may?.happened.map(({ title }) => plainText(title))).toEqual(['Suspended', 'Imposed']);
  expect(viewMonthIndex(digest).months).toMatchObject([{ label: 'May 2024', counts: '1 article, 2 events' }]);
});

it('a month leads to each of its sections, and to the page of the timeline where the rest of it stands', () => {
  const events = (count: number, date: string) =>
    Array.from({ length: count }, () => `title: T, about: quota, date: ${date}`);
  const claims = [...events(130, '2024-05-02'), ...events(31, '2024-03')];
  const months = viewMonths(world([{ list: 'events', claims }]));
  expect(months.map(({ jumps }) => jumps)).toEqual([
    [
      { href: '#published', label: 'What was published', count: 1 },
      { href: '#happened', label: 'What happened', count: 130 },
    ],
    [{ href: '#happened', label: 'What happened', count: 31 }],
  ]);
  expect(months.map(({ timeline, more }) => [timeline, more.happened])).toEqual([
    ['/timeline/2024/#m2024-05', 100],
    ['/timeline/2024/page/2/#m2024-03', 1],
  ]);
});

it('a dispute that a question already tells is not told again', () => {
  const told = [
    'status: operating, question: who, answer: the-king',
    'status: planned, question: who, answer: the-people',
  ];
  const [may] = viewMonths(world(each('statuses', ...told.map((one) => `about: hill-mine, ${one}`))));
  const disputed = may?.verdicts.find(({ id }) => id === 'disputed');
  expect(disputed?.groups.map(({ title }) => plainText(title))).toEqual(['Who owns it?']);
});

it('a month says of what the changes are that it does not show, and says nothing of what there is none of', () => {
  const claims = Array.from({ length: 27 }, (_, index) => {
    const about = index < 25 ? 'quota' : index === 25 ? 'pause' : 'package';
    return `about: ${about}, part: P${index}, status: announced, date: 2024-03-02`;
  });
  const digest = world([{ list: 'statuses', claims }]);
  const march = viewMonths(digest).find(({ month }) => month === '2024-03');
  expect(march?.more.changed).toBe(2);
  expect(plainText(march?.alsoChanged ?? [])).toBe('Pause of the quota and Birka package');
  expect(viewMonthIndex(digest).months.map(({ counts }) => counts)).toEqual(['1 article', '']);
});
