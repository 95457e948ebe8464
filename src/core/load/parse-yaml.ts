/** YAML without surprises: every scalar is text, keys are unique, no anchors, aliases or tags; each value has a place. */
import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { createProblem, type Place, type Position, type Problem, placeOf } from '../problem/problem.ts';
import { positionAt } from './decode-text.ts';
import { describeYamlErrors, type YamlFault } from './describe-yaml-errors.ts';
import { explainLine } from './explain-line.ts';
import { findUnseen } from './find-unseen.ts';
import { keepLast } from './keep-last.ts';
import { listLostText } from './list-lost-text.ts';
import { listRunOn } from './list-run-on.ts';
import { maxDepth, mostFields, parsePlainYaml, reservedKeys } from './parse-plain-yaml.ts';

export type YamlPath = readonly PropertyKey[];

export interface ParsedYaml {
  /** The map at the top; `undefined` where there is an error. */
  data: Record<string, unknown> | undefined;
  problems: Problem[];
  /** Where the value of a path stands, or its key; what is missing stands where its parent does. */
  locate: (path: YamlPath, part?: 'key' | 'value') => Place;
}

/** Offsets in the source; the end is exclusive. */
type Range = readonly [from: number, to: number];

const noAnchors = 'anchors (&name) and aliases (*name) are not allowed';
const writeAgain = 'write the value again; if it is text, put it between quotes';
const compactNesting = new RegExp(`(?<=^ *)(?:[-?:] +){${maxDepth + 1}}`, 'm');

interface Source {
  file: string;
  text: string;
  firstLine: number;
}

/** The places of a file are asked for in a row; a document with places takes a hundred times its text. */
const openExact = keepLast(100, ({ file, text, firstLine }: Source) => parseExactYaml(file, text, firstLine));

/**
 * Parses `text`, whose first line is line `firstLine` of `file`: fast where it is plain, with the exact parser where it
 * is not, or where a place is asked for.
 */
export function parseYaml(file: string, text: string, firstLine: number): ParsedYaml {
  const data = parsePlainYaml(text);
  if (!data) return parseExactYaml(file, text, firstLine);
  const source = { file, text, firstLine };
  return { data, problems: [], locate: (path, part) => openExact(source).locate(path, part) };
}

/** The same with the exact parser alone, which knows what is wrong and where. */
export function parseExactYaml(file: string, source: string, firstLine: number): ParsedYaml {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const between = ([from, to]: Range): Place => (to > from ? { ...at(from), end: at(to) } : at(from));
  const tooDeep = findTooDeep(source);
  if (tooDeep >= 0) {
    const { line, column } = positionAt(source, tooDeep);
    const place = { line: line + firstLine - 1, column };
    const problem = createProblem('yaml', file, place, `is nested more than ${maxDepth} deep`);
    return { data: undefined, problems: [problem], locate: () => ({ line: firstLine, column: 1 }) };
  }
  const document = parseDocument(source, {
    schema: 'failsafe',
    resolveKnownTags: false,
    prettyErrors: false,
    // The parser looks through a map for each of its keys: see `listTwice`.
    uniqueKeys: false,
    lineCounter: lines,
  });
  const tell = ({ offset, message, hint, fix }: YamlFault): Problem => {
    const place = between([offset, offset + wordAt(source, offset)]);
    const problem = createProblem('yaml', file, place, message, hint);
    return fix ? { ...problem, fix: [{ from: at(fix.from), to: at(fix.to), text: fix.text }] } : problem;
  };
  const tooMany = findTooMany(document);
  if (tooMany) {
    const message = `holds ${tooMany.items.length} fields in one place, and ${mostFields} are the most`;
    const problem = createProblem('too-much', file, between(rangeOf(tooMany)), message, 'divide it');
    return { data: undefined, problems: [problem], locate: () => ({ line: firstLine, column: 1 }) };
  }
  const problems = describeYamlErrors(document, source).map((fault) => tell(explainLine(fault, source)));
  if (problems.length === 0) problems.push(...listForbidden(document, file, between));
  if (problems.length === 0) problems.push(...listRunOn(document, source).map(tell));
  const isTopMap = isMap(document.contents);
  if (problems.length === 0 && document.contents !== null && !isTopMap) {
    const offset = document.contents.range?.[0] ?? 0;
    problems.push(
      createProblem('yaml', file, at(offset), 'is not a map of fields', 'write `field: value` lines'),
    );
  }
  const data = problems.length === 0 ? ((document.toJS() ?? {}) as Record<string, unknown>) : undefined;
  if (data) problems.push(...checkComments(document, source, file, at));
  return { data, problems, locate: (path, part = 'value') => between(findRange(document, path, part)) };
}

