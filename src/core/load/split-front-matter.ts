/**
 * The guard in front of gray-matter, which takes `---js`, `----` or a missing fence in its own way:
 * a document goes on only if its first line is exactly `---` and so is the next line that begins with `---`.
 */
import { type Place, placeOf } from '../problem/problem.ts';

export type Fences =
  | { ok: true /** Line of the closing fence, from 1. */; closingLine: number }
  | {
      ok: false;
      place: Place;
      message: string;
      hint: string /** What can only have been meant by the line. */;
      instead?: string;
    };

const maxBlankLines = 200;
/** What an editor, or a program that mends dashes, makes of a fence. */
const likeFence = /^\s*[-–—=*_.][-–—=*_.\s]*$/;

/** Finds the two fences of a document's front matter. */
export function findFences(text: string): Fences {
  const lines = text.split('\n');
  const [first = ''] = lines;
  if (first !== '---') return openingFault(lines, first);
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (closing < 0) {
    const meant = lines.findIndex((line, index) => index > 0 && likeFence.test(line));
    if (meant > 0) return closingFault(meant, lines);
    return fault(1, 'the front matter is never closed', 'put a line `---` between the fields and the body');
  }
  if (lines[closing] !== '---') return closingFault(closing, lines);
  const next = lines.findIndex((line, index) => index > closing && line.trim() !== '');
  if (/^[a-z][A-Za-z]*:(\s|$)/.test(lines[next] ?? '') && lines.indexOf('---', next) > 0) {
    const message = `the front matter ends here, but line ${next + 1} looks like a field`;
    return fault(closing + 1, message, 'this `---` is one too many');
  }
  // gray-matter searches comments with a pattern that is quadratic in blank lines.
  const blank = lines.slice(1, closing).filter((line) => line.trim() === '').length;
  if (blank > maxBlankLines) return fault(2, `the front matter holds ${blank} blank lines`, 'remove them');
  return { ok: true, closingLine: closing + 1 };
}

type Fault = Extract<Fences, { ok: false }>;

function closingFault(index: number, lines: readonly string[]): Fault {
  const line = lines[index] ?? '';
  const message = `the closing line is “${shorten(line)}”`;
  const told = fault(index + 1, message, 'it must be exactly `---`', line);
  // Longer ones may be a rule across the page, and the fence forgotten.
  return line.trimEnd() === '---' ? { ...told, instead: '---' } : told;
}

function openingFault(lines: string[], first: string): Fault {
  const hint = 'the first line must be exactly `---`';
  if (first.startsWith('---')) {
    const told = fault(1, `the first line is “${shorten(first)}”`, hint, first);
    return /^-+\s*$/.test(first) ? { ...told, instead: '---' } : told;
  }
  if (first.trim() === '' && lines.find((line) => line.trim() !== '') === '---')
    return fault(1, 'there is an empty line before the front matter', `remove it; ${hint}`);
  return fault(1, 'there is no front matter', hint);
}

/** `text` is what of the line is faulty; without it only the line is known. */
const fault = (line: number, message: string, hint: string, text = ''): Fault => ({
  ok: false,
  place: text === '' ? { line, column: 1 } : placeOf({ line, column: 1 }, text.length),
  message,
  hint,
});

const shorten = (line: string): string => (line.length > 40 ? `${line.slice(0, 40)}…` : line);
