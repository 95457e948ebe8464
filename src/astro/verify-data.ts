/** What can be wrong within the files for machines: a reader that we do not know must be able to read each. */
import { XMLValidator } from 'fast-xml-parser';
import type { SiteFile } from './verify-page.ts';
import { cutMark, listStrings, mayMissValue } from './verify-words.ts';

export function verifyData(file: SiteFile): string[] {
  try {
    return verifyValue(file, JSON.parse(file.text));
  } catch {
    return ['is not JSON'];
  }
}

/** A JSON value a line, each line ended. */
export function verifyLines(file: SiteFile): string[] {
  const lines = file.text.split('\n');
  if (lines.pop() !== '') return ['has a last line that does not end'];
  return lines.flatMap((line, index) =>
    verifyData({ ...file, text: line }).map((fault) => `${fault}, in line ${index + 1}`),
  );
}

export function verifyXml({ address, text, origin, links, findMissing }: SiteFile): string[] {
  const valid = XMLValidator.validate(text);
  if (valid !== true) return [`is not well-formed XML, in line ${valid.err.line}: ${valid.err.msg}`];
  for (const [, element, attribute] of text.matchAll(xmlAddress)) {
    const to = (element ?? attribute ?? '').replaceAll('&amp;', '&');
    if (to.startsWith(`${origin}/`)) links.add(address, to.slice(origin.length));
  }
  return listMissing(mayMissValue(text) ? textsOfXml(text) : [], findMissing);
}

/** What stands between tags, those of HTML in it as well. */
const textsOfXml = (text: string): string[] =>
  text
    .replaceAll(/<!\[CDATA\[|\]\]>/g, '')
    .split(/<[^>]*>|&lt;[^&]*&gt;/)
    .map((piece) => piece.replaceAll(/&#?\w+;/g, cutMark));

/** Elements and attributes of RSS, Atom, OPML and sitemaps that lead somewhere. */
const xmlAddress = /<(?:link|loc)>([^<]+)<|(?:href|xmlUrl|htmlUrl)="([^"]*)"/g;

/** Of CSV that all records have as many cells as the first. */
export function verifyCsv({ text, findMissing }: SiteFile): string[] {
  const [head = 0, ...counts] = countCells(text);
  const odd = counts.findIndex((count) => count !== head);
  return [
    ...(odd < 0 ? [] : [`has ${counts[odd]} cells in record ${odd + 2}, and ${head} in the first`]),
    ...listMissing(mayMissValue(text) ? textsOfCsv(text) : [], findMissing),
  ];
}

/** The cells, and the words in those that hold JSON. */
const textsOfCsv = (text: string): string[] =>
  [...text.matchAll(/"((?:[^"]|"")*)"|([^,\r\n"]+)/g)].flatMap(([, quoted, plain = '']) => {
    const cell = quoted?.replaceAll('""', '"') ?? plain;
    return /^[[{]/.test(cell) ? listStrings(parseJson(cell) ?? cell) : [cell];
  });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many cells each record has; a cell between quotation marks may hold anything. */
function countCells(text: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  for (const [mark] of text.matchAll(/"(?:[^"]|"")*"|,|\r\n/g)) {
    if (mark === ',') cells += 1;
    if (mark !== '\r\n') continue;
    counts.push(cells);
    cells = 1;
  }
  return counts;
}

/** Of iCalendar that lines end as they must, are no longer than 75 bytes, and that what begins ends. */
export function verifyCalendar({ address, text, origin, links, findMissing }: SiteFile): string[] {
  const lines = text.split('\r\n');
  const isWhole = lines.pop() === '' && lines[0] === 'BEGIN:VCALENDAR' && lines.at(-1) === 'END:VCALENDAR';
  const long = lines.find((line) => Buffer.byteLength(line) > 75 || line.includes('\n'));
  for (const [, to = ''] of text.replaceAll('\r\n ', '').matchAll(/^URL(?:;[^:]*)?:(.*)$/gm)) {
    if (to.startsWith(`${origin}/`)) links.add(address, to.slice(origin.length).trim());
  }
  return [
    ...(isWhole ? [] : ['is not a whole calendar']),
    ...(long === undefined ? [] : [`has a line that is too long: “${long.slice(0, 30)}”`]),
    ...listMissing(mayMissValue(text) ? textsOfCalendar(text) : [], findMissing),
  ];
}

/** The values, each line of a description on its own. */
const textsOfCalendar = (text: string): string[] =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .flatMap((line) => line.slice(line.indexOf(':') + 1).split('\\n'));

/** Addresses of ours stand under these names; what a source or an entity names is theirs. */
const ownAddresses = new Set(['url', 'page', 'home_page_url', 'feed_url', '@id', 'homepage']);
const theirs = new Set(['source', 'licence', 'licenses', 'rulings']);

function verifyValue({ address, text, origin, links, findMissing }: SiteFile, value: unknown): string[] {
  eachAddress(value, (to) => {
    if (to.startsWith(`${origin}/`)) links.add(address, to.slice(origin.length));
  });
  return listMissing(mayMissValue(text) ? listStrings(value) : [], findMissing);
}

function eachAddress(value: unknown, see: (address: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && ownAddresses.has(name)) see(inner);
    else if (!theirs.has(name)) eachAddress(inner, see);
  }
}

export function listMissing(texts: readonly string[], findMissing: SiteFile['findMissing']): string[] {
  const missing = texts.map(findMissing).find((found) => found !== undefined);
  return missing === undefined ? [] : [`shows a missing value: “${missing}”`];
}