function listForbidden(document: Document, file: string, between: (range: Range) => Place): Problem[] {
  const problems: Problem[] = [];
  // What one habit of an author does in ten places is told at the first.
  const report = (node: unknown, message: string, hint?: string) => {
    if (problems.some((problem) => problem.message === message)) return;
    problems.push(createProblem('yaml', file, between(rangeOf(node as Node)), message, hint));
  };
  visit(document, {
    Alias: (_, node) => void report(node, noAnchors, writeAgain),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) report(node, noAnchors, writeAgain);
      if (node.tag) report(node, 'tags (!name) are not allowed');
      // Other texts stand as they are written, which the file has been searched for.
      const isEscaped = isScalar(node) && node.type === 'QUOTE_DOUBLE';
      const unseen = isEscaped ? findUnseen(String(node.value)) : undefined;
      if (unseen) {
        const place = between(rangeOf(node as Node));
        problems.push(createProblem('not-text', file, place, unseen.message, 'leave it out'));
      }
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key)) report(pair.key, 'a field name must be plain text');
      else if (reservedKeys.has(String(pair.key.value)))
        report(pair.key, `“${pair.key.value}” cannot be a field`);
    },
  });
  return problems;
}

function checkComments(
  document: Document,
  source: string,
  file: string,
  at: (offset: number) => Position,
): Problem[] {
  const hint = 'put the value between quotes; a comment has a space behind its #';
  return listLostText(document, source).map(({ offset, text }) => {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    const place = placeOf(at(offset), text.length);
    return createProblem('lost-text', file, place, `“${shown}” is read as a comment`, hint);
  });
}

/** From where to where, exclusive, the node of a path stands; of lists and maps in lines of their own only the beginning. */
function findRange(document: Document, path: YamlPath, part: 'key' | 'value'): Range {
  let node: unknown = document.contents;
  let range: Range = isCollection(node) ? rangeOf(node) : [0, 0];
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const item = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : node.items[Number(step)];
    if (item === undefined) break;
    const value = isPair(item) ? item.value : item;
    const key = isPair(item) ? (item.key as Node) : undefined;
    const isLast = depth === path.length - 1;
    const target = isLast && part === 'key' && key ? key : isEmpty(value) && key ? key : (value as Node);
    range = target?.range ? rangeOf(target) : range;
    node = value;
  }
  return range;
}

function rangeOf(node: Node): Range {
  const [from = 0, to = from] = node.range ?? [];
  return [from, isCollection(node) && !node.flow ? from : to];
}

/** The first map with more fields than anybody writes. */
function findTooMany(document: Document): YAMLMap | undefined {
  let found: YAMLMap | undefined;
  visit(document, {
    Map: (_, map) => {
      if (map.items.length <= mostFields) return undefined;
      found = map;
      return visit.BREAK;
    },
  });
  return found;
}

/** How long the word is that stands at `offset`, if one does. */
const wordAt = (source: string, offset: number): number =>
  /^[\p{L}\p{N}\p{M}_-]*/u.exec(source.slice(offset, offset + 80))?.[0].length ?? 0;

const isEmpty = (value: unknown): boolean => value === null || (isScalar(value) && value.value === '');

/** Where brackets, or the dashes that begin lists within lists, nest too deep to be meant; -1 if nowhere. */
function findTooDeep(source: string): number {
  const dashes = source.search(compactNesting);
  if (dashes >= 0) return dashes;
  let depth = 0;
  for (let offset = 0; offset < source.length; offset += 1) {
    const char = source[offset];
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
    if (depth > maxDepth) return offset;
  }
  return -1;
}
