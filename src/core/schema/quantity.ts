/**
 * Numbers as people write them: `1.4 billion`, `15.2 million t`, `2,000`, `90%`.
 * The digits as written are kept: they say how far the number was rounded.
 */

export interface Quantity {
  /** As written. */
  text: string;
  /** The number, with its scale word multiplied in. */
  value: number;
  /** Half a unit of the last digit written: 1.4 billion is rounded to 50 million either side. */
  rounding: number;
  /** A unit written behind the number, if any. */
  unit?: string;
}

const scales: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
/** The words that multiply a number. */
export const scaleWords = Object.keys(scales);

const pattern =
  /^(-?)(\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(?:\.(\d{1,20}))?(?:\s+(hundred|thousand|million|billion|trillion))?(?:\s*(%|(?![eE]\d)[A-Za-z][\w/-]*))?$/;

/** The form of a number, for tools that know patterns alone. */
export const quantityPattern: string = pattern.source;

/** Reads a number, or undefined where `text` is none. `1.400` is 1.4: the comma groups, the point divides. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', scaleWord, unit] = match;
  const scale = scaleWord ? (scales[scaleWord] ?? 1) : 1;
  const digits = whole.replaceAll(',', '');
  const value = exact(`${sign}${digits}${fraction ? `.${fraction}` : ''}`, scale);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return undefined;
  return {
    text: text.trim(),
    value,
    rounding: exact(`0.5e-${fraction.length}`, scale),
    ...(unit && { unit }),
  };
}

/** `digits × scale` without binary noise: 15.2 million is 15200000, not 15199999.999999998. */
const exact = (digits: string, scale: number): number => withoutNoise(Number(digits) * scale);

/** To fifteen digits; a whole number that has no more has no noise. */
export const withoutNoise = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));

const plainDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6, useGrouping: false });

/** A number as people write it, to six digits: 1380000000 is `1.38 billion`. */
export function writeQuantity(value: number): string {
  const size = Math.abs(value);
  const word = ['trillion', 'billion', 'million'].find((name) => size >= (scales[name] ?? 1));
  const shown = Number((value / (word ? (scales[word] ?? 1) : 1)).toPrecision(6));
  // Never as 2e-7: readers and our own parser want digits.
  const digits = plainDigits.format(shown);
  return word ? `${digits} ${word}` : digits;
}
