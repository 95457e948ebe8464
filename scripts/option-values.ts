/** The values of options, from the words of the person who typed them to what the commands work with. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { didYouMean } from '../src/core/problem/problem.ts';

/** Wrong usage: one line for the person who typed it; the exit status is 2. */
export class UsageError extends Error {}

export function parseContentFolder(folder: string): string {
  if (isFolder(folder)) return folder;
  const parent = dirname(resolve(folder));
  const siblings = isFolder(parent)
    ? readdirSync(parent).filter((name) => isFolder(resolve(parent, name)))
    : [];
  const close = didYouMean(basename(folder), siblings);
  throw new UsageError(`there is no folder “${folder}”${close ? `: ${close}` : ''}`);
}

/** Throws a UsageError that names the first of the files that is not there. */
export function requireFiles(files: readonly string[]): void {
  for (const file of files) {
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const folder = dirname(resolve(file));
    const close = didYouMean(basename(file), isFolder(folder) ? readdirSync(folder) : []);
    throw new UsageError(`there is no file “${file}”${close ? `: ${close}` : ''}`);
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export function parseFormat(text: string): ReportFormat {
  const format = reportFormats.find((name) => name === text);
  if (format) return format;
  const close = didYouMean(text, reportFormats);
  throw new UsageError(
    `--format “${text}” is none of ${reportFormats.join(', ')}${close ? `: ${close}` : ''}`,
  );
}

export function parseDay(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  // JavaScript rolls 30 February over into March.
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  throw new UsageError(`--today “${text}” is not a day of the calendar: write YYYY-MM-DD`);
}

export function parseBase(text: string): string {
  const path = text.endsWith('/') ? text : `${text}/`;
  const segments = path.slice(1, -1).split('/');
  const plain = segments.every((segment) => /^[\w.~-]+$/.test(segment) && !/^\.+$/.test(segment));
  if (path === '/' || (path.startsWith('/') && plain)) return path;
  throw new UsageError(`--base “${text}” is not a path such as /digest/`);
}

/** Whether a path leads out of a folder, to another disk or to anywhere but below it. */
const leavesFolder = (from: string, to: string): boolean =>
  /^\.\.|^[/\\]|^\w:/.test(relative(resolve(from), resolve(to)));

export function parseOutFolder(out: string, content: string): string {
  if (leavesFolder(out, content) && leavesFolder(content, out)) return out;
  throw new UsageError(`--out “${out}” and the content folder “${content}” must not hold one another`);
}

export function parseTarget(to: string, out: string): string {
  if (leavesFolder(to, out) && leavesFolder(out, to)) return to;
  throw new UsageError(`--to “${to}” and the site “${out}” must not hold one another`);
}

export function parseKeep(text: string): 'from' | 'into' {
  if (text === 'from' || text === 'into') return text;
  throw new UsageError(`--keep “${text}” is neither from (what goes) nor into (what stays)`);
}

export function parseWholeNumber(option: string, text: string, most = Number.MAX_SAFE_INTEGER): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number <= most) return number;
  throw new UsageError(`${option} “${text}” is not a whole number${most === 65_535 ? ` up to ${most}` : ''}`);
}
