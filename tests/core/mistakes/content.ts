/** A content as a planter sees it: texts by path, and where each field, list item and entry of their YAML stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';

interface Spot {
  file: string;
  /** Offsets of what is written, and its line from 1. */
  at: number;
  end: number;
  line: number;
  style: 'block' | 'flow';
}

/** A field or, in a list of plain values, an item of it. */
export interface Value extends Spot {
  /** The text, quotes taken off; absent for lists and maps. */
  value?: string;
  quoted: boolean;
  name: string;
  /** The list or map in which the field stands, `figures` or `source`; at the top the folder, or `site`. */
  scope: string;
}

export interface Field extends Value {
  /** Offset of the field’s name. */
  keyAt: number;
  /** Its number among the fields of its map, whose names `siblings` are. */
  index: number;
  siblings: readonly string[];
  depth: number;
  shape: 'text' | 'list' | 'map';
}

export interface Item extends Value {
  index: number;
  count: number;
}

/** A claim, a ruling, a correction: a map in a list. */
export interface Entry extends Spot {
  list: string;
  index: number;
  fields: readonly Field[];
}

export interface Content {
  texts: ReadonlyMap<string, string>;
  fields: readonly Field[];
  items: readonly Item[];
  entries: readonly Entry[];
}

/** Reads a content folder that is valid. */
export function readContent(folder: string): Content {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(md|yaml)$/.test(path),
  );
  const texts = new Map(
    paths.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
  const content = { texts, fields: [] as Field[], items: [] as Item[], entries: [] as Entry[] };
  for (const [file, text] of texts) layOut(file, text, content);
  return content;
}

type Found = { fields: Field[]; items: Item[]; entries: Entry[] };

function layOut(file: string, text: string, found: Found): void {
  const offset = file.endsWith('.md') ? '---\n'.length : 0;
  const source = file.endsWith('.md') ? text.slice(offset, bodyStart(text) - '---\n'.length) : text;
  const top = parseDocument(source, { schema: 'failsafe' }).contents;
  const rangeOf = (node: unknown): [number, number] => {
    const [from = 0, to = 0] = (node as Node | null)?.range ?? [];
    return [from + offset, to + offset];
  };
  const spot = (node: unknown, flow: boolean | undefined): Spot => {
    const [at, end] = rangeOf(node);
    return { file, at, end, line: lineAt(text, at), style: flow ? 'flow' : 'block' };
  };
  const told = (node: unknown) =>
    isScalar(node)
      ? { value: String(node.value), quoted: node.type?.startsWith('QUOTE') === true }
      : { quoted: false };
  const walk = (node: unknown, scope: string, name: string, depth: number): Field[] => {
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const place = spot(item, isMap(item) ? item.flow : node.flow);
        if (isMap(item)) {
          found.entries.push({ ...place, list: name, index, fields: walk(item, name, name, depth + 1) });
        } else found.items.push({ ...place, ...told(item), name, scope, index, count: node.items.length });
      }
    }
    if (!isMap(node)) return [];
    const siblings = node.items.map(({ key }) => String(key));
    return node.items.map(({ key, value }, index) => {
      const shape = isMap(value) ? 'map' : isSeq(value) ? 'list' : 'text';
      const [keyAt] = rangeOf(key);
      const place = { ...spot(value, node.flow), line: lineAt(text, keyAt) };
      const own = { name: String(key), scope, index, siblings, depth, shape, keyAt } as const;
      const field = { ...place, ...told(value), ...own };
      found.fields.push(field);
      walk(value, isMap(value) ? own.name : scope, own.name, depth + 1);
      return field;
    });
  };
  walk(top, file === 'site.yaml' ? 'site' : folderOf(file), '', 0);
}

export const folderOf = (file: string): string => file.split('/')[0] ?? '';
export const idOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.md$/, '');
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Offset of the first line behind the closing fence. */
export const bodyStart = (text: string): number => text.indexOf('\n---\n', 3) + '\n---\n'.length;

export const articlesOf = ({ texts }: Content): string[] =>
  [...texts.keys()].filter((file) => folderOf(file) === 'articles');

export const entitiesOf = ({ texts }: Content): string[] =>
  [...texts.keys()].filter((file) => file.includes('/') && folderOf(file) !== 'articles');

/** The text of a field or entry as it is written. */
export const writtenAt = ({ texts }: Content, { file, at, end }: Pick<Spot, 'file' | 'at' | 'end'>): string =>
  texts.get(file)?.slice(at, end) ?? '';

export const textOf = ({ texts }: Content, file: string): string => texts.get(file) ?? '';
