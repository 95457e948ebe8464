/** What the YAML parser found wrong, in an editor’s words and at the place where the mistake was made. */
import { type Document, isCollection, isPair, isScalar, isSeq, type Node, visit } from 'yaml';

export interface YamlFault {
  /** Offset in the source. */
  offset: number;
  message: string;
  hint?: string | undefined;
  /** What mends it, where that is certain: the text between two offsets becomes another. */
  fix?: { from: number; to: number; text: string } | undefined;
}

type ParserError = Pick<Document['errors'][number], 'code' | 'message' | 'pos'>;
type Row = [says: RegExp, message: string, hint?: string];

const twoColons = 'a second “: ” in one value';

const rows: readonly Row[] = [
  [/^Missing closing/, 'a quotation mark is never closed'],
  [/^Flow (map|sequence) in block/, 'a bracket is never closed'],
  [
    /^Implicit (map )?keys need/,
    'a line that is no field',
    'write `field: value`, with a space after the colon',
  ],
  [/^Nested mappings/, twoColons, 'put the value between quotes'],
  [/^Tabs are not/, 'a tab in the indentation', 'indent with spaces'],
  [/^Map keys must be unique/, 'this field stands here twice', 'keep one'],
  [/^Plain value cannot start/, 'a value begins with a reserved character', 'put the value between quotes'],
  [/^(All mapping items|All sequence items)/, 'the indentation differs from that of the lines above'],
  [/^Sequence item without/, 'the indentation differs from that of the lines above'],
  [/^Unexpected block-seq-ind/, 'a list begins behind its field', 'begin it on a line of its own'],
  [
    /^Unexpected scalar at node end/,
    'text after the closing quote or bracket of a value',
    'quote the whole value',
  ],
  [
    /^Block collections are not/,
    'a comma is missing, or a “: ” stands in a value',
    'values that hold “: ” need quotes',
  ],
  [/^Unexpected flow-(map|seq)-end/, 'a closing bracket too many'],
  [
    /^A block sequence may not/,
    'an item of a list where a field should be',
    'remove the “- ”, or put it under the field of its list',
  ],
  [/^Invalid escape/, 'a backslash that means nothing in a quoted text', 'use single quotes, or write \\\\'],
  [/^Source contains multiple/, 'a second document begins here', 'remove the line `...` or `---` above'],
  [/^Unresolved tag/, 'tags (!name) are not allowed', 'if it is text, put it between quotes'],
  [/^Maximum call stack/, 'is nested too deep'],
];

/** The first error, whose consequences the others mostly are, and each field that stands twice. */
export function describeYamlErrors(document: Document, source: string): YamlFault[] {
  const errors = [...document.errors, ...document.warnings, ...listTwice(document)].sort(
    (a, b) => a.pos[0] - b.pos[0],
  );
  const run = findForgottenDash(document);
  return errors
    .filter(({ code, pos }, index) => index === 0 || (code === 'DUPLICATE_KEY' && !isWithin(pos[0], run)))
    .map((error) => (isWithin(error.pos[0], run) ? forgottenDash(error) : describe(document, error, errors)))
    .map((fault) =>
      fault.message === twoColons ? { ...fault, fix: quoteValue(source, fault.offset) } : fault,
    );
}

/** Each field that stood in its map before, as the parser would tell it. */
function listTwice(document: Document): ParserError[] {
  const twice: ParserError[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [from = 0] = key.range ?? [];
        if (names.has(key.value))
          twice.push({ code: 'DUPLICATE_KEY', message: 'Map keys must be unique', pos: [from, from + 1] });
        names.add(key.value);
      }
    },
  });
  return twice;
}

const forgottenDash = (error: ParserError): YamlFault => ({
  offset: error.pos[0],
  message: 'fields of the item above stand here twice',
  hint: 'a new item of the list begins with “- ”',
});

type Range = readonly [from: number, to: number];

const isWithin = (offset: number, range: Range | undefined): boolean =>
  range !== undefined && offset >= range[0] && offset < range[1];

/** From the first to the last field of a list’s item that stands twice in it, where there are several. */
function findForgottenDash(document: Document): Range | undefined {
  let range: Range | undefined;
  visit(document, {
    Map: (_, { items, flow }, path) => {
      if (range || flow || !isSeq(path.at(-1))) return;
      const names = new Set<string>();
      const repeated = items.filter(({ key }) => names.size === names.add(String(key)).size);
      const [from] = (repeated[0]?.key as Node | undefined)?.range ?? [];
      const [, to] = (repeated.at(-1)?.key as Node | undefined)?.range ?? [];
      if (repeated.length > 1 && from !== undefined && to !== undefined) range = [from, to];
    },
  });
  return range;
}

function describe(document: Document, error: ParserError, all: readonly ParserError[]): YamlFault {
  const [start] = error.pos;
  const follower = all.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === start);
  const first = findUndashed(document, error, all);
  if (first !== undefined) {
    return {
      offset: first,
      message: 'the first item of a list has no dash',
      hint: 'each item begins with “- ”',
    };
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && follower) {
    return {
      offset: follower.pos[1] - 1,
      message: 'the line is indented as if it belonged to the one above',
    };
  }
  const row = rows.find(([says]) => says.test(error.message));
  if (!row) return { offset: start, message: error.message.replace(/\s+/g, ' ').trim() };
  const [, message, hint] = row;
  const isUnclosed = message.endsWith('never closed');
  return { offset: isUnclosed ? findOpening(document, start) : start, message, hint };
}

/** `title: Quota: halved` can only be text; what goes on in the next line, or may be a comment, is left alone. */
function quoteValue(source: string, offset: number): YamlFault['fix'] {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const [line = '', next = ''] = source.slice(start, start + 2000).split('\n');
  const [, before = '', value = ''] =
    /^((?:- +| )*[A-Za-z]+: +)([^\s'"[\]{}|>&*!%@`#,?-].*?)[ \t]*$/.exec(line) ?? [];
  const indent = (text: string): number => text.search(/[^ ]|$/);
  if (!value.includes(': ') || value.includes(' #')) return undefined;
  if (next.trim() !== '' && indent(next) > indent(line)) return undefined;
  const from = start + before.length;
  return { from, to: from + value.length, text: `'${value.replaceAll("'", "''")}'` };
}

/** Where the first item of a list begins, if the list comes as a surprise behind a map in the same field. */
function findUndashed(
  document: Document,
  { code, message, pos: [lineStart] }: ParserError,
  all: readonly ParserError[],
): number | undefined {
  const dash = all.find((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] > lineStart);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !message.startsWith('A block sequence') || !dash) return undefined;
  let first: number | undefined;
  visit(document, {
    Map: (_, { range, flow }, path) => {
      const [from, , to] = range ?? [];
      if (first === undefined && !flow && isPair(path.at(-1)) && to === lineStart) first = from;
    },
  });
  return first;
}

/** Where the quoted text or the bracket begins that is still open at `offset`. */
function findOpening(document: Document, offset: number): number {
  let opening = offset;
  visit(document, {
    Node: (_, node) => {
      const [from = 0, to = 0] = (node as Node).range ?? [];
      const opens = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE_');
      if (opens && from < offset && to >= offset) opening = from;
    },
  });
  return opening;
}
