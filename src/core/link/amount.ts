/** A claim's number: in base units, with its unit, its rounding and the words it was written in. */
import { parseQuantity, withoutNoise } from '../schema/quantity.ts';
import { type ExtraUnits, findUnit, type Unit } from '../schema/units.ts';

export interface Amount {
  /** In base units; the lower end where there is an `upper`. */
  value: number;
  upper?: number;
  /** Half a unit of the last digit written, in base units. */
  rounding: number;
  /** The unit it was written in; `unit.base` is the unit of the numbers here. */
  unit: Unit;
  /** As written, scale word included: `1.4 billion`. */
  said: string;
}

interface AmountFields {
  value?: string | undefined;
  upper?: string | undefined;
  unit?: string | undefined;
}

/** The amount of a claim, or undefined where it has no number or its unit is unknown. `fallback` is the metric's unit. */
export function readAmount(
  fields: AmountFields,
  fallback: string | undefined,
  extra: ExtraUnits,
): Amount | undefined {
  const quantity = fields.value === undefined ? undefined : parseQuantity(fields.value);
  if (!quantity) return undefined;
  const unit = findUnit(fields.unit ?? quantity.unit ?? fallback ?? 'count', extra);
  if (!unit) return undefined;
  const upper = fields.upper === undefined ? undefined : parseQuantity(fields.upper);
  return {
    value: toBase(quantity.value, unit),
    ...(upper && { upper: toBase(upper.value, unit) }),
    rounding: toBase(quantity.rounding, unit),
    unit,
    said: upper ? `${quantity.text}–${upper.text}` : quantity.text,
  };
}

/** 45 kt is 45000 (t), without binary noise. */
export const toBase = (value: number, unit: Unit): number => withoutNoise(value * unit.factor);
