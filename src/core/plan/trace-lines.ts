/** What pages were worked out from, as lines of text from one build to the next: what was read, by number, and who read it. */

/** A page, and the key of what it is made from. */
export interface TracedPage {
  address: string;
  key: string;
}

/** Something that was read: a name that lasts, what it was, and for an answer the numbers of what it was worked out from. */
export interface Node {
  name: string;
  mark: string;
  reads: readonly number[];
}

/** The pages of a unit, and the numbers of what they were worked out from. */
export interface TracedUnit {
  reads: readonly number[];
  pages: readonly TracedPage[];
}

export const writeNode = (index: number, { name, mark, reads }: Node): [string, string] => [
  `${index}`,
  `${mark} ${reads.join(',')} ${encodeURIComponent(name)}`,
];

const unitMark = '/';

export const writeUnit = (name: string, { reads, pages }: TracedUnit): [string, string] => [
  `${unitMark}${encodeURIComponent(name)}`,
  [reads.join(','), ...pages.map(({ address, key }) => `${encodeURIComponent(address)} ${key}`)].join(' '),
];

/** Nodes may name one that is not there: then it is another one now. */
export function readTrace(lines: ReadonlyMap<string, string>) {
  const nodes: Node[] = [];
  const units = new Map<string, TracedUnit>();
  for (const [key, text] of lines) {
    const [first = '', ...rest] = text.split(' ');
    if (!key.startsWith(unitMark)) {
      const [reads = '', name = ''] = rest;
      nodes[Number(key)] = { name: decodeURIComponent(name), mark: first, reads: readNumbers(reads) };
      continue;
    }
    const pages: TracedPage[] = [];
    for (let at = 0; at + 1 < rest.length; at += 2)
      pages.push({ address: decodeURIComponent(rest[at] ?? ''), key: rest[at + 1] ?? '' });
    units.set(decodeURIComponent(key.slice(unitMark.length)), { reads: readNumbers(first), pages });
  }
  return { nodes, units };
}

const readNumbers = (text: string): number[] => (text === '' ? [] : text.split(',').map(Number));
