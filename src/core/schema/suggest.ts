/** What editors write for what is meant: natural words for a vocabulary’s, dates as people write them. */
import { relationTypes } from './vocabulary.ts';

/** Natural words, in lower case, that can only mean one word of a vocabulary. */
const synonyms: Record<string, string> = {
  'more than': 'over',
  above: 'over',
  'less than': 'under',
  below: 'under',
  approximately: 'about',
  around: 'about',
  roughly: 'about',
  circa: 'about',
  buys: 'buys-from',
  sells: 'supplies',
  'sells-to': 'supplies',
  'owner-of': 'owns',
  lends: 'lends-to',
  lent: 'lends-to',
  'lent-to': 'lends-to',
  'loan-to': 'lends-to',
  'loans-to': 'lends-to',
  'supplies-to': 'supplies',
  'invested-in': 'invests-in',
  'funds-to': 'funds',
  invests: 'invests-in',
  grants: 'grants-to',
  partners: 'partners-with',
  biggest: 'largest',
  sole: 'only',
  us$: 'USD',
  '€': 'EUR',
  euros: 'EUR',
  tpa: 't/yr',
  'tonnes per year': 't/yr',
  'tonnes a year': 't/yr',
  percent: '%',
  pct: '%',
  x: 'times',
  fold: 'times',
  yes: 'true',
  no: 'false',
};

/** Words with a likely meaning and another that is possible: a party turned round, another dollar, a megatonne. */
const likely: Record<string, string> = {
  'owned-by': 'owns',
  employs: 'works-for',
  paused: 'suspended',
  active: 'in-force',
  effective: 'in-force',
  running: 'operating',
  expected: 'forecast',
  projected: 'forecast',
  proposed: 'planned',
  $: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  tpy: 't/yr',
  'tons per year': 't/yr',
  mt: 't',
};

/** Names that editors give to fields, and those of the field that is meant, where an entry has it. */
const fieldWords: Record<string, readonly string[]> = {
  is: ['status'],
  status: ['is'],
  amount: ['value'],
  number: ['value'],
  currency: ['unit'],
  subject: ['about'],
  deadline: ['due'],
  when: ['date'],
  period: ['asOf'],
  since: ['date'],
  duration: ['term'],
  alias: ['aliases'],
  type: ['kind'],
  location: ['place'],
};

/** The field that can only have been meant by another name. */
export function findMeantField(name: string, fields: readonly string[]): string | undefined {
  const meant = Object.hasOwn(fieldWords, name) ? fieldWords[name] : undefined;
  return meant?.find((field) => fields.includes(field)) ?? findOnlyReading(name, fields);
}

/** The relation that a word tells from its other side: `borrows-from` is `lends-to` with the two parties swapped. */
export function findTurned(word: string, allowed: Iterable<string>): string | undefined {
  const plain = plainOf(word);
  const [type] =
    Object.entries(relationTypes).find(
      ([, { label, inverse }]) => label !== inverse && plainOf(inverse) === plain,
    ) ?? [];
  return type !== undefined && [...allowed].includes(type) ? type : undefined;
}

/** The vocabulary’s word that a natural one most likely means, if it is among `allowed`. */
export function findSynonym(word: string, allowed: Iterable<string>): string | undefined {
  const only = findOnlyReading(word, allowed);
  if (only !== undefined) return only;
  return findAmong(likely, word, allowed);
}

/**
 * The word among `allowed` that `word` can only mean: a synonym with one reading, or the word itself in other case
 * or with other joints (`At least`, `in_force`). One letter says too little: `M` is a million or a metre.
 */
export function findOnlyReading(word: string, allowed: Iterable<string>): string | undefined {
  const plain = plainOf(word);
  if (findAmong(likely, word, Object.values(likely)) !== undefined) return undefined;
  const synonym = findAmong(synonyms, word, allowed);
  if (synonym !== undefined) return synonym;
  const same = plain.length > 1 ? [...allowed].filter((other) => plainOf(other) === plain) : [];
  return same.length === 1 ? same[0] : undefined;
}

const plainOf = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '');

function findAmong(
  table: Readonly<Record<string, string>>,
  word: string,
  allowed: Iterable<string>,
): string | undefined {
  const key = word.trim().toLowerCase();
  const meant = Object.hasOwn(table, key) ? table[key] : undefined;
  return meant !== undefined && [...allowed].includes(meant) ? meant : undefined;
}

