/** A plan of changes to content files: made and checked in memory, so that nothing is written that check would refuse. */
import { decodeText } from '../load/decode-text.ts';
import type { RawFile } from '../load/read-files.ts';
import type { OpenedDigest } from '../open-digest.ts';
import { hasErrors, type Problem } from '../problem/problem.ts';
import { type ContentText, parseContentText } from './content-text.ts';

export interface Change {
  /** Path within the content folder. */
  path: string;
  /** The exact text on the disk; absent where the file is new. */
  before?: string;
  /** What it becomes; absent where the file goes away. */
  after?: string;
  /** For a file that moves, the path that it had. */
  movedFrom?: string;
}

export interface Plan {
  ok: true;
  /** In the order of writing: what is new, what refers to it, what goes away. A crash in between loses nothing. */
  changes: Change[];
  /** What the editor should know, a sentence each. */
  notes: string[];
}

export interface Refusal {
  ok: false;
  /** What is in the way, and how to go on. */
  message: string;
  /** The problems of the content that are in the way. */
  problems?: Problem[];
}

/** The content at hand and a way to check it, or what it would become. */
export interface Workspace {
  files: readonly RawFile[];
  opened: OpenedDigest;
  /** Joins and checks files that need not stand on the disk. */
  open: (files: readonly RawFile[]) => OpenedDigest;
  /** The path that a person knows a file by. */
  nameOf: (path: string) => string;
}

export const refuse = (message: string, problems?: Problem[]): Refusal => ({
  ok: false,
  message,
  ...(problems && { problems }),
});

/**
 * The files that name one of the ids, with their places. Refuses where a file cannot be seen into and may name it:
 * a reference that nobody sees would be left behind.
 */
export function findFilesNaming(
  { files, opened, nameOf }: Workspace,
  ids: readonly string[],
): { ok: true; texts: ContentText[] } | Refusal {
  const misplaced = new Set(
    opened.problems.flatMap(({ code, file }) => (code === 'misplaced-file' ? file : [])),
  );
  // An escape may stand for any letter of an id.
  const named = new RegExp(`(?<![a-z0-9-])(?:${ids.join('|')})(?![a-z0-9-])|\\\\[xuU]`);
  const texts: ContentText[] = [];
  const hidden = new Set<string>();
  for (const file of files) {
    const decoded = decodeText(file.path, file.content);
    const text = 'text' in decoded ? decoded.text : '';
    const isUnseen = 'problem' in decoded && decoded.problem.code !== 'front-matter';
    if (!isUnseen && !named.test(text)) continue;
    const parsed = isUnseen || misplaced.has(nameOf(file.path)) ? undefined : parseContentText(file);
    if (parsed) texts.push(parsed);
    else hidden.add(nameOf(file.path));
  }
  if (hidden.size === 0) return { ok: true, texts };
  const problems = opened.problems.filter(({ file, severity }) => hidden.has(file) && severity === 'error');
  const count =
    hidden.size === 1 ? 'a file that cannot be read may' : `${hidden.size} files that cannot be read may`;
  return refuse(
    `${count} refer to “${ids.join('” or “')}”: mend what is told here, then run this again`,
    problems,
  );
}

/** The files as they stand when the changes are made. */
export function applyChanges(files: readonly RawFile[], changes: readonly Change[]): RawFile[] {
  const changed = new Map(changes.map((change) => [change.path, change]));
  const kept = files.filter(({ path }) => !changed.has(path));
  const written = changes.flatMap(({ path, after }) =>
    after === undefined ? [] : [{ path, content: new TextEncoder().encode(after) }],
  );
  return [...kept, ...written].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The plan, if the content that it makes has no error that was not there before; `from` is known as `to` in it. */
export function checkPlan(workspace: Workspace, plan: Plan, from = '', to = from): Plan | Refusal {
  const { opened, files, open } = workspace;
  const told = listNewProblems(opened.problems, open(applyChanges(files, plan.changes)).problems, from, to);
  if (hasErrors(told)) {
    const errors = told.filter(({ severity }) => severity === 'error');
    return refuse('nothing is written: the content would have errors that it does not have now', errors);
  }
  const warnings = told.filter(({ severity }) => severity === 'warning');
  const notes = warnings.map(({ file, message }) => `new warning: ${file}: ${message}`);
  return { ...plan, notes: [...plan.notes, ...notes] };
}

/** What is told after and was not before, when an id that changed counts as the same. */
export function listNewProblems(
  before: readonly Problem[],
  after: readonly Problem[],
  from = '',
  to = from,
): Problem[] {
  const id = new RegExp(`(?<![a-z0-9-])${to}(?![a-z0-9-])`, 'g');
  const nameOf = ({ code, file, message }: Problem): string =>
    `${code} ${file} ${message.replace(/\bline \d+/g, 'line')}`.replace(to ? id : /$^/g, from);
  const left = new Map<string, number>();
  for (const problem of before) left.set(nameOf(problem), (left.get(nameOf(problem)) ?? 0) + 1);
  return after.filter((problem) => {
    const name = nameOf(problem);
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count < 1;
  });
}
