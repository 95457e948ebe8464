/** Which lines of the content changed between two states of it: what is wrong there is told first. */
import { structuredPatch } from 'diff';
import type { Problem } from '../problem/problem.ts';
import type { RawFile } from './read-files.ts';

export interface TwoStates {
  earlier: readonly RawFile[];
  files: readonly RawFile[];
  /** The path that problems name, of a path within the content folder. */
  nameOf: (path: string) => string;
}

/** Lines that differ more often than this are not compared: the whole file then counts as changed. */
const mostEdits = 2000;

/** A function that says whether a problem is at a line that is new or changed. A file is compared when it is asked for. */
export function createChangeTest({ earlier, files, nameOf }: TwoStates): (problem: Problem) => boolean {
  const [before, now] = [earlier, files].map(
    (state) => new Map(state.map(({ path, content }) => [nameOf(path), content])),
  ) as [Contents, Contents];
  const known = new Map<string, ReadonlySet<number> | 'all'>();
  return ({ file, line }) => {
    const lines = known.get(file) ?? compare(before.get(file), now.get(file));
    known.set(file, lines);
    return lines === 'all' || lines.has(line);
  };
}

type Contents = Map<string, RawFile['content']>;

/** The numbers of the lines that changed. */
function compare(before?: RawFile['content'], now?: RawFile['content']): ReadonlySet<number> | 'all' {
  if (!(before instanceof Uint8Array && now instanceof Uint8Array)) return 'all';
  const [old, text] = [before, now].map((bytes) => Buffer.from(bytes).toString('utf8')) as [string, string];
  if (old === text) return new Set();
  const patch = structuredPatch('', '', old, text, '', '', { context: 0, maxEditLength: mostEdits });
  if (!patch) return 'all';
  return new Set(
    patch.hunks.flatMap(({ newStart, newLines }) => Array.from({ length: newLines }, (_, n) => newStart + n)),
  );
}
