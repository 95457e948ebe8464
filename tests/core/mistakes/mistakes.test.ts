/**
 * One thousand mistakes planted in valid content: each is told on its line or the next, in words and never as a crash;
 * and changes that break nothing, of which nothing is told.
 */
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { type Content, readContent } from './content.ts';
import { mutators, validChanges } from './mutators.ts';
import type { Mutator, Planted } from './plant.ts';
import { describeChanges, describeProblem, type Scored, score } from './score.ts';
import { Workshop } from './workshop.ts';

const seed = 20_261_124;
const root = join(import.meta.dirname, '../../..');

/** The repository’s own content changes from day to day: there a mistake in a hundred may slip through. */
const bases = [
  { base: 'tests/fixtures/sites/fjord', within: 640, across: 320, changes: 70, atMost: 0 },
  { base: 'content', within: 26, across: 14, changes: 8, atMost: 1 },
];

interface Case {
  mutator: Mutator;
  planted: Planted;
}

/** `count` of a list, in an order that the seed settles. */
function draw<T>(from: readonly T[], count: number): T[] {
  const length = Math.min(from.length, count);
  const order = fc.shuffledSubarray([...from], { minLength: length, maxLength: length });
  return fc.sample(order, { seed, numRuns: 1 })[0] ?? [];
}

/** `count` cases, the mutators taking turns. */
function pick(from: readonly Mutator[], content: Content, count: number): Case[] {
  const drawn = draw(from, from.length).map((mutator) =>
    draw([...mutator.plant(content)], count).map((planted) => ({ mutator, planted })),
  );
  const rounds = Array.from({ length: count }, (_, round) => drawn.flatMap((cases) => cases[round] ?? []));
  return rounds.flat().slice(0, count);
}

describe.each(bases)('in $base', ({ base, within, across, changes, atMost }) => {
  const folder = join(root, base);
  const content = readContent(folder);
  const workshop = new Workshop(folder, content);
  let before: Problem[] = [];
  beforeAll(async () => {
    before = await workshop.check([]);
  });
  afterAll(() => workshop.close());

  async function tryOut({ mutator, planted }: Case): Promise<Scored & Case> {
    const told = await workshop.check(planted.changes);
    return { mutator, planted, ...score(mutator, planted, told, before) };
  }

  const describeCase = ({ mutator, planted, missed, told }: Scored & Case): string =>
    [
      `“${mutator.name}”, seed ${seed}: nothing is told at ${missed.map(({ file, line }) => `${file}:${line}`).join(', ')}`,
      describeChanges(content, planted),
      ...(told.length > 0 ? told.slice(0, 6).map(describeProblem) : ['(nothing else is told either)']),
    ].join('\n');

  it('is valid to begin with', () => {
    expect(before.filter(({ severity }) => severity !== 'hint').map(describeProblem)).toEqual([]);
  });

  it.each([
    ['within a file', within, mutators.filter(({ across }) => !across)],
    ['across files', across, mutators.filter(({ across }) => across)],
  ])('mistakes %s are told where they were made: %i', { timeout: 600_000 }, async (_, count, from) => {
    const cases = pick(from, content, count);
    expect(cases).toHaveLength(count);
    const scored: (Scored & Case)[] = [];
    for (const one of cases) scored.push(await tryOut(one));
    const missed = scored.filter((one) => one.missed.length > 0 || one.planted.places.length === 0);
    const byName = missed.sort((a, b) => (a.mutator.name < b.mutator.name ? -1 : 1)).map(describeCase);
    if (byName.length > atMost) expect(byName.join('\n\n')).toBe('');
    expect(
      scored
        .flatMap(({ told }) => told)
        .filter(isMachineSpeech)
        .map(describeProblem),
    ).toEqual([]);
    // One slip is one problem: what follows from it is not told as well.
    const extra = scored.map(({ told, planted }) => told.length - Math.max(1, countPlaces(planted)));
    expect(extra.sort((a, b) => a - b)[Math.floor(extra.length / 2)]).toBeLessThanOrEqual(0);
    expect(extra.filter((more) => more > 3).length).toBeLessThanOrEqual(count / 100);
  });

  it(`${changes} changes that break nothing raise nothing`, { timeout: 120_000 }, async () => {
    const scored: (Scored & Case)[] = [];
    for (const one of pick(validChanges, content, changes)) scored.push(await tryOut(one));
    const raised = scored.filter(({ told }) => told.length > 0);
    expect(raised.map(describeCase).join('\n\n')).toBe('');
  });
});

const countPlaces = ({ places }: Planted): number =>
  new Set(places.map(({ file, line }) => `${file}:${line}`)).size;

/** The words of a parser or of an exception, where an editor reads. */
const isMachineSpeech = ({ message, hint = '' }: Problem): boolean =>
  /\n|\bat line \d+|\bat \S+:\d+:\d+|\bundefined\b|\bNaN\b|\[object |Error:|implicit (?:map )?key/i.test(
    `${message} ${hint}`,
  );
