/**
 * The tests of a content in which mistakes are planted: each is told on its line or the next, in words and never as a
 * crash. Two files of tests take a half each, so that two cores do: one thousand mistakes are the sum of both.
 */
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { type Content, readContent } from './content.ts';
import type { Mutator, Planted } from './plant.ts';
import { describeChanges, describeProblem, type Scored, score } from './score.ts';
import { Workshop } from './workshop.ts';

const seed = 20_261_124;
const root = join(import.meta.dirname, '../../..');

interface Trial {
  /** Folder of a valid content, from the root of the repository. */
  base: string;
  mistakes: number;
  /** How many of the mistakes may go unseen. */
  atMost: number;
}

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

/** Tests of `mistakes` mistakes that the mutators make in a content. */
export function plantIn({ base, mistakes, atMost }: Trial, mutators: readonly Mutator[]): void {
  const { content, tryOut, describeCase } = openTrial(base);
  it(`${mistakes} mistakes in ${base} are told where they were made`, { timeout: 600_000 }, async () => {
    const cases = pick(mutators, content, mistakes);
    expect(cases).toHaveLength(mistakes);
    const scored: (Scored & Case)[] = [];
    for (const one of cases) scored.push(await tryOut(one));
    const missed = scored.filter((one) => one.missed.length > 0 || one.planted.places.length === 0);
    const byName = missed.sort((a, b) => (a.mutator.name < b.mutator.name ? -1 : 1)).map(describeCase);
    if (byName.length > atMost) expect(byName.join('\n\n')).toBe('');
    const told = scored.flatMap((one) => one.told);
    expect(told.filter(isMachineSpeech).map(describeProblem)).toEqual([]);
    // One slip is one problem: what follows from it is not told as well.
    const extra = scored.map((one) => one.told.length - Math.max(1, countPlaces(one.planted)));
    expect(extra.sort((a, b) => a - b)[Math.floor(extra.length / 2)]).toBeLessThanOrEqual(0);
    expect(extra.filter((more) => more > 3).length).toBeLessThanOrEqual(mistakes / 100);
  });
}

/** A test of changes to a content that leave it valid. */
export function changeIn(base: string, count: number, mutators: readonly Mutator[]): void {
  const { content, tryOut, describeCase } = openTrial(base);
  it(`${count} changes in ${base} that break nothing raise nothing`, { timeout: 120_000 }, async () => {
    const scored: (Scored & Case)[] = [];
    for (const one of pick(mutators, content, count)) scored.push(await tryOut(one));
    const raised = scored.filter(({ told }) => told.length > 0);
    expect(raised.map(describeCase).join('\n\n')).toBe('');
  });
}

function openTrial(base: string) {
  const folder = join(root, base);
  const content = readContent(folder);
  const workshop = new Workshop(folder, content);
  let before: Problem[] = [];
  beforeAll(async () => {
    before = await workshop.check([]);
  });
  afterAll(() => workshop.close());

  /** Whatever falls over names what was planted. */
  async function tryOut(one: Case): Promise<Scored & Case> {
    try {
      const told = await workshop.check(one.planted.changes);
      return { ...one, ...score(one.mutator, one.planted, told, before) };
    } catch (error) {
      throw new Error(describeCase({ ...one, missed: one.planted.places, told: [] }), { cause: error });
    }
  }

  const describeCase = ({ mutator, planted, missed, told }: Scored & Case): string =>
    [
      `“${mutator.name}”, seed ${seed}: ${missed.length > 0 ? 'not told' : 'told'} at ${(missed.length > 0 ? missed : told).map(({ file, line }) => `${file}:${line}`).join(', ')}`,
      describeChanges(content, planted),
      ...(told.length > 0 ? told.slice(0, 6).map(describeProblem) : ['(nothing else is told)']),
    ].join('\n');

  return { content, tryOut, describeCase };
}

const countPlaces = ({ places }: Planted): number =>
  new Set(places.map(({ file, line }) => `${file}:${line}`)).size;

/** The words of a parser or of an exception, where an editor reads. */
const isMachineSpeech = ({ message, hint = '' }: Problem): boolean =>
  /\n|\bat line \d+|\bat \S+:\d+:\d+|\bundefined\b|\bNaN\b|\[object |Error:|implicit (?:map )?key/i.test(
    `${message} ${hint}`,
  );
