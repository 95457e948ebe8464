/** One file of a site, from what it is made of to its place: what a thread of a build does. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { TemplateName } from '../core/plan/templates.ts';
import { nameAside } from './site-store.ts';
import { placeOf, verifyFile } from './verify-file.ts';
import type { LinkNotes } from './verify-links.ts';
import { mayMissValue } from './verify-words.ts';
import type { PageToRender } from './view-of.ts';

export interface FileTask {
  /** In the site. */
  path: string;
  /** Where it lies, or is to be written. */
  file: string;
  /** Where it is to stand in the site, if that is another place. */
  link?: string;
  from:
    | { kind: 'view'; template: TemplateName /** As JSON. */; view: string }
    | { kind: 'text'; text: string }
    /** It is there already. */
    | { kind: 'file' };
  /** Whether it is looked through; with words, only if it holds one of them. */
  verify: boolean | readonly string[];
  /** It was put there by somebody else, and answers to its owner’s policy. */
  isForeign?: boolean;
}

export interface MadeFile {
  path: string;
  size: number;
  mtimeMs: number;
  /** One line each. */
  faults: string[];
  /** Texts with a word that may stand for a missing value. */
  suspects: string[];
  /** The ids on it, where it was looked through and is a page or picture. */
  ids?: readonly string[];
}

/** It was stored when the build was planned, and another build has removed it since. */
export class GoneFileError extends Error {}

export interface SiteFrame {
  base: string;
  /** Scheme and host. */
  origin: string;
  renderPage: (url: string, page: PageToRender) => Promise<string>;
}

/** Makes, places and verifies a file; what it leads to is told to `links`. Rejects where it cannot be rendered or written. */
export async function makeFile(
  task: FileTask,
  frame: SiteFrame,
  links: Pick<LinkNotes, 'add'>,
): Promise<MadeFile> {
  const { path, file, link, from, verify, isForeign } = task;
  const made = from.kind === 'file' ? undefined : await makeText(task, frame);
  const written = made === undefined ? undefined : write(file, made, link);
  if (!written && link !== undefined) placeStored(file, link);
  const done: MadeFile = { path, size: 0, mtimeMs: 0, ...written, faults: [], suspects: [] };
  if (!verify) return done;
  const text = made ?? readFileSync(link ?? file, 'utf8');
  if (verify !== true && !verify.some((word) => text.includes(word))) return done;
  const { address, place: where } = placeOf(frame.base, path);
  let ids: readonly string[] | undefined;
  const findMissing = (words: string): undefined => {
    if (mayMissValue(words)) done.suspects.push(words);
  };
  const notes = {
    add: links.add,
    addPage: (_: string, found: readonly string[]) => {
      ids = found;
    },
  };
  const faults = verifyFile(path, {
    address,
    path: isForeign ? undefined : where,
    text,
    origin: frame.origin,
    links: notes,
    findMissing,
  });
  return { ...done, faults: faults.map((fault) => `${path} ${fault}`), ...(ids && { ids }) };
}

async function makeText({ path, from }: FileTask, { base, origin, renderPage }: SiteFrame): Promise<string> {
  if (from.kind === 'text') return from.text;
  if (from.kind === 'file') return '';
  const { address } = placeOf(base, path);
  return renderPage(`${origin}${address}`, { template: from.template, view: JSON.parse(from.view) });
}

/**
 * Anew, in one step: what lay there may be part of a site that is being served, and another build may be writing the same.
 * It stands in the site before it can be found in the store, from which that other build may remove it.
 */
function write(file: string, text: string, link: string | undefined): { size: number; mtimeMs: number } {
  const aside = nameAside(file);
  inFolder(aside, () => writeFileSync(aside, text, { flag: 'wx' }));
  try {
    if (link !== undefined) place(aside, link);
    const { size, mtimeMs } = statSync(aside);
    moveOver(aside, file);
    return { size, mtimeMs };
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** Where a folder stands, somebody has damaged the store. */
function moveOver(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    rmSync(to, { recursive: true, force: true });
    renameSync(from, to);
  }
}

function placeStored(file: string, link: string): void {
  try {
    place(file, link);
  } catch (error) {
    if (existsSync(file)) throw error;
    throw new GoneFileError(`${file} has been removed by another build`);
  }
}

/** As a second name of the same file; where disks know no such thing, as a copy. */
export function place(file: string, link: string): void {
  inFolder(link, () => {
    try {
      linkSync(file, link);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (['EEXIST', 'ENOENT'].includes(code)) throw error;
      copyFileSync(file, link);
    }
  });
}

/** Thousands of files stand in few folders: to make each first takes longer than to be told that it is missing. */
function inFolder(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    work();
  }
}
