/** Places of YAML nodes in a content file, and the changes that add to its fields or take from them. */
import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, visit, type YAMLSeq } from 'yaml';
import type { z } from 'zod';
import type { ContentText, Span } from './content-text.ts';

/** The node that a path leads to. */
export function findNode({ yaml }: ContentText, path: readonly PropertyKey[]): Node | undefined {
  let node: unknown = yaml;
  for (const step of path) {
    if (isMap(node)) node = node.items.find(({ key }) => isScalar(key) && key.value === String(step))?.value;
    else node = isSeq(node) ? node.items[Number(step)] : undefined;
  }
  return (node as Node | null) ?? undefined;
}

/** The texts of a list, each with its node; empty where there is no list. */
export function listItems(file: ContentText, field: string): { value: string; node: Node }[] {
  const list = findNode(file, [field]);
  const items = isSeq(list) ? list.items.filter((item) => isScalar(item)) : [];
  return items.map((node) => ({ value: String(node.value).trim(), node }));
}

/** Where a node stands in the text of its file: from its first character to behind its last. */
export function placeOf({ yamlStart }: ContentText, node: Node): { start: number; end: number } {
  return { start: yamlStart + (node.range?.[0] ?? 0), end: yamlStart + lastOf(node) };
}

/** A block’s own range takes in the lines behind it: it ends where its last leaf ends. */
function lastOf(node: Node): number {
  if (!isCollection(node) || node.flow) return node.range?.[1] ?? 0;
  const last = node.items.at(-1);
  const leaf = isPair(last) ? ((last.value ?? last.key) as Node | undefined) : (last as Node | undefined);
  return leaf ? lastOf(leaf) : (node.range?.[1] ?? 0);
}

/** A value as lines of YAML; every scalar is text, and is quoted where YAML would not read it as it is. */
export function writeYaml(value: unknown): string {
  const document = new Document(value, { schema: 'failsafe' });
  // Lists of plain texts stand on one line, as editors write them.
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every((item) => isScalar(item));
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

/** A value as it stands within brackets or behind a field. */
export function writeInline(value: unknown): string {
  const document = new Document([value], { schema: 'failsafe' });
  if (isSeq(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

/** Adds a field to the front matter, in the order of the schema. */
export function addField(file: ContentText, field: string, value: unknown): Span {
  const { yaml, yamlStart } = file;
  const order = Object.keys((file.schema as z.ZodObject).shape);
  const earlier = order.slice(0, order.indexOf(field));
  const before = yaml.items.findLast(({ key }) => isScalar(key) && earlier.includes(String(key.value)));
  const end = before && placeOf(file, (before.value ?? before.key) as Node).end;
  if (yaml.flow) {
    const start = end ?? yamlStart + (yaml.range?.[0] ?? 0) + 1;
    const entry = `${field}: ${writeInline(value)}`;
    return { start, end: start, text: end === undefined ? `${entry}, ` : `, ${entry}` };
  }
  const lines = writeYaml({ [field]: value });
  const start = yamlStart + (yaml.range?.[0] ?? 0);
  return end === undefined ? { start, end: start, text: `${lines}\n` } : insertLines(file, end, lines);
}

/** Adds entries to a map that is a field. */
export function addToMap(file: ContentText, field: string, entries: Record<string, unknown>): Span[] {
  const map = findNode(file, [field]);
  const last = isMap(map) ? map.items.at(-1) : undefined;
  if (!isMap(map) || !last || Object.keys(entries).length === 0) return [];
  const { end } = placeOf(file, (last.value ?? last.key) as Node);
  if (map.flow) {
    const written = Object.entries(entries).map(([key, value]) => `, ${key}: ${writeInline(value)}`);
    return [{ start: end, end, text: written.join('') }];
  }
  const indent = columnOf(file, placeOf(file, map).start);
  return [insertLines(file, end, indented(writeYaml(entries), indent))];
}

/** Puts another value in the place of one. */
export function replaceValue(file: ContentText, path: readonly PropertyKey[], value: unknown): Span[] {
  const node = findNode(file, path);
  if (!node) return [];
  const { start, end } = placeOf(file, node);
  const lineEnd = file.text.slice(start, end).endsWith('\n') ? '\n' : '';
  return [{ start, end, text: `${start === end ? ' ' : ''}${writeInline(value)}${lineEnd}` }];
}

const indented = (lines: string, columns: number): string => lines.replace(/^/gm, ' '.repeat(columns));

/** Puts lines below the one on which something ends. */
function insertLines({ text }: ContentText, end: number, lines: string): Span {
  const lineEnd = text.indexOf('\n', end - 1);
  const at = lineEnd < 0 ? text.length : lineEnd + 1;
  return { start: at, end: at, text: lineEnd < 0 ? `\n${lines}` : `${lines}\n` };
}

/** Adds items to a list, which is made where it is missing. */
export function addToList(file: ContentText, field: string, items: readonly unknown[]): Span[] {
  if (items.length === 0) return [];
  const list = findNode(file, [field]);
  if (!isSeq(list)) return [addField(file, field, items)];
  const last = list.items.at(-1) as Node | undefined;
  if (list.flow || !last) {
    const at = last ? placeOf(file, last).end : placeOf(file, list).start + 1;
    const written = items.map(writeInline).join(', ');
    return [{ start: at, end: at, text: last ? `, ${written}` : written }];
  }
  const indent = columnOf(file, placeOf(file, list).start);
  const lines = items.map((item) => `- ${indented(writeYaml(item), 2).slice(2)}`).join('\n');
  return [insertLines(file, placeOf(file, last).end, indented(lines, indent))];
}

/** Takes items from a list, the comma or dash of each with it; a comment behind one stays. */
export function removeFromList(file: ContentText, list: YAMLSeq, indexes: readonly number[]): Span[] {
  return indexes.map((index) => {
    const place = placeOf(file, list.items[index] as Node);
    if (list.flow) return removeFromFlow(file, list, index, indexes);
    const dash = file.text.lastIndexOf('-', place.start - 1);
    const lineStart = file.text.lastIndexOf('\n', dash) + 1;
    const lineEnd = file.text.indexOf('\n', place.end - 1);
    const rest = file.text.slice(place.end, lineEnd);
    const isAlone = rest.trim() === '' && file.text.slice(lineStart, dash).trim() === '';
    if (isAlone) return { start: lineStart, end: lineEnd + 1, text: '' };
    return { start: dash, end: place.end + rest.length - rest.trimStart().length, text: '' };
  });
}

/** From the end of the item that stays before it; where none does, to the beginning of the next. */
function removeFromFlow(file: ContentText, list: YAMLSeq, index: number, gone: readonly number[]): Span {
  const { start, end } = placeOf(file, list.items[index] as Node);
  const stays = list.items.findIndex((_, at) => !gone.includes(at));
  const before = list.items[index - 1] as Node | undefined;
  const after = list.items[index + 1] as Node | undefined;
  if (before && stays < index) return { start: placeOf(file, before).end, end, text: '' };
  return { start, end: after ? placeOf(file, after).start : end, text: '' };
}

/** How many characters stand before an offset on its line. */
export const columnOf = ({ text }: ContentText, offset: number): number =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1);
