/** Markdown that came out as plain signs or swallowed words: what an author meant as a link, a table, a heading. */
import type { Code, Nodes, Paragraph, Root, Table, Text } from 'mdast';
import type { Position } from '../problem/problem.ts';
import { walkTree } from './walk-tree.ts';

export interface LostMarkup extends Position {
  message: string;
  hint: string;
}

type Row = [says: RegExp, message: string, hint: string];

/** Tried in this order; the signs that a reader would see. Lengths are bounded: no body makes them slow. */
const signs: readonly Row[] = [
  [
    /\[\^[^\]\s]{1,100}\]/,
    'a footnote, which is not read',
    'put the words into the text, or link to the source',
  ],
  [
    /\]?\s?\((?:https?:\/\/|\/[a-z]+\/|#claim-)[^\s)]*(?:$|\s)|\] \((?:https?:\/\/|\/|#claim-)/,
    'a link that is no link',
    'write [words](address), with no space between',
  ],
  [/\)\[(?:https?:\/\/|\/)/, 'a link with its brackets the wrong way round', 'write [words](address)'],
  [/\[[^\]]{0,200}\((?:https?:\/\/|\/[a-z]+\/)/, 'a link whose “]” is missing', 'write [words](address)'],
  [
    /\[[^\]]{1,200}\]\[[^\]]{0,200}\]/,
    'a link by a name that is not defined',
    'define it: [name]: https://…',
  ],
  [/\*\*/, '“**” that is never closed', 'write **words**, with no space within the signs'],
  [/`/, 'a backtick that is never closed', 'write `words`'],
];

/** Each place of a body where markup is lost; lines count from 1 within the body. */
export function listLostMarkup(tree: Root): LostMarkup[] {
  const found: LostMarkup[] = [];
  const report = (node: Nodes, [message, hint]: [string, string], skip = 0): void => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    found.push({ line: line + skip, column: skip === 0 ? column : 1, message, hint });
  };
  walkTree(tree, (node) => {
    if (node.type === 'text') findSigns(node, report);
    else if (node.type === 'paragraph') findBlock(node, report);
    else if (node.type === 'table') findCells(node, report);
    else if (node.type === 'link' && !hasWords(node))
      report(node, ['a link without words', 'say where it leads: [words](address)']);
    else if (node.type === 'code' && isOpen(node))
      report(node, ['a block of code that is never closed', 'close it with a line like its first']);
  });
  return found;
}

type Report = (node: Nodes, fault: [message: string, hint: string], skip?: number) => void;

function findSigns(node: Text, report: Report): void {
  const [row] = signs.filter(([says]) => says.test(node.value));
  if (!row) return;
  const [says, message, hint] = row;
  const before = node.value.slice(0, node.value.search(says));
  report(node, [message, hint], before.split('\n').length - 1);
}

/** Blocks that lack a sign at their beginning, and so became paragraphs. */
function findBlock(node: Paragraph, report: Report): void {
  const [first] = node.children;
  if (first?.type !== 'text') return;
  if (/^#{1,6}[^\s#\d]/.test(first.value))
    report(node, ['a heading without a space behind its “#”', 'write ## and a space']);
  if (first.value.startsWith('|'))
    report(node, ['a table without a line under its head', 'put | --- | --- | there, one for each column']);
}

/** A page drops what has no column. */
function findCells({ children: [head, ...rows] }: Table, report: Report): void {
  const width = head?.children.length ?? 0;
  for (const row of rows)
    if (row.children.length > width)
      report(row, [`a row of ${row.children.length} cells in a table of ${width}`, 'the head says how many']);
}

const hasWords = (node: Nodes): boolean =>
  ('value' in node && node.value.trim() !== '') ||
  ('alt' in node && Boolean(node.alt?.trim())) ||
  ('children' in node && node.children.some((child) => hasWords(child as Nodes)));

/** What no fence closes ends where the body does, before its first column or without a line more than the code. */
function isOpen({ value, position }: Code): boolean {
  if (!position) return false;
  const { start, end } = position;
  const lines = value === '' ? 0 : value.split('\n').length;
  return end.line > start.line && (end.column === 1 || end.line - start.line === lines);
}
