/** Markdown bodies: CommonMark with tables, parsed once and checked. */
import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { Processor } from 'unified';
import { createProblem, type Place, type Problem } from '../problem/problem.ts';
import { withoutUser } from '../schema/fields.ts';
import { findUnseen } from './find-unseen.ts';
import { listLostMarkup } from './list-lost-markup.ts';
import { walkTree } from './walk-tree.ts';

/** Tables alone: the rest of remark-gfm more than doubles parsing, and nothing here needs it. */
function tables(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

const processor = remark().use(tables).freeze();
const safeAddress = /^(https?:\/\/|mailto:|\/(?![/\\])|#claim-)/i;

export const parseMarkdown = (text: string): Root => processor.parse(text);

/** Where a node of the body stands in its file; with an end where it is in one line. */
export function placeInBody({ position }: Nodes, bodyLine: number): Place {
  const { line = 1, column = 1 } = position?.start ?? {};
  const start = { line: line + bodyLine - 1, column };
  return position && position.end.line === line
    ? { ...start, end: { line: start.line, column: position.end.column } }
    : start;
}

/** What the sanitiser would drop in silence, or what a page cannot hold, as problems. */
export function checkBody(file: string, bodyLine: number, tree: Root): Problem[] {
  const problems: Problem[] = [];
  let lastHtml = 0;
  const { addresses, idle } = readDefinitions(tree);
  walkTree(tree, (node) => {
    const fault = findFault(node, addresses) ?? (idle.has(node) ? idleFault : findUnseenIn(node));
    if (!fault) return;
    const { line = 1 } = node.position?.start ?? {};
    // An opening tag and its closing tag are one mistake.
    if (node.type === 'html' && (line === lastHtml || (lastHtml > 0 && node.value.startsWith('</')))) return;
    if (node.type === 'html') lastHtml = line;
    problems.push(createProblem('bad-body', file, placeInBody(node, bodyLine), ...fault));
  });
  for (const { line, column, message, hint } of listLostMarkup(tree)) {
    problems.push(createProblem('bad-body', file, { line: line + bodyLine - 1, column }, message, hint));
  }
  const deep = tree.children.find((node) => isDeeper(node, mostDepth));
  if (deep) {
    const message = `markup within markup, more than ${mostDepth} deep`;
    problems.push(createProblem('too-much', file, placeInBody(deep, bodyLine), message, 'nest less'));
  }
  const expansion = countExpansion(tree, addresses);
  if (expansion > mostExpansion) {
    const message = `links and cells that make ${Math.round(expansion / 1000)} KB of a page from a few words each`;
    problems.push(createProblem('too-much', file, { line: bodyLine, column: 1 }, message, 'use fewer'));
  }
  return problems;
}

/** Twelve lists within each other are two and a half dozen nodes. */
const mostDepth = 40;

const isDeeper = (node: Nodes, levels: number): boolean =>
  levels === 0 || ('children' in node && node.children.some((child) => isDeeper(child as Nodes, levels - 1)));

const mostExpansion = 100_000;
/** What a cell without words takes. */
const cellLength = 10;

/** Characters that a page has and the body has not: an address at each link by its name, the empty cells of short rows. */
function countExpansion(tree: Root, addresses: ReadonlyMap<string, string>): number {
  let count = 0;
  walkTree(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      count += addresses.get(node.identifier)?.length ?? 0;
    if (node.type !== 'table') return;
    const width = node.children[0]?.children.length ?? 0;
    for (const row of node.children) count += Math.max(0, width - row.children.length) * cellLength;
  });
  return count;
}

/** The addresses, and titles behind them, that links and images are given by name, and the definitions that none is given by. */
function readDefinitions(tree: Root): { addresses: ReadonlyMap<string, string>; idle: ReadonlySet<Nodes> } {
  const addresses = new Map<string, string>();
  const used = new Set<string>();
  const idle = new Set<Nodes>();
  walkTree(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  walkTree(tree, (node) => {
    if (node.type !== 'definition') return;
    // Of two with one name the first counts.
    if (addresses.has(node.identifier) || !used.has(node.identifier)) idle.add(node);
    else addresses.set(node.identifier, node.url + (node.title ?? ''));
  });
  return { addresses, idle };
}

const idleFault: Fault = [
  'an address that no link is given by',
  'link to it by its name, or remove the line',
];

/** What a character reference, `&#8238;`, brings into a text that holds nothing unseen as it is written. */
function findUnseenIn(node: Nodes): Fault | undefined {
  const texts = [
    'value' in node ? node.value : '',
    'alt' in node ? (node.alt ?? '') : '',
    'title' in node ? (node.title ?? '') : '',
    'url' in node ? node.url : '',
  ];
  const unseen = texts.map(findUnseen).find((found) => found !== undefined);
  return unseen && [`a text that ${unseen.message}`, 'leave it out'];
}

type Fault = [message: string, hint: string];

/** `addresses` are those that the body defines for use by reference. */
function findFault(node: Nodes, addresses: ReadonlyMap<string, string>): Fault | undefined {
  switch (node.type) {
    case 'html':
      return [`raw HTML “${shorten(node.value)}”`, 'write Markdown; put code between backticks'];
    case 'image':
    case 'imageReference':
      if (!node.alt?.trim())
        return ['an image without alternative text', 'say what it shows: ![text](address)'];
      return imageFault(node.type === 'image' ? node.url : (addresses.get(node.identifier) ?? ''));
    case 'heading':
      return node.depth === 1
        ? ['a heading of the first level', 'the page’s title is the only one; begin with ##']
        : undefined;
    case 'link':
    case 'definition':
      return checkAddress(node.url, 'a link to');
    default:
      return undefined;
  }
}

function checkAddress(url: string, what: string): Fault | undefined {
  if (!safeAddress.test(url))
    return [`${what} “${shorten(url)}”`, 'addresses begin with https://, mailto:, / or #claim-'];
  return withoutUser.test(url)
    ? undefined
    : [`${what} “${shorten(url)}”`, 'an address has no user name: it looks like that of another host'];
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

/** A reader’s browser asks no host but the site’s own. */
const imageFault = (address: string): Fault | undefined =>
  /^\/(?![/\\])/.test(address)
    ? undefined
    : [
        `an image at “${shorten(address)}”`,
        'put it into public/ and write its address from there: /name.png',
      ];
