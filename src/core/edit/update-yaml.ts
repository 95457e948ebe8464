/**
 * YAML that says something new with the least change to how it is written: what stays the same keeps its comments,
 * quotes and order. All scalars are text.
 */
import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

type Data = Record<string, unknown>;

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** The text that is changed, and where. */
interface Draft {
  source: string;
  edits: Edit[];
}

const options = { schema: 'failsafe', resolveKnownTags: false, lineWidth: 0 } as const;

/** The map `data` as YAML, ending in a line break; its values are texts, lists and maps. */
export const writeYaml = (data: Data): string => stringify(data, options);

/** `source`, changed to say what `data` says; written anew where it cannot be changed. */
export function updateYaml(source: string, data: Data): string {
  const { contents, errors } = parseDocument(source, options);
  if (errors.length > 0 || !isMap(contents) || contents.flow) return writeYaml(data);
  const draft: Draft = { source, edits: [] };
  updateMap(draft, contents, data);
  // From the end, so that no edit moves another; of two at one place the later goes in first.
  const updated = draft.edits
    .reverse()
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((text, { from, to, text: between }) => text.slice(0, from) + between + text.slice(to), source);
  return says(parseDocument(updated, options).toJS(), data) ? updated : writeYaml(data);
}

/** A map within braces has the fields that it had: see `fits`. */
function updateMap({ source, edits }: Draft, map: YAMLMap, data: Data): void {
  const pairs = map.items as Pair<Scalar<string>, unknown>[];
  const column = columnOf(source, startOf(pairs[0]?.key));
  const isGone = (index: number): boolean => !Object.hasOwn(data, pairs[index]?.key.value ?? '');
  const starts = pairs.map(({ key }) => startOf(key));
  edits.push(...removals(source, starts, endOf(source, map), isGone));
  for (const [index, pair] of pairs.entries()) {
    if (!isGone(index))
      updateValue({ source, edits }, pair, data[pair.key.value], map.flow ? 'inline' : column);
  }
  const known = new Set(pairs.map(({ key }) => key.value));
  const names = Object.keys(data);
  for (const [index, name] of names.entries()) {
    if (known.has(name)) continue;
    const text = writePair(name, data[name], column);
    // It stands before the first of those that come after it.
    const later = pairs.find(({ key }) => names.indexOf(key.value) > index);
    edits.push(
      later ? before(startOf(later.key), text, column) : after(source, endOf(source, map), text, column),
    );
  }
}

/** `column` is that of the key, unless it stands within braces. */
function updateValue(
  { source, edits }: Draft,
  { key, value: node }: Pair<Scalar<string>, unknown>,
  value: unknown,
  column: number | 'inline',
): void {
  if (says(toData(node), value)) return;
  if (isMap(node) && isData(value) && fits(node, value)) {
    updateMap({ source, edits }, node, value);
  } else if (isSeq(node) && !node.flow && Array.isArray(value)) {
    updateSeq({ source, edits }, node, value);
  } else if (column === 'inline' || isWithinLine(node, value)) {
    edits.push({ from: startOf(node), to: endOf(source, node), text: writeInline(value) });
  } else {
    edits.push({ from: startOf(key), to: endOf(source, node), text: writePair(key.value, value, column) });
  }
}

