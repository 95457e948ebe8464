/** Mends in the files what can be mended without a choice, and never at the price of another error. */
import { relative, resolve, sep } from 'node:path';
import { applyEdits, type TextEdit, textBetween } from './edit/text-edit.ts';
import { isWriteProtected, readBefore, replaceFile } from './load/write-file.ts';
import { type OpenedDigest, type OpenOptions, openDigest } from './open-digest.ts';
import type { Problem } from './problem/problem.ts';

/** Something that was mended; its place is the one it had when its turn came. */
export interface Mending extends Pick<Problem, 'file' | 'line' | 'column' | 'code'> {
  was: string;
  now: string;
}

/** A file that stays as it was, and why. */
export interface LeftAsItWas {
  file: string;
  reason: string;
}

export interface FixedContent {
  /** What the content is now. */
  opened: OpenedDigest;
  mended: Mending[];
  left: LeftAsItWas[];
}

interface Draft {
  before: string;
  text: string;
  mended: Mending[];
}

const changedMeanwhile = 'it has been changed meanwhile';

/** One thing mended may bring to light another; more than this many layers are a fault of ours. */
const mostRounds = 10;

/** So many fixes of one file are made in one round: each is looked for in the whole text. */
const mostAtOnce = 200;

/** Applies the fixes of the problems that are wanted until none is left, then writes the files. */
export async function fixContent(
  options: OpenOptions,
  isWanted: (problem: Problem) => boolean,
): Promise<FixedContent> {
  const drafts = new Map<string, Draft>();
  const left = new Map<string, string>();
  const folder = resolve(options.contentDir);
  const open = (): Promise<OpenedDigest> => openDigest({ ...options, unsaved: toBytes(drafts, folder) });
  const first = await open();
  let opened = first;
  for (let round = 0; round < mostRounds; round += 1) {
    const fixable = opened.problems.filter((one) => one.fix && isWanted(one) && !left.has(one.file));
    if (fixable.length === 0) break;
    for (const [file, problems] of Map.groupBy(fixable, (problem) => problem.file)) {
      const draft = drafts.get(file) ?? (await readDraft(file));
      const amended = typeof draft === 'string' ? draft : amend(draft, problems);
      if (typeof amended === 'string') left.set(file, amended);
      else drafts.set(file, amended);
    }
    opened = await open();
  }
  for (let spoilt = findSpoilt(first, opened, drafts); spoilt.size > 0; ) {
    for (const [file, reason] of spoilt) {
      left.set(file, reason);
      drafts.delete(file);
    }
    opened = await open();
    spoilt = findSpoilt(first, opened, drafts);
  }
  for (const [file, draft] of drafts) {
    const reason = await write(file, draft);
    if (reason === undefined) continue;
    left.set(file, reason);
    drafts.delete(file);
  }
  return {
    // What stands on the disk counts, whatever came between.
    opened: await openDigest(options),
    mended: [...drafts.values()].flatMap((draft) => draft.mended),
    left: Array.from(left, ([file, reason]) => ({ file, reason })),
  };
}

function toBytes(drafts: ReadonlyMap<string, Draft>, folder: string): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const pathOf = (file: string): string => relative(folder, resolve(file)).split(sep).join('/');
  return new Map(Array.from(drafts, ([file, { text }]) => [pathOf(file), encoder.encode(text)]));
}

/** The file as it is, or why it cannot be mended. */
async function readDraft(file: string): Promise<Draft | string> {
  try {
    if (await isWriteProtected(file)) return 'it is write-protected';
    const before = await readBefore(file);
    return before === undefined ? changedMeanwhile : { before, text: before, mended: [] };
  } catch (error) {
    return `it cannot be read (${(error as NodeJS.ErrnoException).code})`;
  }
}

/** The draft with the fixes of the problems, or why there is none; of two that overlap the second waits for the next round. */
function amend({ before, text, mended }: Draft, problems: readonly Problem[]): Draft | string {
  const edits: TextEdit[] = [];
  const done: Mending[] = [];
  try {
    for (const { file, line, column, code, fix = [] } of problems.slice(0, mostAtOnce)) {
      if (fix.some((edit) => edits.some((other) => overlaps(edit, other)))) continue;
      edits.push(...fix);
      const was = fix.map((edit) => textBetween(text, edit)).join(' … ');
      done.push({ file, line, column, code, was, now: fix.map((edit) => edit.text).join(' … ') });
    }
    return { before, text: applyEdits(text, edits), mended: [...mended, ...done] };
  } catch (error) {
    // The file is not the one that was checked.
    if (error instanceof RangeError) return changedMeanwhile;
    throw error;
  }
}

const overlaps = (a: TextEdit, b: TextEdit): boolean => !(isBefore(a.to, b.from) || isBefore(b.to, a.from));

const isBefore = (a: TextEdit['to'], b: TextEdit['from']): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column);

/** Drafts with an error that was not there before; all of them where another file has one. */
function findSpoilt(
  first: OpenedDigest,
  now: OpenedDigest,
  drafts: ReadonlyMap<string, Draft>,
): Map<string, string> {
  const known = new Map<string, number>();
  for (const error of listErrors(first)) known.set(keyOf(error), (known.get(keyOf(error)) ?? 0) + 1);
  const spoilt = new Map<string, string>();
  for (const error of listErrors(now)) {
    const times = known.get(keyOf(error)) ?? 0;
    known.set(keyOf(error), times - 1);
    if (times > 0) continue;
    const { file, line, column, code, message } = error;
    const reason = `mended, it would have another error: ${file}:${line}:${column} ${code}: ${message}`;
    for (const one of drafts.has(file) ? [file] : drafts.keys())
      if (!spoilt.has(one)) spoilt.set(one, reason);
  }
  return spoilt;
}

const listErrors = ({ problems }: OpenedDigest): Problem[] =>
  problems.filter(({ severity }) => severity === 'error');

/** What is the same error after lines and columns have moved. */
const keyOf = ({ file, code, message }: Problem): string => `${file}\n${code}\n${message}`;

/** Writes the draft unless somebody else has changed the file; returns why it could not. */
async function write(file: string, { before, text }: Draft): Promise<string | undefined> {
  try {
    if ((await readBefore(file)) !== before) return changedMeanwhile;
    await replaceFile(file, text);
    return undefined;
  } catch (error) {
    return `it cannot be written (${(error as NodeJS.ErrnoException).code})`;
  }
}
