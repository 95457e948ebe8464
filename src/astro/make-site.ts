/**
 * A digest → the files of its site, in an empty folder, looked through. What an earlier build made of the same is not made
 * again, nor looked through again, but for what led to something that is gone.
 */
import { readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { landFile, landSvg } from '../charts/land.ts';
import type { Digest } from '../core/link/digest.ts';
import type { ContentVersions } from '../core/load/content-versions.ts';
import { searchFolder } from '../core/url.ts';
import type { TellCount } from './build-site.ts';
import { listGone } from './list-gone.ts';
import type { FileTask, MadeFile } from './make-file.ts';
import { type BatchAnswer, startMakers } from './make-in-threads.ts';
import type { Templates } from './open-templates.ts';
import { planSiteTasks } from './plan-site-tasks.ts';
import { keyOf, type SiteStore, type StoredFile } from './site-store.ts';
import { judgeSite } from './verify-build.ts';
import { isVerified } from './verify-file.ts';
import { mayMissValue } from './verify-words.ts';

export interface SiteRequest {
  digest: Digest;
  /** Of what the digest was made from. */
  versions: ContentVersions;
  /** Empty. */
  folder: string;
  templates: Templates;
  store: SiteStore;
  /** The folder of what is served as it is, and the files in it. */
  publicFolder: string;
  publicFiles: readonly string[];
  /** Writes what is not made of pages into the folder; returns the paths. */
  makeRest: () => Promise<string[]>;
  /** Told when each stage begins. */
  onStage: (name: 'pages' | 'exports' | 'verify') => void;
  /** Told what the home page shows, as JSON, if that is worked out. */
  onHome?: (view: string) => void;
  /** Told how many pages and files of data are made, and of how many pages the last build consisted. */
  onCount?: TellCount;
}

export interface MadeSite {
  pages: number;
  /** How many pages and exports were taken from earlier builds, of all of them. */
  reused: number;
  files: number;
  /** One line each; a site with any must not be published. */
  faults: string[];
}

/** Rejects where a file cannot be made. */
export async function makeSite(request: SiteRequest): Promise<MadeSite> {
  const { digest, folder, templates, store, onStage, onCount } = request;
  const { base, absolute } = digest.urls;
  const origin = new URL(absolute(base)).origin;
  const ledger = createLedger(store);
  const makers = startMakers({ base, origin, entry: templates.entry }, ledger.note);
  try {
    const copied = await copyFiles(request);
    onStage('pages');
    const expected = countPages(store.last);
    const tasks = planSiteTasks(request, ledger);
    for (const task of tasks.pages()) {
      await makers.add(placed(task, folder));
      onCount?.(ledger.files.size, expected);
    }
    await makers.finish();
    const pages = ledger.files.size;
    onStage('exports');
    for (const task of tasks.exports()) {
      await makers.add(placed(task, folder));
      onCount?.(ledger.files.size - pages);
    }
    const land = ledger.plan(landFile, keyOf(landSvg), { kind: 'text', text: landSvg });
    if (land) await makers.add(placed(land, folder));
    await makers.finish();
    // What comes next needs the memory of many threads, and has next to nothing for them.
    if (ledger.made() > fewFiles) await makers.close();
    const foreign = [...copied.foreign, ...(await request.makeRest())];
    onStage('verify');
    for (const path of [...copied.own, ...foreign].filter(isVerified)) {
      const isForeign = !copied.own.includes(path);
      await makers.add({ path, file: join(folder, path), from: { kind: 'file' }, verify: true, isForeign });
    }
    await makers.finish();
    const others = [...copied.own, ...foreign]
      .filter((path) => !path.startsWith(`${searchFolder}/`))
      .map((path) => [path, copiedFile(folder, path)] as const);
    const all = new Map([...ledger.files, ...others]);
    const gone = listGone(store, all, base, ledger.idsOf);
    for (const path of ledger.unseen()) {
      if (gone.length === 0) break;
      await makers.add({ path, file: join(folder, path), from: { kind: 'file' }, verify: gone });
    }
    await makers.finish();
    const rendered = { pages: [], files: ledger.written, copied: foreign };
    const isSeen = (path: string): boolean => ledger.unseen().has(path);
    const faults = await judgeSite({ digest, folder, rendered, findings: ledger, isSeen });
    if (faults.length === 0) store.save(all, tasks.notes());
    return { pages, reused: ledger.reused(), files: ledger.files.size, faults };
  } finally {
    await makers.close();
  }
}

/** So few are soon made: threads that made no more are small, and go on. */
const fewFiles = 2000;

/** Of a site that was built before. */
const countPages = (files: SiteStore['last']): number | undefined =>
  files && [...files.keys()].filter((path) => path.endsWith('.html')).length;

const placed = (task: FileTask, folder: string): FileTask => ({ ...task, link: join(folder, task.path) });

/** What is not in the store, but part of the site: known by what others can lead to, as no page does to an index. */
function copiedFile(folder: string, path: string): StoredFile {
  const markup = /\.(?:html|svg)$/.test(path) ? readFileSync(join(folder, path), 'utf8') : '';
  return { key: keyOf('copied', path, markup), size: 0, mtimeMs: 0 };
}

/** What the templates’ pages load is ours, and answers to our policy; what the owner serves as it is does not. */
async function copyFiles({ folder, templates, publicFolder, publicFiles }: SiteRequest) {
  const copy = async (from: string, path: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(from, path), join(folder, path));
  };
  for (const path of templates.files) await copy(templates.client, path);
  for (const path of publicFiles) await copy(publicFolder, path);
  return { own: templates.files, foreign: [...publicFiles] };
}

