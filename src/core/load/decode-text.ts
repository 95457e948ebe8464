/** Bytes to text: strict UTF-8, one byte-order mark at most, line ends as `\n`, no control characters. */
import type { ProblemCode } from '../problem/codes.ts';
import { createProblem, type Problem, placeOf } from '../problem/problem.ts';
import { findUnseen } from './find-unseen.ts';
import type { RawFile } from './read-files.ts';

export type Decoded = { text: string } | { problem: Problem };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const start = { line: 1, column: 1 };
const refusals = {
  unreadable: ['unreadable-file', 'cannot be read'],
  'unreadable-folder': ['unreadable-file', 'the folder cannot be read'],
  'not-a-file': ['unreadable-file', 'is not a plain file'],
  'too-large': ['file-too-large', 'is larger than 256 KB'],
} as const;

/** The text of a file; `name` is the path that problems name. */
export function decodeText(name: string, content: RawFile['content']): Decoded {
  if ('refused' in content) {
    const [code, message] = refusals[content.refused];
    return { problem: createProblem(code, name, start, `${message} (${content.detail})`) };
  }
  let text: string;
  try {
    text = toText(content);
  } catch {
    return {
      problem: createProblem('not-text', name, firstBadLine(content), 'is not UTF-8', 'save it as UTF-8'),
    };
  }
  const unseen = findUnseen(text);
  if (unseen) {
    const place = placeOf(positionAt(text, unseen.index), 1);
    return { problem: createProblem('not-text', name, place, unseen.message) };
  }
  const fault = findConflict(text) ?? findMisread(text);
  if (fault) {
    const { code, offset, message, hint } = fault;
    return { problem: createProblem(code, name, positionAt(text, offset), message, hint) };
  }
  if (text.trim() === '') return { problem: createProblem('front-matter', name, start, 'the file is empty') };
  return { text };
}

/** The text of bytes that are UTF-8; throws a TypeError where they are not. */
function toText(bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return text.slice(start).replace(/\r\n?/g, '\n');
}

/** A file that has been found to be text, from `line` on, counted from 1; nothing of what could not be read. */
export function readFrom(line: number, content: RawFile['content']): string {
  if ('refused' in content) return '';
  const text = toText(content);
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return '';
    start = end + 1;
  }
  return text.slice(start);
}

interface Fault {
  code: ProblemCode;
  offset: number;
  message: string;
  hint: string;
}

/** What Git leaves where two branches changed the same lines. */
function findConflict(text: string): Fault | undefined {
  const offset = text.search(/^(?:<{7}|>{7})(?: |$)/m);
  if (offset < 0) return undefined;
  const message = 'a merge was left half done here';
  return {
    code: 'merge-conflict',
    offset,
    message,
    hint: 'keep one of the two sides, and none of the marks',
  };
}

/** UTF-8 that a program took for Windows-1252 or Latin-1, and what it puts where it cannot read at all. */
export const misread = /\uFFFD|â€[\u0080-\u00BFœšžŸ™˜“”¢¦]|[ÃÅÄ][\u0080-\u00BF˜†‡…¸]|Â[\u0080-\u00BF]/;

function findMisread(text: string): Fault | undefined {
  const found = misread.exec(text);
  if (!found) return undefined;
  const message = `“${found[0]}” is what a letter became in the wrong encoding`;
  return { code: 'not-text', offset: found.index, message, hint: 'write the letter that the source has' };
}

/** Line and column, from 1, of an offset in `text`. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

function firstBadLine(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, lineStart)) {
    if (!isUtf8(bytes.subarray(lineStart, end))) break;
    line += 1;
    lineStart = end + 1;
  }
  return { line, column: 1 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
