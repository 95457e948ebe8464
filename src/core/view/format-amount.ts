/** Numbers as labels, with the digits the source wrote: `about 2,000 t a year`, `$1.4 billion`, `over 90%`. */

import type { Amount } from '../link/amount.ts';
import { keepLast } from '../load/keep-last.ts';
import { isCurrency, type Unit } from '../schema/units.ts';
import { qualifiers } from '../schema/vocabulary.ts';

/** `said` is the number as written, `qualifier` how exact it is. */
export function formatAmount(
  amount: Amount,
  qualifier: keyof typeof qualifiers | undefined,
  language: string,
): string {
  const label = amount.said.split('–').map((part) => formatNumber(part, language));
  const number = label.join('–');
  const measured = withUnit(number, amount.unit, amount.said, language);
  const word =
    qualifier && qualifier !== 'exact' && qualifier !== 'between' ? `${qualifiers[qualifier]} ` : '';
  return `${word}${measured}`;
}

/** `15.2 million t` → `15.2 million`: grouped as the language does, never with more or fewer digits. */
export function formatNumber(said: string, language: string): string {
  const match = /^(-?[\d,]+)(?:\.(\d+))?(?:\s+(hundred|thousand|million|billion|trillion))?/.exec(said);
  if (!match) return said;
  const [, whole = '', fraction = '', scale] = match;
  const value = Number(`${whole.replaceAll(',', '')}.${fraction || '0'}`);
  const digits = numberFormat(`${language} ${fraction.length}`).format(value);
  return scale ? `${digits} ${scale}` : digits;
}

/** By language and number of digits after the point: a format takes longer to make than a thousand numbers to write. */
const numberFormat = keepLast(100, (key: string): Intl.NumberFormat => {
  const [language = '', digits = ''] = key.split(' ');
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: Number(digits),
    maximumFractionDigits: Number(digits),
  });
});

/** A number in plain writing, `1.38 billion`, with its unit. */
export const formatValue = (said: string, unit: Unit, language: string): string =>
  withUnit(formatNumber(said, language), unit, said, language);

function withUnit(number: string, unit: Unit, said: string, language: string): string {
  const [base = unit.id, rate] = unit.id.split('/');
  if (isCurrency(base)) {
    const symbol = currencySymbol(`${language} ${base}`);
    return `${symbol}${/\p{L}$/u.test(symbol) ? '\u00a0' : ''}${number}${rate ? ` a ${rate.replace('yr', 'year')}` : ''}`;
  }
  if (base === '%') return `${number}%${rate ? ` a ${rate.replace('yr', 'year')}` : ''}`;
  const label = said.trim() === '1' ? (unit.singular ?? unit.label) : unit.label;
  return label === '' ? number : `${number}\u00a0${label}`;
}

/** By language and code. */
const currencySymbol = keepLast(200, (key: string): string => {
  const [language = '', code = ''] = key.split(' ');
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
  });
  const symbol = parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? code;
  // Several currencies are written “$”: only the US dollar goes without a letter.
  return symbol === '$' && code !== 'USD' ? `${code}\u00a0` : symbol;
});
