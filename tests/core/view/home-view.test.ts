import { describe, expect, it } from 'vitest';
import { viewHome } from '../../../src/core/view/home-view.ts';
import { viewIndex } from '../../../src/core/view/index-view.ts';
import { viewUpcoming } from '../../../src/core/view/upcoming-view.ts';
import { world } from '../claims/world.ts';
import { article, entity, sample } from '../sample.ts';

const status = (about: string, word: string, more = ''): string =>
  `  - { about: ${about}, status: ${word}${more && `, ${more}`} }`;
const { digest } = sample({
  'policies/quota.md': entity('Quota', 'kind: control'),
  'policies/levy.md': entity('Levy', 'kind: control'),
  'policies/ban.md': entity('Ban', 'kind: control'),
  'policies/pact.md': entity('Pact', 'kind: control'),
  'companies/birka.md': entity('Birka', 'kind: miner'),
  'articles/2026-03-02-a.md': article(
    [
      'statuses:',
      status('quota', 'in-force', 'date: 2026-01'),
      status('levy', 'suspended'),
      status('ban', 'in-force', 'until: 2026-10-31'),
      'events:',
      ...['2026-12-22', '2026-12-23', '2026-12', '2026-11'].map(
        (due) => `  - { due: ${due}, title: Due ${due}, about: birka }`,
      ),
    ].join('\n'),
    { published: '2026-03-02' },
  ),
});

describe('home', () => {
  const [fresh, due, inForce, disputed] = viewHome(digest).glance;

  it('gives each answer its source, a place for the rest, and words where there is none', () => {
    expect(fresh?.items.map(({ label, source }) => [label, source?.label])).toEqual([
      ['A title', 'Publisher not known, 2 Mar 2026'],
    ]);
    expect(due?.items.map(({ label, detail, href }) => [label, detail, href])).toEqual([
      ['Due 2026-11', 'at most 8 days left', '/companies/birka/'],
      ['Due 2026-12-22', 'in 30 days', '/companies/birka/'],
    ]);
    expect(due?.more).toEqual({ href: '/upcoming/#soon', label: '2 certain within 30 days, 4 in all' });
    expect([disputed?.items, disputed?.none]).toEqual([[], 'No two sources contradict each other yet.']);
  });

  it('calls in force what works today, and tells the rest below', () => {
    const view = viewHome(digest);
    expect(
      view.glance.find(({ id }) => id === 'in-force')?.items.map(({ label, detail }) => [label, detail]),
    ).toEqual([['Quota', 'since Jan 2026']]);
    expect(view.policies.map(({ label }) => label)).toEqual(['Ban', 'Levy']);
    expect(inForce?.more.href).toBe('/policies/#in-force');
  });
});

describe('a policy whose parts stand differently', () => {
  const parted = sample({
    'policies/rules.md': entity('Rules', 'kind: control'),
    'policies/spring.md': entity('Spring rules', 'kind: control\npartOf: [rules]'),
    'policies/autumn.md': entity('Autumn rules', 'kind: control\npartOf: [rules]'),
    'policies/act.md': entity('Act', 'kind: act'),
    'articles/2026-03-02-a.md': article(
      [
        'statuses:',
        status('spring', 'in-force'),
        status('autumn', 'suspended'),
        status('act', 'in-force'),
        status('act', 'suspended', 'part: Article 2'),
      ].join('\n'),
      { published: '2026-03-02' },
    ),
  }).digest;
  const { glance, policies } = viewHome(parted);
  const inForce = glance.find(({ id }) => id === 'in-force');

  it('leads to the part that stands so, and says of each line which part it is of', () => {
    expect(inForce?.items.map(({ label, href }) => [label, href]).sort()).toEqual([
      ['Act (as a whole)', '/policies/act/'],
      ['Spring rules', '/policies/spring/'],
    ]);
    expect(
      policies
        .flatMap(({ label, standings }) => standings.map((one) => [label, one.part, one.partHref]))
        .sort(),
    ).toEqual([
      ['Act', 'Article 2', undefined],
      ['Rules', 'Autumn rules', '/policies/autumn/'],
    ]);
  });

  it('is counted as the list of policies counts it', () => {
    const [view] = viewIndex(parted, 'policy');
    const heading = view?.groups.find(({ heading: own }) => own?.id === 'in-force')?.heading;
    expect(inForce?.more.label).toBe(`All ${heading?.count} in force`);
    expect(heading?.count).toBe(2);
  });
});

describe('disputes', () => {
  const onCapacity = (value: number, of: string, more = '') =>
    `figure: capacity, about: ${of}, value: ${value}${more}`;
  const told = (claims: string[]) => ({ list: 'figures', claims });
  const disputed = viewHome(
    world(
      [
        told([onCapacity(2, 'hill-mine')]),
        told([onCapacity(3, 'hill-mine'), onCapacity(3, 'foo-hill')]),
        told([onCapacity(3, 'hill-mine'), onCapacity(5, 'foo-hill', ', doubt: { why: Too much. }')]),
        told([onCapacity(9, 'foo-hill'), onCapacity(3, 'hill-mine')]),
      ],
      '2026-11-22',
      {
        'projects/hill-mine.md':
          '---\nname: Hill Mine\nrulings:\n  - { prefer: 2024-a#k, reason: R, date: 2024-06-01 }\n---\n',
      },
    ),
  ).glance.find(({ id }) => id === 'disputed');

  it('that no ruling settles stand first; of one that is settled, what is preferred and nothing that is ruled against', () => {
    expect(
      disputed?.items.map(({ label, sides, moreSides }) => [
        label.split(':')[0],
        sides?.map(({ says, marks }) =>
          [says.replaceAll('\u00a0', ' '), ...marks.map(({ kind }) => kind)].join(' '),
        ),
        moreSides,
      ]),
    ).toEqual([
      ['Capacity', ['9 kt a year', '5 kt a year doubted'], 1],
      ['Capacity', ['2 kt a year preferred'], 1],
    ]);
  });
});

it('the badge of a term that is over names no day that the editor doubts', () => {
  const ended = (more: string) =>
    viewHome(
      world([{ list: 'statuses', claims: [`about: quota, status: suspended, until: 2026-10-31${more}`] }]),
    ).policies.flatMap(({ standings }) => standings.map(({ status, detail }) => [status, detail]));
  expect(ended('')).toEqual([
    ['unconfirmed since 31 Oct 2026', 'suspended until then; no source says what came after'],
  ]);
  expect(ended(', doubt: { why: W, instead: Until 10 November 2026 }')).toEqual([
    ['unconfirmed', 'suspended until 31 Oct 2026 as its source has it; no source says what came after'],
  ]);
});

describe('a list of policies', () => {
  it('is grouped by where they stand, what is in force first', () => {
    const [view] = viewIndex(digest, 'policy');
    expect(view?.groups.map(({ heading, items }) => [heading?.id, items.map(({ label }) => label)])).toEqual([
      ['in-force', ['Quota']],
      ['stopped', ['Levy']],
      ['unconfirmed', ['Ban']],
      ['untold', ['Pact']],
    ]);
  });
});

describe('what is due', () => {
  it('is soon if even its last day is within 30 days', () => {
    const [view] = viewUpcoming(digest);
    expect(view?.soonUntil).toBe('22 Dec 2026');
    expect(view?.soon?.map(({ date }) => date.label)).toEqual(['Nov 2026', '22 Dec 2026']);
    expect(view?.later.map(({ date }) => date.label)).toEqual(['23 Dec 2026', 'Dec 2026']);
  });
});
