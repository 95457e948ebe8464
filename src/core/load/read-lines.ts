/** Lines of files that problems are in, for people to look at: read again only where there is something to show. */
import { lstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LineOf } from '../problem/excerpt.ts';
import { maxFileBytes } from './read-files.ts';

/** A reader of lines that reads each file once. Never throws: what cannot be read has no lines. */
export function createLineReader(): LineOf {
  const files = new Map<string, string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? readLines(resolve(file));
    files.set(file, lines);
    return lines[line - 1];
  };
}

function readLines(path: string): string[] {
  try {
    const stats = lstatSync(path);
    // What the check refuses to read is not read for an excerpt either.
    if (!stats.isFile() || stats.size > maxFileBytes) return [];
    // A byte-order mark is left out; bytes that are not UTF-8 show as �.
    return new TextDecoder().decode(readFileSync(path)).split(/\r\n?|\n/);
  } catch {
    return [];
  }
}