export type Ledger = ReturnType<typeof createLedger>;

/** What is known of each file of the site that is being made. */
function createLedger(store: SiteStore) {
  const files = new Map<string, StoredFile>();
  const written: string[] = [];
  const unseen = new Set<string>();
  const ids = new Map<string, readonly string[]>();
  const faults: string[] = [];
  const suspects: [path: string, text: string][] = [];
  const links: [from: string, to: string][] = [];
  let reused = 0;
  return {
    files,
    /** In the order in which they were planned, doubled ones twice. */
    written,
    faults,
    suspects,
    links,
    reused: () => reused,
    made: () => files.size - reused,
    unseen: () => unseen,
    idsOf: (path: string) => ids.get(path),
    ids,
    /** The task of making a file; undefined where another was planned at its place. */
    plan(path: string, key: string, from: FileTask['from']): FileTask | undefined {
      written.push(path);
      if (files.has(path)) return undefined;
      const stored = store.find(key);
      files.set(path, stored ?? { key, size: 0, mtimeMs: 0 });
      const file = store.fileOf(key);
      if (!stored) return { path, file, from, verify: true };
      reused += 1;
      const isSeen = store.last?.get(path)?.key === key;
      if (isSeen) unseen.add(path);
      return { path, file, from: { kind: 'file' }, verify: !isSeen };
    },
    /** The same of one that is in the store: too large to be looked through as a whole. */
    planStored(path: string, stored: StoredFile): FileTask | undefined {
      written.push(path);
      if (files.has(path)) return undefined;
      files.set(path, stored);
      return { path, file: store.fileOf(stored.key), from: { kind: 'file' }, verify: false };
    },
    suspect(path: string, text: string): void {
      if (mayMissValue(text)) suspects.push([path, text]);
    },
    note({ made, links: found }: BatchAnswer): void {
      for (const one of made) noteMade(one);
      for (const link of found) links.push([...link]);
    },
  };

  function noteMade({ path, size, mtimeMs, faults: found, suspects: texts, ids: ofPage }: MadeFile): void {
    const file = files.get(path);
    if (file && size > 0) files.set(path, { ...file, size, mtimeMs });
    if (ofPage) ids.set(path, ofPage);
    faults.push(...found);
    for (const text of texts) suspects.push([path, text]);
  }
}
