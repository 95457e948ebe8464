/** Whether a field of a claim carries a token of a source text: the same number, day, rank or word. */
import type { Claim } from '../../src/core/link/claim.ts';
import { parseEdtf } from '../../src/core/schema/edtf.ts';
import { parseQuantity } from '../../src/core/schema/quantity.ts';
import type { Row } from './read-ledger.ts';

/** What a row says of its token. */
export type Token = Pick<Row, 'token' | 'means' | 'unit' | 'qualifier'>;

interface Reading {
  value: number;
  unit: string;
}

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const readings: Record<string, Reading> = {
  half: { value: 50, unit: '%' },
  double: { value: 2, unit: 'times' },
};
const units: Record<string, string> = {
  'mt/year': 't/yr',
  mt: 't',
  tons: 't',
  year: 'years',
  month: 'months',
  day: 'days',
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What speaks against it, or undefined where the field carries the token. */
export function findMismatch(claim: Claim, field: string, token: Token): string | undefined {
  const found: unknown = (claim.fields as Record<string, unknown>)[field];
  if (typeof found !== 'string') return `${claim.id} has no text in \`${field}\``;
  const [wanted, matches] = compare(claim, field, found, token);
  return matches ? undefined : `${claim.id} has \`${field}: ${found}\`; wanted: ${wanted}`;
}

/** Whether an EDTF date is, begins or ends with, the date that the token names. */
export function datesMatch(date: string, { token, means = toDate(token) }: Token): boolean {
  return agrees(token, means) && (date === means || date.split('/').includes(means));
}

function compare(claim: Claim, field: string, found: string, token: Token): [wanted: string, ok: boolean] {
  switch (field) {
    case 'value':
    case 'upper':
    case 'share':
      return compareAmount(claim, field, found, token);
    case 'term': {
      const { value, unit } = readToken(token.token);
      const term = `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
      return [term, found === term];
    }
    case 'date':
    case 'due':
    case 'asOf':
    case 'until':
      return [token.means ?? toDate(token.token), datesMatch(found, token)];
    case 'rank':
      return [token.means ?? token.token, found === (token.means ?? token.token)];
    default: {
      const forms = formsOf(token);
      return [forms.join(' or '), forms.some((form) => hasWords(found, form))];
    }
  }
}

function compareAmount(claim: Claim, field: string, found: string, token: Token): [string, boolean] {
  const { value, unit: ownUnit } = readToken(token.token);
  const unit = token.unit ?? ownUnit;
  const foundUnit = field === 'share' ? '%' : claim.amount?.unit.id;
  const qualifier = 'qualifier' in claim.fields ? claim.fields.qualifier : undefined;
  const ok = parseQuantity(found)?.value === value && foundUnit === unit && qualifier === token.qualifier;
  const hedge = token.qualifier ? `qualifier ${token.qualifier}` : 'no qualifier';
  return [`${value}, unit ${unit}, ${hedge}`, ok];
}

/** The number of a token and its unit: `$1.4 billion`, `2,000 mt/year`, `six times`, `tenfold`, `a decade`. */
export function readToken(token: string): Reading {
  const plain = token.toLowerCase().replace(/(?<=\w)-(?=year)/, ' ');
  const known = readings[plain];
  if (known) return known;
  if (plain.endsWith('fold')) return { value: toNumber(plain.slice(0, -4)), unit: 'times' };
  const words = plain.replace('$', '').split(' ');
  const tail = words.at(-1) ?? '';
  const isUnit = words.length > 1 && !/illion$/.test(tail);
  const unit = plain.startsWith('$') ? 'USD' : tail.endsWith('%') ? '%' : isUnit ? toUnit(tail) : 'count';
  const value = toNumber((isUnit ? words.slice(0, -1) : words).join(' '));
  return tail === 'decade' ? { value: value * 10, unit: 'years' } : { value, unit };
}

const toUnit = (word: string): string => units[word] ?? units[word.replace(/s$/, '')] ?? word;

function toNumber(text: string): number {
  const index = numberWords.indexOf(text === 'a' ? 'one' : text);
  return index >= 0 ? index : (parseQuantity(text)?.value ?? Number.NaN);
}

/** Day, month, quarter and year as far as a token names them: `Q1 2026`, `October 30th`, `April this year`. */
function readDate(token: string): { year?: string; quarter?: string; month?: string; day?: string } {
  const month = months.indexOf(/[A-Z][a-z]{2}/.exec(token)?.[0].toLowerCase() ?? '') + 1;
  const year = /\b\d{4}\b/.exec(token)?.[0];
  const quarter = /\bQ[1-4]\b/.exec(token)?.[0];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(token)?.[1]?.padStart(2, '0');
  return {
    ...(year && { year }),
    ...(quarter && { quarter }),
    ...(month > 0 && { month: String(month).padStart(2, '0') }),
    ...(day && { day }),
  };
}

function toDate(token: string): string {
  const { year, quarter, month, day } = readDate(token);
  return [year, quarter ?? month, day].filter(Boolean).join('-');
}

/** True where `means` is a date and says nothing else than the parts that the token names. */
function agrees(token: string, means: string): boolean {
  if (!parseEdtf(means).ok) return false;
  const [year, month, day] = means.replace(/[~?%]$/, '').split('-');
  const said = readDate(token);
  return (
    (said.year ?? year) === year &&
    (said.quarter ?? said.month ?? month) === month &&
    (said.day ?? day) === day
  );
}

/** How a text of ours may say the token. */
function formsOf({ token, means }: Token): string[] {
  if (means && !parseEdtf(means).ok) return [means];
  const { value, unit } = readToken(token);
  if (Number.isNaN(value)) return [token];
  if (unit === '%') return value === 10 ? [token, 'a tenth'] : [token];
  const numbers = [String(value), numberWords[value] ?? String(value), ...(value === 1 ? ['a'] : [])];
  const noun = /^(?:years|months|days)$/.test(unit) ? ` ${value === 1 ? unit.slice(0, -1) : unit}` : '';
  return [token, ...numbers.map((number) => number + noun)];
}

/** In small letters, with one space for all that is neither letter, digit nor percent sign. */
const normalise = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()} `;

const hasWords = (text: string, words: string): boolean => normalise(text).includes(normalise(words));
