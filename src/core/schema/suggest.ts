/** What editors write for what is meant: natural words for a vocabulary’s, dates as people write them. */

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
const shortScales: Record<string, string> = { bn: 'billion', mn: 'million', mln: 'million' };
const money = /^(US\$|A\$|C\$|NZ\$|HK\$|[$€£¥])?\s*(\d[\d., ]*?)\s*(bn|mn|mln|m|[a-z]+illion)?$/i;

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
  const numbers = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (numbers) return join(numbers[1], numbers[2], numbers[3]);
  const quarter = /^(?:(\d{4})[ -]?q([1-4])|q([1-4])[ /-]?(\d{4}))$/.exec(text);
  if (quarter) return `${quarter[1] ?? quarter[4]}-Q${quarter[2] ?? quarter[3]}`;
  const named = /^(?:(\d{1,2})\.? )?([a-z]{3})[a-z]*\.?(?: (\d{1,2}),?)? (\d{4})$/.exec(text);
  const month = named ? months.indexOf(named[2] ?? '') + 1 : 0;
  return named && month > 0 ? join(named[4], String(month), named[1] ?? named[3]) : undefined;
}

const join = (...parts: (string | undefined)[]): string =>
  parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