/** Signs of money that stand for one currency, and those that several share. */
const currencyOf: Record<string, string> = {
  '€': 'EUR',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
};
const sharers: Record<string, readonly string[]> = {
  $: ['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
};
const shortScales: Record<string, string> = {
  bn: 'billion',
  bln: 'billion',
  mn: 'million',
  mln: 'million',
  mio: 'million',
  mill: 'million',
  trn: 'trillion',
};

/** The word that a short form behind a number stands for; an `m` or `b` is one where the number is of money. */
export function shortScale(written: string, unit: string | undefined): string | undefined {
  const plain = written.toLowerCase();
  if (Object.hasOwn(shortScales, plain)) return shortScales[plain];
  if (unit === undefined || !/^[A-Z]{3}$/.test(unit)) return undefined;
  return { m: 'million', b: 'billion', k: 'thousand' }[plain];
}

const money = /^(US\$|A\$|C\$|NZ\$|HK\$|[$€£¥])?\s*(\d[\d., ]*?)\s*(bn|bln|mn|mln|mio|m|[a-z]+illion)?$/i;

/**
 * The number that one written by hand can only mean: `€1.4bn` is `1.4 billion EUR`, `2 000` is `2000`. `unit` is what
 * the claim says besides; a sign that several currencies share is dropped where it agrees and never guessed.
 */
export function suggestQuantity(text: string, unit?: string): string | undefined {
  const [, sign = '', digits = '', scale = ''] = money.exec(text.trim()) ?? [];
  if (digits === '') return undefined;
  const symbol = sign.toUpperCase();
  const currency = currencyOf[symbol] ?? (unit && sharers[symbol]?.includes(unit) ? unit : undefined);
  if (sign && (currency === undefined || (unit !== undefined && unit !== currency))) return undefined;
  const word = scale.toLowerCase();
  // Without a sign of money an m may be a metre.
  if (word === 'm' && !sign) return undefined;
  const size = word === 'm' ? 'million' : (shortScales[word] ?? word);
  const number = /^\d{1,3}(?: \d{3})+$/.test(digits)
    ? digits.replaceAll(' ', '')
    : /^\d+,\d{1,2}$/.test(digits)
      ? digits.replace(',', '.')
      : digits;
  return [number, size, sign && unit === undefined ? currency : ''].filter(Boolean).join(' ');
}

/** Text as YAML holds it, alone or between brackets: between quotes where it needs them. */
export const writeScalar = (text: string): string =>
  /^[\p{L}\p{N}./][\p{L}\p{N}\p{M} ./_~+-]*[?%]?$/u.test(text) && text === text.trim()
    ? text
    : JSON.stringify(text);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The EDTF that a date written by hand most likely means: `April 2026`, `2026/4/7`, `by 2027`, `~2027`. */
export function suggestDate(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  const hedge = /^(by|about|circa|around|ca\.?|~)\s*(.+)$/.exec(plain);
  const inner = hedge ? (suggestPoint(hedge[2] ?? '') ?? hedge[2]) : suggestPoint(plain);
  if (!inner || !/^\d{4}(-\d{2}){0,2}$|^\d{4}-Q[1-4]$/.test(inner)) return undefined;
  if (!hedge) return inner;
  return hedge[1] === 'by' ? `../${inner}` : `${inner}~`;
}

function suggestPoint(text: string): string | undefined {
  const [only, ...others] = readNumericDate(text);
  if (only !== undefined) return others.length === 0 ? only : undefined;
  const numbers = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (numbers) return join(numbers[1], numbers[2], numbers[3]);
  const quarter = /^(?:(\d{4})[ -]?q([1-4])|q([1-4])[ /-]?(\d{4}))$/.exec(text);
  if (quarter) return `${quarter[1] ?? quarter[4]}-Q${quarter[2] ?? quarter[3]}`;
  const named = /^(?:(\d{1,2})\.? )?([a-z]{3})[a-z]*\.?(?: (\d{1,2}),?)? (\d{4})$/.exec(text);
  const month = named ? months.indexOf(named[2] ?? '') + 1 : 0;
  return named && month > 0 ? join(named[4], String(month), named[1] ?? named[3]) : undefined;
}

/** What `11/03/2025` may mean, the day first and the month first; one reading where the other is no date. */
export function readNumericDate(text: string): string[] {
  const [, one = '', two = '', year] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\s*$/.exec(text) ?? [];
  if (year === undefined) return [];
  const readings = [
    [two, one],
    [one, two],
  ].filter(
    ([month, day]) => Number(month) <= 12 && Number(month) > 0 && Number(day) <= 31 && Number(day) > 0,
  );
  return [...new Set(readings.map(([month, day]) => join(year, month, day)))];
}

const join = (...parts: (string | undefined)[]): string =>
  parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
