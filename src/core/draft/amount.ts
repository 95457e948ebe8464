/** A number of a sentence as an amount, and what is known of units while it is read. */
import type { ExtraUnits } from '../schema/units.ts';
import type { MoneyWords } from './local-money.ts';

/** What is known of units beside the product’s own: the beat’s, and the money of the article’s country. */
export interface UnitContext {
  extra: ExtraUnits;
  money: MoneyWords;
}

export interface Amount {
  /** Where the number begins, its currency included, and where its unit ends. */
  start: number;
  end: number;
  /** In the product’s notation: `1.4 billion`, `185,000`. */
  value: string;
  /** Absent where nothing beside the number says what it counts. */
  unit?: string;
  /** What stands behind a bare number: `critical metals`. */
  noun?: string;
  /** The words, where the number is not written in digits: `four fifths`. */
  said?: string;
  isWord: boolean;
  hasScale: boolean;
}
