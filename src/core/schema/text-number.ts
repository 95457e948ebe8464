/** Numbers in running text that state an amount: `2,000 tonnes a year`, `$1.4 billion`, `over 90%`. */
import { findUnit, isCurrency } from './units.ts';

export interface TextNumber {
  /** Where it begins in the text. */
  index: number;
  /** As written, with sign and unit. */
  text: string;
  /** The number, with its scale word multiplied in. */
  value: number;
  /** Half a unit of the last digit written. */
  rounding: number;
  /** How many base units of its dimension one is; 1 where there is no unit. */
  factor: number;
  /** Dimensions that its unit can have: several for `$`, none where it counts something. */
  dimensions: readonly string[];
}

const scales: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  mn: 1e6,
};
const signs: Record<string, readonly string[]> = {
  $: ['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD'],
  US$: ['USD'],
  A$: ['AUD'],
  C$: ['CAD'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
};
/** Words behind a number, in lower case, and the unit that each is. */
const unitWords: Record<string, string> = {
  '%': '%',
  'per cent': '%',
  percent: '%',
  'percentage points': 'percentage-points',
  'percentage point': 'percentage-points',
  tonnes: 't',
  tonne: 't',
  tons: 't',
  ton: 't',
  t: 't',
  kilograms: 'kg',
  kilogram: 'kg',
  kg: 'kg',
  kt: 'kt',
  mw: 'MW',
  megawatts: 'MW',
  gw: 'GW',
  km: 'km',
  kilometres: 'km',
  hectares: 'ha',
  times: 'times',
  jobs: 'jobs',
  people: 'people',
};
const dollars = signs.$ ?? [];
const spans = 'years?|months?|weeks?|days?|hours?|minutes?|decades?|centur(?:y|ies)';
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const number = new RegExp(
  [
    '(?<![\\p{L}\\p{N}\\p{M}.,:/#§[–—_-]|No\\. ?|no\\. ?)',
    '(?<sign>US\\$|A\\$|C\\$|[$€£¥]|[A-Z]{3}[ \\u00A0]?)?',
    '(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(?<fraction>\\d+))?(?![\\d:]|\\.\\d)',
    '(?:[ \\u00A0-](?<scale>hundred|thousand|million|billion|trillion|bn|mn)\\b)?',
    '(?:[ \\u00A0-]?(?<unit>%|per cent\\b|percent\\b|percentage points?\\b|tonnes?\\b|tons?\\b|kilograms?\\b|kilometres\\b|hectares\\b|megawatts\\b|times\\b|jobs\\b|people\\b|(?:t|kg|kt|Mt|MW|GW|MWh|GWh|TWh|km|ha|ppm)\\b|[A-Z]{3}\\b|dollars\\b|euros\\b))?',
    '(?:[ \\u00A0](?:a|per|each) year\\b)?',
  ].join(''),
  'gu',
);
const dayBehind = new RegExp(`^(?:st|nd|rd|th)?,? (?:of )?(?:${months})\\b`, 'i');
const monthBefore = new RegExp(`\\b(?:${months})\\.? $`, 'i');
const spanBehind = new RegExp(`^(?:[ \\u00A0]|-)(?:or \\d+ )?(?:more |full |whole )?(?:${spans})\\b`, 'i');
/** Words that begin a sentence before a number without being a name. */
const openers =
  /\b(?:About|Almost|Another|Around|At|By|Between|Fewer|From|Nearly|Only|Of|On|Over|Roughly|Some|Than|The|These|Those|To|Under|Up|With|All|And|But|For|Its|Their)\s$/;
/** Numbers up to this are counting words when nothing stands behind them. */
const smallest = 13;

/** How much of the text beside a number says what it is. */
const nearby = 40;

/**
 * The amounts of a text, in order. Left out are dates, years, ordinals, spans of time, small counts, and numbers that
 * are part of a name: within `names`, or behind a word in capitals.
 */
export function findTextNumbers(
  text: string,
  names: readonly (readonly [from: number, to: number])[] = [],
): TextNumber[] {
  return Array.from(text.matchAll(number)).flatMap((match) => {
    const { index } = match;
    if (names.some(([from, to]) => index >= from && index < to)) return [];
    const end = index + match[0].length;
    return readNumber(match, text.slice(Math.max(0, index - nearby), index), text.slice(end, end + nearby));
  });
}

function readNumber(match: RegExpExecArray, before: string, after: string): TextNumber[] {
  const { sign: prefix, whole = '', fraction = '', scale, unit } = match.groups ?? {};
  const sign = prefix?.trim();
  const isBare = !sign && !scale && !unit && fraction === '';
  const plain = Number(whole.replaceAll(',', ''));
  // `17th`, `2.0b`, `3D` and `90-day` are words.
  if (!unit && /^(?:[\p{L}\p{N}]|-[\p{L}\p{N}]|[–/]\d)/u.test(after)) return [];
  if (!sign && !unit && (spanBehind.test(after) || dayBehind.test(after) || monthBefore.test(before)))
    return [];
  if (isBare && !whole.includes(',')) {
    if (plain < smallest || (whole.length === 4 && plain >= 1000 && plain < 2200)) return [];
    if (/\p{Lu}[\p{L}\p{M}.]*[ \u00A0]$/u.test(before) && !openers.test(before)) return [];
  }
  const known = findDimensions(sign, unit);
  if (!known) return [];
  const size = scale ? (scales[scale] ?? 1) : 1;
  return [
    {
      index: match.index,
      text: match[0],
      value: Number(`${plain}.${fraction || 0}`) * size,
      rounding: (0.5 / 10 ** fraction.length) * size,
      ...known,
    },
  ];
}

/** Undefined for three capitals that are no currency: they are a name. */
function findDimensions(
  sign: string | undefined,
  unit: string | undefined,
): Pick<TextNumber, 'factor' | 'dimensions'> | undefined {
  if (sign && /^[A-Z]{3}$/.test(sign))
    return isCurrency(sign) ? { factor: 1, dimensions: [sign] } : undefined;
  if (sign) return { factor: 1, dimensions: signs[sign] ?? [] };
  if (!unit) return { factor: 1, dimensions: [] };
  if (unit === 'dollars') return { factor: 1, dimensions: dollars };
  if (unit === 'euros') return { factor: 1, dimensions: ['EUR'] };
  const id = unitWords[unit.toLowerCase()] ?? unit;
  if (id === unit && /^[A-Z]{3}$/.test(unit))
    return isCurrency(unit) ? { factor: 1, dimensions: [unit] } : undefined;
  // What counts people or jobs may be claimed as a plain count.
  if (id === 'jobs' || id === 'people') return { factor: 1, dimensions: [] };
  const found = findUnit(id);
  return found ? { factor: found.factor, dimensions: [found.dimension] } : undefined;
}
