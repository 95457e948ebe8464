/** What editors write for what is meant: natural words for a vocabulary’s, dates as people write them. */

/** Natural words, in lower case, and the vocabulary’s word for each. */
const synonyms: Record<string, string> = {
  'more than': 'over',
  above: 'over',
  'less than': 'under',
  below: 'under',
  approximately: 'about',
  around: 'about',
  roughly: 'about',
  circa: 'about',
  'at least': 'at-least',
  'up to': 'up-to',
  buys: 'buys-from',
  sells: 'supplies',
  'sells-to': 'supplies',
  'owned-by': 'owns',
  'owner-of': 'owns',
  lends: 'lends-to',
  invests: 'invests-in',
  grants: 'grants-to',
  partners: 'partners-with',
  employs: 'works-for',
  biggest: 'largest',
  sole: 'only',
  paused: 'suspended',
  active: 'in-force',
  effective: 'in-force',
  running: 'operating',
  expected: 'forecast',
  projected: 'forecast',
  proposed: 'planned',
  $: 'USD',
  dollars: 'USD',
  usd: 'USD',
  '€': 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  tpa: 't/yr',
  tpy: 't/yr',
  'tonnes per year': 't/yr',
  'tons per year': 't/yr',
  mt: 't',
  percent: '%',
  pct: '%',
  x: 'times',
  fold: 'times',
};

/** The vocabulary’s word for a natural one, if it is among `allowed`. */
export function findSynonym(word: string, allowed: Iterable<string>): string | undefined {
  const key = word.trim().toLowerCase();
  const meant = Object.hasOwn(synonyms, key) ? synonyms[key] : undefined;
  return meant !== undefined && [...allowed].includes(meant) ? meant : undefined;
}

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
