/** How hard the tests try: `npm test` a seeded tenth of what `npm run test:long` does, which takes new seeds each time. */

/** Set by `npm run test:long`. */
export const isLong = process.env.LODESTONE_LONG_TESTS === '1';

/** How many of `whole` tries this run makes. */
export const triesOf = (whole: number): number => (isLong ? whole : Math.ceil(whole / 10));

/** Where a run’s random choices begin. A failure names it, and `LODESTONE_SEED` brings it back. */
export const seed = Number(process.env.LODESTONE_SEED ?? (isLong ? Date.now() % 2 ** 31 : 20261130));

/** What a test’s time limit is multiplied by. */
export const patience = isLong ? 30 : 1;
