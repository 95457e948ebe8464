import { expect, it } from 'vitest';
import { viewEntity } from '../../../src/core/view/entity-view.ts';
import { world } from '../claims/world.ts';

it('a page says how much of what is due it leaves out, and where all of it stands', () => {
  const claims = Array.from(
    { length: 15 },
    (_, index) => `title: Step ${index}, about: birka, due: ${2030 + index}, is: planned`,
  );
  const digest = world([{ list: 'events', claims }]);
  const birka = digest.findEntity('birka');
  if (!birka) throw new Error('no company');
  const { due, more } = viewEntity(digest, birka);
  expect(due.length).toBe(10);
  expect(more).toEqual({
    due: 5,
    slips: 0,
    disagreements: 0,
    allDue: '/upcoming/',
    allMoved: '/upcoming/#moved',
    allDisagreements: '/disagreements/',
  });
});

it('the page of each party names the deals that it has a part in, and where they stand', () => {
  const digest = world([
    { list: 'relations', claims: ['from: fjord-bank, type: lends-to, to: birka, deal: package'] },
    { list: 'statuses', claims: ['about: package, status: announced'] },
    {
      list: 'relations',
      claims: ['from: coast-bank, type: lends-to, to: birka, deal: package, stance: rejects'],
    },
  ]);
  const dealsOf = (id: string) => {
    const party = digest.findEntity(id);
    return party && viewEntity(digest, party).deals;
  };
  for (const id of ['birka', 'fjord-bank'])
    expect(dealsOf(id)).toMatchObject({
      items: [{ entity: { href: '/deals/package/' }, standings: [{ status: 'announced' }] }],
      more: 0,
      all: '/deals/',
    });
  expect(dealsOf('coast-bank')).toBeUndefined();
});
