/** The numbers that an article’s front matter states, and whether one in its body is among them. */

import { claimTypes } from '../link/claim.ts';
import type { ArticleRecord, Library } from '../link/library.ts';
import { parseQuantity } from '../schema/quantity.ts';
import { findTextNumbers, type TextNumber } from '../schema/text-number.ts';

export interface KnownNumber {
  value: number;
  /** As of units; absent where any will do. */
  dimension?: string;
}

/** The values of an article’s claims, in base units. */
export const listClaimedNumbers = ({ id }: ArticleRecord, { claims }: Library): KnownNumber[] =>
  (claims.get(id) ?? []).flatMap(({ amount, fields }) => {
    const { value, upper, share } = fields as { value?: string; upper?: string; share?: string };
    const shares = listValues(share).map((number) => ({ value: number, dimension: 'share' }));
    if (!amount) return shares;
    const { factor, dimension } = amount.unit;
    const numbers = listValues(value, upper).map((number) => number * factor);
    return [...shares, ...numbers.map((number) => ({ value: number, dimension: withoutRate(dimension) }))];
  });

/** The numbers in the words of an article’s claims and corrections: titles, notes, statements. */
export function listWordedNumbers({ fields }: ArticleRecord): KnownNumber[] {
  const lists = Object.keys(claimTypes) as (keyof typeof claimTypes)[];
  const words = listTexts([...lists.map((list) => fields?.[list]), fields?.corrections]);
  return words
    .filter((text) => /\d/.test(text))
    .flatMap((text) => findTextNumbers(text))
    .map(toKnown);
}

const listValues = (...texts: (string | undefined)[]): number[] =>
  texts.flatMap((text) => parseQuantity(text ?? '')?.value ?? []);

const toKnown = ({ value, factor, dimensions: [dimension] }: TextNumber): KnownNumber => ({
  value: value * factor,
  ...(dimension !== undefined && { dimension: withoutRate(dimension) }),
});

/** “2,000 tonnes” in a text often means those of a year. */
const withoutRate = (dimension: string): string => dimension.replace(/\/.*$/, '');

const ofNumbers: ReadonlySet<string> = new Set(['value', 'upper', 'share', 'unit']);

/** Every text in a value, however deep, but those of numbers: they are read with their units. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (ofNumbers.has(name) ? [] : listTexts(inner)));
}

/** How far two numbers may be apart and still be one: what a writer rounds. */
const slack = 0.02;

/** Whether one of the known numbers is the one in the text, in a unit that it can have. */
export function fitsClaims(
  { value, factor, rounding, dimensions }: TextNumber,
  known: readonly KnownNumber[],
): boolean {
  const units = dimensions.map(withoutRate);
  const found = value * factor;
  return known.some((other) => {
    if (units.length > 0 && other.dimension !== undefined && !units.includes(other.dimension)) return false;
    const distance = Math.abs(found - other.value);
    return distance <= rounding * factor * 1.000001 || distance <= Math.abs(other.value) * slack;
  });
}