/** Whether `value` may stand just where `node` does. */
function isWithinLine(node: unknown, value: unknown): boolean {
  if (isMap(node) || isSeq(node)) return node.flow === true && typeof value !== 'string';
  const type = isScalar(node) && node.value !== '' ? node.type : undefined;
  return (
    typeof value === 'string' && (type === 'PLAIN' || type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE')
  );
}

/** Entries change in place if none has moved; if some are gone and no other has changed, these go. */
function updateSeq({ source, edits }: Draft, seq: YAMLSeq, values: readonly unknown[]): void {
  const dashes = seq.items.map((item) => source.lastIndexOf('-', startOf(item) - 1));
  const column = columnOf(source, dashes[0] ?? 0);
  const end = endOf(source, seq);
  const kept = seq.items.map((item) => values.findIndex((value) => says(toData(item), value)));
  if (isRemoval(kept, values.length)) {
    edits.push(...removals(source, dashes, end, (index) => (kept[index] ?? 0) < 0));
  } else if (values.length < seq.items.length || kept.some((at, index) => at >= 0 && at !== index)) {
    edits.push({ from: dashes[0] ?? 0, to: end, text: writeList(values, column) });
  } else {
    for (const [index, item] of seq.items.entries()) {
      updateItem({ source, edits }, item, values[index], dashes[index] ?? 0, column);
    }
    const added = values.slice(seq.items.length);
    if (added.length > 0) edits.push(after(source, end, writeList(added, column), column));
  }
}

function updateItem(
  { source, edits }: Draft,
  item: unknown,
  value: unknown,
  dash: number,
  column: number,
): void {
  if (says(toData(item), value)) return;
  if (isMap(item) && isData(value) && fits(item, value)) {
    updateMap({ source, edits }, item, value);
  } else if (isWithinLine(item, value)) {
    edits.push({ from: startOf(item), to: endOf(source, item), text: writeInline(value) });
  } else {
    edits.push({ from: dash, to: endOf(source, item), text: writeList([value], column) });
  }
}

/** Whether some entries are gone and all others are as they were, in their order. */
function isRemoval(kept: readonly number[], count: number): boolean {
  const left = kept.filter((at) => at >= 0);
  return left.length < kept.length && left.length === count && left.every((at, index) => at === index);
}

/** Whether a map can become `data` where it stands: within braces no field is added or taken away. */
function fits(map: YAMLMap, data: Data): boolean {
  if (!map.flow) return map.items.length > 0;
  const names = map.items.map(({ key }) => String(isScalar(key) ? key.value : key));
  return names.length === Object.keys(data).length && names.every((name) => Object.hasOwn(data, name));
}

const before = (at: number, text: string, column: number): Edit => ({
  from: at,
  to: at,
  text: `${text}\n${' '.repeat(column)}`,
});

function after(source: string, end: number, text: string, column: number): Edit {
  const at = lineEnd(source, end);
  return { from: at, to: at, text: `\n${' '.repeat(column)}${text}` };
}

/**
 * The first entries go up to where the first that stays begins, since a dash may stand before them; every other
 * goes with its line break, and with the comments up to the next.
 */
function removals(
  source: string,
  starts: readonly number[],
  end: number,
  isGone: (index: number) => boolean,
): Edit[] {
  const first = starts.findIndex((_, index) => !isGone(index));
  const lineBefore = (at: number): number => source.lastIndexOf('\n', at - 1);
  const rest = starts.flatMap((start, index) => {
    if (index < first || !isGone(index)) return [];
    const next = starts[index + 1];
    const to = next === undefined ? lineEnd(source, end) : lineBefore(next);
    return { from: lineBefore(start), to, text: '' };
  });
  return first > 0 ? [{ from: starts[0] ?? 0, to: starts[first] ?? 0, text: '' }, ...rest] : rest;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

const indent = (text: string, column: number): string =>
  text.trimEnd().replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`);

const writePair = (name: string, value: unknown, column: number): string =>
  indent(stringify({ [name]: value }, options), column);

const writeList = (values: readonly unknown[], column: number): string =>
  indent(stringify(values, options), column);

/** On one line, as it may stand within braces too. */
function writeInline(value: unknown): string {
  const list = stringify([value], { ...options, collectionStyle: 'flow', flowCollectionPadding: false });
  const text = list.trimEnd().slice(1, -1);
  return isData(value) ? `{ ${text.slice(1, -1)} }` : text;
}

const startOf = (node: unknown): number => (node as { range?: [number, number, number] }).range?.[0] ?? 0;

/** Behind the last letter of a node; the line breaks after a block of text are not its own. */
function endOf(source: string, node: unknown): number {
  let end = (node as { range?: [number, number, number] }).range?.[1] ?? 0;
  while (end > 0 && /\s/.test(source.charAt(end - 1))) end -= 1;
  return Math.max(end, startOf(node));
}

const columnOf = (source: string, at: number): number => at - (source.lastIndexOf('\n', at - 1) + 1);

const toData = (node: unknown): unknown =>
  isMap(node) || isSeq(node) ? node.toJSON() : isScalar(node) ? node.value : undefined;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether what stands there says what it should; a list of one text says what the text does. */
function says(found: unknown, meant: unknown): boolean {
  if (Array.isArray(found) && Array.isArray(meant))
    return found.length === meant.length && found.every((item, index) => says(item, meant[index]));
  if (Array.isArray(found) && typeof meant === 'string') return found.length === 1 && found[0] === meant;
  if (isData(found) && isData(meant)) {
    const names = Object.keys(found);
    return (
      names.length === Object.keys(meant).length && names.every((name) => says(found[name], meant[name]))
    );
  }
  return found === meant;
}
