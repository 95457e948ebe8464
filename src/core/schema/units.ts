/**
 * Units of measurement: which are known, what they convert to, and how they read.
 * A beat adds its own in `site.yaml`; money is any ISO 4217 currency code.
 */

export interface Unit {
  id: string;
  /** Units of one dimension convert into each other. */
  dimension: string;
  /** How many base units of the dimension one of these is. */
  factor: number;
  /** The unit every value of the dimension is stored in. */
  base: string;
  /** What stands behind a number: “2,000 t a year”. */
  label: string;
  /** What stands behind the number 1, where it differs. */
  singular?: string;
}

type UnitRow = [id: string, dimension: string, factor: number, label: string, singular?: string];

const rows: UnitRow[] = [
  ['t', 'mass', 1, 't'],
  ['tonnes', 'mass', 1, 't'],
  ['tons', 'mass', 1, 'tons', 'ton'],
  ['short-tons', 'mass', 0.90718474, 'short tons', 'short ton'],
  ['long-tons', 'mass', 1.0160469088, 'long tons', 'long ton'],
  ['kg', 'mass', 1e-3, 'kg'],
  ['g', 'mass', 1e-6, 'g'],
  ['kt', 'mass', 1e3, 'kt'],
  ['Mt', 'mass', 1e6, 'Mt'],
  ['lb', 'mass', 0.00045359237, 'lb'],
  ['oz', 'mass', 0.000028349523125, 'oz'],
  ['m', 'length', 1, 'm'],
  ['km', 'length', 1e3, 'km'],
  ['ha', 'area', 1, 'ha'],
  ['km2', 'area', 100, 'km²'],
  ['m3', 'volume', 1, 'm³'],
  ['l', 'volume', 1e-3, 'l'],
  ['bbl', 'volume', 0.158987294928, 'barrels', 'barrel'],
  ['MW', 'power', 1, 'MW'],
  ['kW', 'power', 1e-3, 'kW'],
  ['GW', 'power', 1e3, 'GW'],
  ['MWh', 'energy', 1, 'MWh'],
  ['kWh', 'energy', 1e-3, 'kWh'],
  ['GWh', 'energy', 1e3, 'GWh'],
  ['TWh', 'energy', 1e6, 'TWh'],
  ['%', 'share', 1, '%'],
  ['ppm', 'share', 1e-4, 'ppm'],
  ['percentage-points', 'percentage-points', 1, 'percentage points', 'percentage point'],
  ['times', 'times', 1, 'times', 'time'],
  ['count', 'count', 1, ''],
  ['people', 'people', 1, 'people', 'person'],
  ['jobs', 'jobs', 1, 'jobs', 'job'],
  ['years', 'years', 1, 'years', 'year'],
  ['months', 'months', 1, 'months', 'month'],
  ['weeks', 'weeks', 1, 'weeks', 'week'],
  ['days', 'days', 1, 'days', 'day'],
];

const rates = new Map([
  ['yr', 'a year'],
  ['month', 'a month'],
  ['day', 'a day'],
]);
const baseOf = new Map(rows.filter(([, , factor]) => factor === 1).map(([id, dimension]) => [dimension, id]));
baseOf.set('mass', 't');
const known = new Map(
  rows.map(([id, dimension, factor, label, singular]): [string, Unit] => [
    id,
    { id, dimension, factor, base: baseOf.get(dimension) ?? id, label, ...(singular && { singular }) },
  ]),
);
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Units of a beat, from `site.yaml`: id → label. Each is a dimension of its own. */
export type ExtraUnits = Readonly<Record<string, string>>;

/** The unit of that id: a known one, a rate of one (`t/yr`), a currency or one of the beat's own. */
export function findUnit(id: string, extra: ExtraUnits = noUnits): Unit | undefined {
  const found = foundIn.get(extra) ?? new Map<string, Unit>();
  foundIn.set(extra, found);
  const known = found.get(id);
  if (known) return known;
  const unit = findPlainUnit(id, extra) ?? findRate(id, extra);
  if (unit) found.set(id, unit);
  return unit;
}

const noUnits: ExtraUnits = {};
/** Every number asks for the same few. */
const foundIn = new WeakMap<ExtraUnits, Map<string, Unit>>();

function findPlainUnit(id: string, extra: ExtraUnits): Unit | undefined {
  const plain = known.get(id);
  if (plain) return plain;
  if (currencies.has(id)) return { id, dimension: id, factor: 1, base: id, label: id };
  const label = Object.hasOwn(extra, id) ? extra[id] : undefined;
  return label === undefined ? undefined : { id, dimension: id, factor: 1, base: id, label };
}

function findRate(id: string, extra: ExtraUnits): Unit | undefined {
  const slash = id.lastIndexOf('/');
  const per = rates.get(id.slice(slash + 1));
  if (slash < 1 || !per) return undefined;
  const unit = findPlainUnit(id.slice(0, slash), extra);
  if (!unit) return undefined;
  const suffix = id.slice(slash);
  return {
    ...unit,
    id,
    dimension: unit.dimension + suffix,
    base: unit.base + suffix,
    label: `${unit.label} ${per}`.trim(),
    ...(unit.singular && { singular: `${unit.singular} ${per}` }),
  };
}

/** Every unit id that is spelled out (rates and currencies aside), for suggestions. */
export function listUnitIds(extra: ExtraUnits = {}): string[] {
  return [
    ...known.keys(),
    ...[...known.keys()].map((id) => `${id}/yr`),
    ...currencies,
    ...Object.keys(extra),
  ];
}

/** True for an ISO 4217 currency code. */
export const isCurrency = (id: string): boolean => currencies.has(id);
