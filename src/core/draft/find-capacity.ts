/** `a 10,000-tonne facility`: a measure before the noun of a works is what it can make, in a year. */
import { type ExtraUnits, findUnit } from '../schema/units.ts';
import type { FoundFigure } from './find-figures.ts';

export interface Capacity {
  unit: string;
  /** How a rate was inferred that the words leave out. */
  inferred?: string;
}

const works =
  /^\s+(?!per\b|of\b|to\b|from\b|for\b|in\b|at\b)(?:[\p{L}][\p{L}-]*\s+){0,4}?(?:facilit(?:y|ies)|plants?|factor(?:y|ies)|mines?|refiner(?:y|ies)|smelters?|mills?|works|kilns?|furnaces?|gigafactory|production lines?|pilot lines?)\b/iu;

const measured = new Set(['mass', 'volume', 'power', 'energy']);

/** The capacity that a figure is, or undefined where it is something else. */
export function findCapacity(
  sentence: string,
  { start, end, unit }: FoundFigure,
  extra: ExtraUnits,
): Capacity | undefined {
  const [amount = '', rate] = unit.split('/');
  const dimension = findUnit(amount, extra)?.dimension;
  const words = sentence.slice(start, end);
  // “10,000 tonnes plants need” is no adjective; a measure that is one has no plural.
  if (!dimension || !measured.has(dimension) || (/\p{L}s$/u.test(words) && !rate)) return undefined;
  if (!works.test(sentence.slice(end))) return undefined;
  const isRated = rate !== undefined || (dimension !== 'mass' && dimension !== 'volume');
  return isRated
    ? { unit }
    : { unit: `${amount}/yr`, inferred: 'A works is measured by what it makes in a year.' };
}
