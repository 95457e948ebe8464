/** What the five real articles add up to: read by hand first, by people who had only the texts. */
import { describe, expect, it } from 'vitest';
import { disagreementsOf } from '../../src/core/claims/disagreements.ts';
import { groupsOf } from '../../src/core/claims/groups.ts';
import { slipsOf } from '../../src/core/claims/slippage.ts';
import { findStandings } from '../../src/core/claims/standing.ts';
import { upcomingOf } from '../../src/core/claims/upcoming.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { story } from '../story.ts';

const contentDir = story;
const on = async (today: string) => (await openDigest({ contentDir, today })).digest;
const digest = await on('2026-11-22');

it('every disagreement that a careful reader finds is listed, and none that is compatible', () => {
  const between = disagreementsOf(digest).all.filter(({ kind }) => kind !== 'doubt');
  expect(between.map(({ id }) => id)).toEqual([
    'date--trump-xi-summit-2025',
    'date--dod-mp-investment',
    'deal--dod-mp-deal--invests-in--mp-materials',
    'status--us-china-trade-deal-2025--practice--is',
    'status--china-rare-earth-export-controls--law--planned',
    'question--what-did-china-suspend',
    'question--paused-or-dropped',
    'question--who-sold-first-us-magnets',
    'question--what-is-the-vulcan-loan-for',
    'question--who-has-most-rare-earths',
    'question--do-the-controls-still-bite',
    'question--is-there-a-trade-deal',
    'question--is-fort-worth-running',
    'question--are-us-technology-controls-eased',
    'question--is-the-us-prepared',
  ]);
});

it.each([
  // Rounding, hedges and words.
  ['figure--refining-share--china--is', 'compatible'],
  ['figure--magnet-production-share--china--is', 'compatible'],
  ['figure--controlled-elements--china-april-2025-controls--is', 'repeated'],
  // A month and a day in it; an agreement told twice.
  ['date--china-april-2025-controls-imposed', 'compatible'],
  ['date--us-australia-framework-agreed', 'compatible'],
  // The Pentagon, its office and the government are one lender and one owner; a loan after its promise is progress.
  ['deal--vulcan-reelement-package--lends-to--vulcan-elements', 'compatible'],
  ['deal--dod-mp-deal--owns--mp-materials', 'repeated'],
  // The only mine of the country, and the only one of scale on the continent.
  ['rank--only--rare-earth-mine--north-america-united-states', 'compatible'],
  ['question--who-lends-to-vulcan', 'compatible'],
  ['question--where-is-us-ore-refined', 'compatible'],
  ['question--can-the-us-be-independent-soon', 'compatible'],
])('%s is %s', (id, verdict) => {
  expect(groupsOf(digest).all.find((group) => group.id === id)?.verdict).toBe(verdict);
});

describe.each([
  [
    '2025-11-15',
    {
      october: [],
      ban: ['Article 2 suspended until 2026-11-27'],
      april: ['in-force'],
      ahead: ['2026-11-27', '2026', '../2028'],
      overdue: [],
      lapsed: [],
    },
  ],
  [
    '2026-11-22',
    {
      october: ['suspended until 2026-10-31~, unconfirmed since'],
      ban: ['Article 2 suspended until 2026-11-27'],
      april: ['in-force'],
      ahead: ['2026-11-27', '2026', '2028', '../2028'],
      overdue: ['../2026-Q1', '../2025-12-31'],
      lapsed: ['2026-10-31~'],
    },
  ],
  [
    '2026-11-28',
    {
      october: ['suspended until 2026-10-31~, unconfirmed since'],
      ban: ['Article 2 suspended until 2026-11-27, unconfirmed since'],
      april: ['in-force'],
      ahead: ['2026', '2028', '../2028'],
      overdue: ['../2026-Q1', '../2025-12-31'],
      lapsed: ['2026-11-27', '2026-10-31~'],
    },
  ],
])('on %s', (today, expected) => {
  it('the controls stand where the sources known by then leave them', async () => {
    const then = await on(today);
    const standing = (policy: string) =>
      findStandings(then, policy).map(({ part, claim, end, lapsed }) =>
        [part, claim.fields.status, end && `until ${end.date}${lapsed ? ', unconfirmed since' : ''}`]
          .filter(Boolean)
          .join(' '),
      );
    expect(standing('china-october-2025-controls')).toEqual(expected.october);
    expect(standing('china-dual-use-ban')).toEqual(expected.ban);
    expect(standing('china-april-2025-controls')).toEqual(expected.april);
  });

  it('what is due next, what is overdue and what has run out follow from them', async () => {
    const { ahead, overdue, lapsed } = upcomingOf(await on(today));
    expect(ahead.map(({ date }) => date).slice(0, expected.ahead.length)).toEqual(expected.ahead);
    expect(overdue.map(({ date }) => date)).toEqual(expected.overdue);
    expect(lapsed.map(({ date }) => date)).toEqual(expected.lapsed);
  });
});

it('the one target that a source says has moved is told, and by whom', () => {
  expect(slipsOf(digest).all.map(({ now, before, direction }) => [now.id, before.length, direction])).toEqual(
    [['2025-12-21-us-uses-the-one-year-pause#round-top-due', 0, 'earlier']],
  );
});
