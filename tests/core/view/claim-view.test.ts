import { describe, expect, it } from 'vitest';
import { viewClaim } from '../../../src/core/view/claim-view.ts';
import { viewDisagreements } from '../../../src/core/view/disagreements-view.ts';
import { plainText } from '../../../src/core/view/rich-text.ts';
import { type Told, world } from '../claims/world.ts';

const capacity = (value: number): Told => ({
  list: 'figures',
  claims: [`figure: capacity, about: hill-mine, value: ${value}`],
});
const ruling = (prefer: string, date = '2024-06-01') => ({
  'projects/hill-mine.md': `---\nname: Hill Mine\nrulings:\n  - { prefer: ${prefer}, reason: The survey has it., date: ${date}, source: https://survey.example/ }\n---\n`,
});
/** The marks and notes of the claims of articles a and b. */
const seen = (digest: ReturnType<typeof world>) =>
  ['2024-a#k', '2024-b#k'].map((id) => {
    const claim = digest.findClaim(id);
    const { marks, notes } = claim ? viewClaim(digest, claim) : { marks: [], notes: [] };
    return [
      ...marks.map(({ kind }) => kind),
      ...notes.map(({ label, text }) => `${label}: ${plainText(text)}`),
    ];
  });

describe('a ruling', () => {
  it('marks the claim that it prefers and, with its reason, the one that it is against; both stay', () => {
    const digest = world([capacity(2), capacity(3)], '2026-11-22', ruling('2024-a#k'));
    expect(seen(digest)).toEqual([
      ['disputed', 'preferred'],
      ['disputed', 'overruled', 'Ruled against 1 Jun 2024: The survey has it.'],
    ]);
    const [page] = viewDisagreements(digest);
    const [one] = page?.sections[0]?.disagreements ?? [];
    expect(one?.sides.map(({ ruling: how }) => how)).toEqual(['ruled against', 'preferred']);
    expect(one?.rulings).toEqual([
      { reason: 'The survey has it.', date: '1 Jun 2024', source: 'https://survey.example/' },
    ]);
  });

  it('is against nobody who agrees with what it prefers', () => {
    const digest = world([capacity(2), capacity(3), capacity(2)], '2026-11-22', ruling('2024-a#k'));
    const third = digest.findClaim('2024-c#k');
    expect(third && viewClaim(digest, third).marks.map(({ kind }) => kind)).toEqual(['disputed']);
    expect(third && viewClaim(digest, third).notes).toEqual([]);
  });

  it('of a later day is not known yet', () => {
    const later = ruling('2024-a#k', '2026-11-23');
    expect(seen(world([capacity(2), capacity(3)], '2026-11-22', later))).toEqual([
      ['disputed'],
      ['disputed'],
    ]);
    expect(seen(world([capacity(2), capacity(3)], '2026-11-23', later))[0]).toEqual([
      'disputed',
      'preferred',
    ]);
  });

  it('settles what is disputed alone', () => {
    expect(seen(world([capacity(2), capacity(2)], '2026-11-22', ruling('2024-a#k')))).toEqual([
      ['repeated'],
      ['repeated'],
    ]);
  });
});

describe('a correction', () => {
  const told = (date: string): Told =>
    `figures:\n  - { key: k, name: N, about: birka, value: 2 }\n  - { key: other, name: M, about: birka, value: 3 }\ncorrections:\n  - { date: ${date}, claim: k, text: It was 1. }`;
  it('stands at its claim, and there alone, from its day on', () => {
    const digest = world([told('2026-11-22')]);
    expect(seen(digest)[0]).toEqual(['corrected', 'Corrected 22 Nov 2026: It was 1.']);
    const other = digest.findClaim('2024-a#other');
    expect(other && viewClaim(digest, other).marks).toEqual([]);
    expect(seen(world([told('2026-11-23')]))[0]).toEqual([]);
  });
});

describe('what others say', () => {
  const marks = (...told: Told[]) => seen(world(told)).map((one) => one[0]);
  it('is marked where another article says it, with how it came out', () => {
    expect(marks(capacity(2))).toEqual([undefined, undefined]);
    expect(marks(capacity(2), capacity(2))).toEqual(['repeated', 'repeated']);
    expect(
      marks(capacity(2), {
        list: 'figures',
        claims: ['figure: capacity, about: hill-mine, value: 1, qualifier: over'],
      }),
    ).toEqual(['compatible', 'compatible']);
  });

  it('is no mark where one article says it all', () => {
    const both: Told = {
      list: 'figures',
      claims: [
        'figure: capacity, about: hill-mine, value: 2',
        'figure: capacity, about: hill-mine, value: 1, qualifier: over',
      ],
    };
    expect(marks(both)[0]).toBeUndefined();
  });
});

it('a sum says what its parts make', () => {
  const digest = world([
    'figures:\n  - { key: x, name: X, about: birka, value: 620 million, unit: NOK }\n  - { key: y, name: Y, about: birka, value: 50 million, unit: NOK }\n  - { key: k, name: Z, about: birka, value: 0.7 billion, unit: NOK, sum: [x, y] }',
  ]);
  expect(seen(digest)[0]?.at(-1)).toBe('Sum: The 2 parts make kr\u00a0670 million, which rounds to it.');
});

it('shows the source’s words for a number, and on the page of a question what it answers', () => {
  const digest = world([
    'figures:\n  - { key: k, name: Share, about: birka, value: 90%, said: nine in ten, question: who, answer: the-king }',
    'statements:\n  - { key: k, about: birka, question: who, answer: birka }',
  ]);
  const notesOn = (id: string, self?: string) => {
    const claim = digest.findClaim(id);
    return (
      claim && viewClaim(digest, claim, self).notes.map(({ label, text }) => `${label}: ${plainText(text)}`)
    );
  };
  expect(notesOn('2024-a#k')).toEqual(['In its words: “nine in ten”']);
  expect(notesOn('2024-a#k', 'who')).toEqual(['In its words: “nine in ten”', 'Answer: the king']);
  // Its sentence says so.
  expect(notesOn('2024-b#k', 'who')).toEqual([]);
});
